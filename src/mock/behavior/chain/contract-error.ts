/** Failures of tasks by the chain and by the worker's library. */
import { TaskFailure } from '../../state/task-method.js';
import type { LibraryError } from './library-error.js';

/**
 * Thrown when the transaction is mined but reverted. The client never receives the reason
 * (openapi/evidence/game-tokens-chips.md#32-execution-and-outcome).
 */
export class ChainRevert extends TaskFailure {
  override readonly errorMessage: string = 'Transaction Receipt Failed';
  override readonly isReverted: boolean = true;
  override readonly reason: string;

  /** @param reason Why the contract reverts, for testers. */
  constructor(reason: string) {
    super('Transaction Receipt Failed');
    this.reason = reason;
  }
}

/** Thrown when the worker can't send the transaction. */
export class TaskError extends TaskFailure {
  override readonly errorMessage: string | null;
  override readonly isReverted: boolean = false;
  override readonly reason: string;

  /**
   * @param errorMessage The error message in the task's record. Null where the library has no short message.
   * @param reason Why the worker can't send the transaction, for testers.
   */
  constructor(errorMessage: string | null, reason: string) {
    super(errorMessage ?? 'The task failed without a message.');
    this.errorMessage = errorMessage;
    this.reason = reason;
  }
}

/**
 * Runs a call of the worker's library, and returns its result.
 * @param call The call.
 * @param reason Returns why it fails, for testers.
 * @throws TaskError with the short message of the library's error.
 */
export function orTaskError<T>(call: () => T, reason: () => string): T {
  try {
    return call();
  } catch (error) {
    throw new TaskError((error as LibraryError).shortMessage ?? null, reason());
  }
}

/**
 * Reverts the transaction of a task unless a condition is true.
 * @param condition The condition.
 * @param reason Returns why it is false, for testers. Called only in this case.
 * @throws ChainRevert
 */
export function revertUnless(condition: unknown, reason: () => string): asserts condition {
  if (!condition) throw new ChainRevert(reason());
}

/** How the chain and the worker's library fail a task. */
import { TaskFailure } from '../../state/task-method.js';
import type { LibraryError } from './library-error.js';

/**
 * The transaction was mined but reverted. The reason never reaches the client
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

/** The worker could not send the transaction. */
export class TaskError extends TaskFailure {
  override readonly errorMessage: string | null;
  override readonly isReverted: boolean = false;
  override readonly reason: string;

  /**
   * @param errorMessage What the task's record says; null where the library has no short message.
   * @param reason Why the worker can't send the transaction, for testers.
   */
  constructor(errorMessage: string | null, reason: string) {
    super(errorMessage ?? 'The task failed without a message.');
    this.errorMessage = errorMessage;
    this.reason = reason;
  }
}

/**
 * Returns what a call of the worker's library returns.
 * @param call The call.
 * @param reason Why it fails when it does, for testers.
 * @throws TaskError with the short message of what the library throws.
 */
export function orTaskError<T>(call: () => T, reason: () => string): T {
  try {
    return call();
  } catch (error) {
    throw new TaskError((error as LibraryError).shortMessage ?? null, reason());
  }
}

/**
 * Reverts the transaction of a task unless a condition holds.
 * @param condition What must hold.
 * @param reason Why it does not, for testers; called only then.
 * @throws ChainRevert
 */
export function revertUnless(condition: unknown, reason: () => string): asserts condition {
  if (!condition) throw new ChainRevert(reason());
}

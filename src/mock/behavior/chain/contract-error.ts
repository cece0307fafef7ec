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
}

/** The worker could not send the transaction. */
export class TaskError extends TaskFailure {
  override readonly errorMessage: string | null;
  override readonly isReverted: boolean = false;

  /** @param errorMessage What the task's record says; null where the library has no short message. */
  constructor(errorMessage: string | null) {
    super(errorMessage ?? 'The task failed without a message.');
    this.errorMessage = errorMessage;
  }
}

/**
 * Returns what a call of the worker's library returns.
 * @throws TaskError with the short message of what the library throws.
 */
export function orTaskError<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw new TaskError((error as LibraryError).shortMessage ?? null);
  }
}

/**
 * Reverts the transaction of a task unless a condition holds.
 * @throws ChainRevert
 */
export function revertUnless(condition: unknown): asserts condition {
  if (!condition) throw new ChainRevert();
}

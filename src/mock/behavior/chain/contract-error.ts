/** How a background task fails. */

/** The transaction was mined but reverted. Why is never told (fact sheet game-tokens-chips, 3.2). */
export class ChainRevert extends Error {
  constructor() {
    super('Transaction Receipt Failed');
  }
}

/** The worker could not even send the transaction. */
export class TaskError extends Error {
  /** What the task's record says; null where the library had no short message. */
  readonly text: string | null;

  constructor(text: string | null) {
    super(text ?? 'The task failed without a message.');
    this.text = text;
  }
}

/**
 * Reverts the transaction of a task unless something holds.
 * @throws ChainRevert
 */
export function require(condition: unknown): asserts condition {
  if (!condition) throw new ChainRevert();
}

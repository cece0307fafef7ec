/** What a task does when the worker runs it, and how it fails. */

/** When a task runs, and the hash of its transaction. */
export interface TaskMoment {
  /** Milliseconds since the epoch. */
  at: number;
  hash: string;
}

/** How a task ended on the chain. */
export interface TaskReceipt<Result> extends TaskMoment {
  success: 'success' | 'reverted';
  /** Absent when the transaction was reverted. */
  result: Result | undefined;
}

/** One kind of task. `State` is the state that it changes. */
export interface TaskMethod<State, Body extends object, Result = object | undefined> {
  /**
   * Runs the transaction: all of it or, when it throws, nothing.
   * @throws TaskFailure
   */
  run(state: State, body: Body, moment: TaskMoment): Result;
  /** Writes the activity log, of reverted transactions too. */
  log?(state: State, body: Body, receipt: TaskReceipt<Result>): void;
  /** The worker does not look at the receipt: a reverted transaction counts as SUCCESS. */
  ignoresReceipt?: true;
}

/** Kinds of tasks by the name that their records carry. */
export type TaskMethods<State> = Readonly<Record<string, TaskMethod<State, never>>>;

/** Thrown by a task method to fail its task. */
export abstract class TaskFailure extends Error {
  /** What the task's record says; null where the server's library has no short message. */
  abstract readonly errorMessage: string | null;
  /** Whether the transaction was mined and reverted. Otherwise it was never sent. */
  abstract readonly isReverted: boolean;
  /** Why it failed, for testers; the API does not tell. */
  abstract readonly reason: string | undefined;
}

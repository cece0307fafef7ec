/** Types of the methods that the worker runs for tasks, and of their failures. */

/** When a task runs, and the hash of its transaction. */
export interface TaskMoment {
  /** Milliseconds since the epoch. */
  at: number;
  hash: string;
}

/** How a task ended on the chain. */
export interface TaskReceipt<Result> extends TaskMoment {
  success: 'success' | 'reverted';
  /** Undefined when the transaction was reverted. */
  result: Result | undefined;
}

/** One kind of task. `State` is the state that it changes. */
export interface TaskMethod<State, Body extends object, Result = object | undefined> {
  /**
   * Runs the transaction. When it throws, nothing changes.
   * @throws TaskFailure
   */
  run(state: State, body: Body, moment: TaskMoment): Result;
  /** Writes the activity log, even for reverted transactions. */
  log?(state: State, body: Body, receipt: TaskReceipt<Result>): void;
  /** The worker ignores the receipt, so a reverted transaction counts as SUCCESS. */
  ignoresReceipt?: true;
}

/** Kinds of tasks, by the name in the records of tasks. */
export type TaskMethods<State> = Readonly<Record<string, TaskMethod<State, never>>>;

/** Thrown by a task method to fail its task. */
export abstract class TaskFailure extends Error {
  /** The error message in the task's record. Null where the server's library has no short message. */
  abstract readonly errorMessage: string | null;
  /** Whether the transaction was mined and reverted. Otherwise it was never sent. */
  abstract readonly isReverted: boolean;
  /** Why it failed, for testers. The API does not return it. */
  abstract readonly reason: string | undefined;
}

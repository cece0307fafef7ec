import type { World } from './mock-state.js';

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

/** One kind of task. */
export interface TaskMethod<Body extends object, Result extends object | undefined = object | undefined> {
  /**
   * The transaction: all of it or, when it throws, nothing.
   * @throws ChainRevert when the chain refuses it, TaskError when it cannot be sent.
   */
  run(world: World, body: Body, moment: TaskMoment): Result;
  /** Writes the activity log, of reverted transactions too. */
  log?(world: World, body: Body, receipt: TaskReceipt<Result>): void;
  /** The worker does not look at the receipt: a reverted transaction counts as SUCCESS. */
  ignoresReceipt?: true;
}

/** Kinds of tasks by name. */
export type TasksOf<Names extends string> = { readonly [Name in Names]: TaskMethod<never> };

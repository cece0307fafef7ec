/**
 * The background tasks: accepted, PENDING, then SUCCESS or FAILED. One worker runs them in the order of their arrival
 * (openapi/evidence/game-tokens-chips.md#3-task-system).
 *
 * Nothing runs in the background here. A task has a moment at which the worker is done with it, and whoever looks at
 * the state first lets the worker catch up with the clock. So the state depends on the requests and the clock alone.
 */

import type { Clock } from './clock.js';
import { trimTasks } from './history.js';
import type { Layouts } from './layouts.js';
import type { Random } from './random.js';
import type { Meta, Task } from './records.js';
import type { Tables } from './store.js';
import { TaskFailure, type TaskMethod, type TaskMethods } from './task-method.js';

/** What a queue needs of the state whose tasks it keeps. */
interface QueueState {
  readonly tables: Tables<Layouts>;
  readonly meta: Readonly<Meta>;
  readonly clock: Clock;
  readonly random: Random;
  readonly options: { readonly taskDelayMs: number; readonly syncTimeoutMs: number };
  now(): number;
  setMeta(changes: Partial<Meta>): void;
  transaction<R>(run: () => R): R;
}

/** A task as the API shows it once it is finished. */
export type FinishedTask = Task & { status: 'SUCCESS' | 'FAILED'; completedAt: number };

/** The queue and the worker of one state. */
export class TaskQueue<State extends QueueState> {
  readonly #state: State;
  readonly #methods: TaskMethods<State>;

  /**
   * @param state Where the tasks are kept, and what they change.
   * @param methods What tasks do, by the name that their records carry.
   */
  constructor(state: State, methods: TaskMethods<State>) {
    this.#state = state;
    this.#methods = methods;
  }

  /**
   * Queues a task. Belongs into a transaction.
   * @param method What to do.
   * @param body With what; stored as it is.
   * @returns The task's id: milliseconds since the epoch, a dash, a number within that millisecond.
   */
  add(method: string, body: object): string {
    const { meta, tables, options } = this.#state;
    const now = this.#state.now();
    const at = Math.max(now, meta.lastTaskAt);
    const sequence = at === meta.lastTaskAt ? meta.lastTaskSequence + 1 : 0;
    const dueAt = Math.max(now + options.taskDelayMs, meta.lastTaskDueAt);
    const taskId = `${at}-${sequence}`;
    tables.tasks.put({ taskId, method, body, status: 'PENDING', dueAt, hash: null, errorMessage: null });
    this.#state.setMeta({ lastTaskAt: at, lastTaskSequence: sequence, lastTaskDueAt: dueAt });
    trimTasks(tables.tasks);
    return taskId;
  }

  /** Lets the worker finish what is due by now. */
  catchUp(): void {
    if (this.#state.meta.isPaused) return;
    const now = this.#state.now();
    for (const task of this.#state.tables.tasks.find('waiting', 'yes')) {
      if (task.dueAt > now) return;
      try {
        this.#run(task);
      } catch (error) {
        this.#giveUp(task, error);
      }
    }
  }

  /** Stops the worker. Tasks are still accepted. */
  pause(): void {
    this.catchUp();
    this.#state.transaction(() => this.#state.setMeta({ isPaused: true }));
  }

  /** Starts the worker again. What should have been finished in the meantime is finished now. */
  resume(): void {
    const now = this.#state.now();
    this.#state.transaction(() => {
      for (const task of this.#state.tables.tasks.find('waiting', 'yes')) {
        if (task.dueAt < now) this.#state.tables.tasks.update(task.taskId, { dueAt: now });
      }
      this.#state.setMeta({ isPaused: false, lastTaskDueAt: Math.max(now, this.#state.meta.lastTaskDueAt) });
    });
    this.#state.clock.wake();
  }

  /**
   * Waits for a task.
   * @param taskId From {@link TaskQueue.add}.
   * @returns The finished task, or nothing when it was not finished within the `syncTimeoutMs` of the state.
   */
  async wait(taskId: string): Promise<FinishedTask | undefined> {
    const until = this.#state.now() + this.#state.options.syncTimeoutMs;
    while (true) {
      this.catchUp();
      const task = this.#state.tables.tasks.get(taskId);
      if (task && task.status !== 'PENDING') return task as FinishedTask;
      if (this.#state.now() >= until) return undefined;
      const dueAt = task && !this.#state.meta.isPaused ? task.dueAt : until;
      await this.#state.clock.sleep(Math.min(dueAt, until));
    }
  }

  /** A bug of the mock, or a body that no request makes. Left PENDING, the task would fail every later request too. */
  #giveUp({ taskId, method, dueAt }: Readonly<Task>, error: unknown): void {
    console.error(`Task ${taskId} (${method}) failed in the mock:`, error);
    const errorMessage = `The mock failed: ${error instanceof Error ? error.message : error}`;
    this.#state.transaction(() =>
      this.#state.tables.tasks.update(taskId, { status: 'FAILED', errorMessage, completedAt: dueAt }),
    );
  }

  #run(task: Readonly<Task>): void {
    const { tables } = this.#state;
    const method = this.#methods[task.method] as TaskMethod<State, object>;
    const at = task.dueAt;
    this.#state.transaction(() => {
      const hash = this.#state.random.hash();
      const finish = (changes: Partial<Task>) =>
        tables.tasks.update(task.taskId, { ...changes, completedAt: at });
      try {
        const result = this.#state.transaction(() => method.run(this.#state, task.body, { at, hash }));
        method.log?.(this.#state, task.body, {
          at,
          hash,
          success: 'success',
          result,
        });
        // The database drops an empty object, but not an empty list.
        const isEmpty = !result || (!Array.isArray(result) && Object.keys(result).length === 0);
        finish({ status: 'SUCCESS', hash, ...(!isEmpty && { result }) });
      } catch (error) {
        if (!(error instanceof TaskFailure)) throw error;
        const { isReverted, errorMessage } = error;
        if (isReverted)
          method.log?.(this.#state, task.body, { at, hash, success: 'reverted', result: undefined });
        if (isReverted && method.ignoresReceipt) finish({ status: 'SUCCESS', hash });
        else finish({ status: 'FAILED', errorMessage });
      }
    });
  }
}

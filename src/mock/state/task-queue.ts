/**
 * The background tasks. A task is PENDING until it ends as SUCCESS or FAILED. One worker runs tasks in the order of their
 * arrival (openapi/evidence/game-tokens-chips.md#3-task-system).
 *
 * Nothing runs in the background here. A task has a time at which the worker finishes it. The first access to the state
 * after that lets the worker catch up with the clock. So the state depends only on the requests and the clock.
 */

import type { Clock, Stopwatch } from './clock.js';
import { trimTasks } from './history.js';
import type { Layouts } from './layouts.js';
import type { Random } from './random.js';
import type { Meta, Task } from './records.js';
import type { Tables } from './store.js';
import { PlannedTaskFailure, type TaskEffect, taskFaultOf } from './task-effect.js';
import { TaskFailure, type TaskMethod, type TaskMethods } from './task-method.js';

/**
 * With realistic timing, the pauses of the worker after failed attempts to send a transaction, in milliseconds. After the
 * last pause, it gives up (openapi/evidence/game-tokens-chips.md#32-execution-and-outcome).
 */
const pausesAfterTries: readonly number[] = [1_000, 2_000, 3_000];

/** With realistic timing, a request that waits checks for the result of its task at this interval, in milliseconds. */
const pollMs = 500;

/** The parts of a state that its queue needs. */
interface QueueState {
  readonly tables: Tables<Layouts>;
  readonly meta: Readonly<Meta>;
  readonly clock: Clock;
  readonly random: Random;
  readonly options: {
    readonly taskDelayMs: number;
    readonly syncTimeoutMs: number;
    readonly realisticTiming: boolean;
  };
  now(): number;
  setMeta(changes: Partial<Meta>): void;
  transaction<R>(run: () => R): R;
}

/** A finished task. */
export type FinishedTask = Task & { status: 'SUCCESS' | 'FAILED'; completedAt: number };

/** The queue and the worker of one state. */
export class TaskQueue<State extends QueueState> {
  /** The effect on the tasks that the current handler queues. */
  effect: TaskEffect | undefined;
  readonly #state: State;
  readonly #methods: TaskMethods<State>;

  /**
   * @param state The state that contains the tasks, and that they change.
   * @param methods The task methods, by the name in the records of tasks.
   */
  constructor(state: State, methods: TaskMethods<State>) {
    this.#state = state;
    this.#methods = methods;
  }

  /**
   * Queues a task. Call it in a transaction.
   * @param method The name of the task method.
   * @param body Its input, which is stored as it is.
   * @returns The task's ID: milliseconds since the epoch, a dash, and a number within that millisecond.
   */
  add(method: string, body: object): string {
    const { meta, tables, options } = this.#state;
    const now = this.#state.now();
    const at = Math.max(now, meta.lastTaskAt);
    const sequence = at === meta.lastTaskAt ? meta.lastTaskSequence + 1 : 0;
    const { taskDelayMs, realisticTiming } = options;
    const dueAt = realisticTiming
      ? Math.max(now, meta.lastTaskDueAt) + taskDelayMs
      : Math.max(now + taskDelayMs, meta.lastTaskDueAt);
    const taskId = `${at}-${sequence}`;
    const fault = this.effect && taskFaultOf(this.effect);
    const delayMs = this.effect?.delayMs ?? 0;
    tables.tasks.put({
      ...{ taskId, method, body, status: 'PENDING', dueAt: dueAt + delayMs, hash: null, errorMessage: null },
      ...(fault && { fault }),
      ...(at !== now && { queuedAt: now }),
    });
    const lastTaskDueAt = fault?.isHeld || fault?.isDelayed ? meta.lastTaskDueAt : dueAt;
    this.#state.setMeta({ lastTaskAt: at, lastTaskSequence: sequence, lastTaskDueAt });
    trimTasks(tables.tasks);
    return taskId;
  }

  /** Lets the worker finish all tasks that are due. */
  catchUp(): void {
    if (this.#state.meta.isPaused) return;
    const now = this.#state.now();
    const { tasks } = this.#state.tables;
    for (const { taskId } of this.#waiting()) {
      // After a failed attempt, the task still waits, and delays the tasks behind it.
      for (let task = tasks.get(taskId); task && isDue(task, now); task = tasks.get(taskId)) this.#try(task);
    }
  }

  /**
   * Lets the worker finish a task now, even while it is paused or the task is held.
   * @param taskId A task that is PENDING.
   */
  finish(taskId: string): void {
    const { tasks } = this.#state.tables;
    for (let task = tasks.get(taskId); task?.status === 'PENDING'; task = tasks.get(taskId)) {
      const dueAt = Math.min(task.dueAt, this.#state.now());
      this.#try({ ...task, dueAt });
    }
    this.#state.clock.wake();
  }

  /** Returns the waiting tasks in the order in which they are due. */
  #waiting(): Readonly<Task>[] {
    return this.#state.tables.tasks.find('waiting', 'yes').sort((a, b) => a.dueAt - b.dueAt);
  }

  #try(task: Readonly<Task>): void {
    try {
      this.#run(task);
    } catch (error) {
      this.#giveUp(task, error);
    }
  }

  /** Stops the worker. Tasks are still accepted. */
  pause(): void {
    this.catchUp();
    this.#state.transaction(() => this.#state.setMeta({ isPaused: true }));
  }

  /** Starts the worker again. It finishes all tasks that became due during the pause. */
  resume(): void {
    const now = this.#state.now();
    const { tables, meta, options } = this.#state;
    const duration = options.realisticTiming ? options.taskDelayMs : 0;
    this.#state.transaction(() => {
      let earliest = now;
      for (const { taskId, dueAt, tries, fault } of tables.tasks.find('waiting', 'yes')) {
        if (fault?.isHeld || fault?.isDelayed) continue;
        earliest = Math.max(dueAt, earliest + (tries ? 0 : duration));
        if (earliest !== dueAt) tables.tasks.update(taskId, { dueAt: earliest });
      }
      this.#state.setMeta({ isPaused: false, lastTaskDueAt: Math.max(earliest, meta.lastTaskDueAt) });
    });
    this.#state.clock.wake();
  }

  /**
   * Keeps the remaining time of each waiting task when the clock goes back. Call it in a transaction.
   * @param ms How far the clock has gone back.
   */
  clockWentBack(ms: number): void {
    const { tables, meta } = this.#state;
    const now = this.#state.now();
    for (const { taskId, dueAt } of tables.tasks.find('waiting', 'yes'))
      tables.tasks.update(taskId, { dueAt: Math.max(now, dueAt - ms) });
    this.#state.setMeta({ lastTaskDueAt: Math.max(0, meta.lastTaskDueAt - ms) });
  }

  /**
   * Waits for a task.
   * @param taskId The result of {@link TaskQueue.add}.
   * @returns The finished task, or undefined when it was not finished within the `syncTimeoutMs` of the state.
   */
  async wait(taskId: string): Promise<FinishedTask | undefined> {
    const { clock, options } = this.#state;
    const stopwatch = clock.stopwatch();
    if (options.realisticTiming) return this.#poll(taskId, stopwatch);
    while (true) {
      const { task, finished } = this.#look(taskId);
      if (finished) return finished;
      const left = options.syncTimeoutMs - stopwatch.elapsed();
      if (left <= 0) return undefined;
      const runs = task && !this.#state.meta.isPaused && !task.fault?.isHeld;
      const until = this.#state.now() + left;
      await clock.sleep(runs ? Math.min(task.dueAt, until) : until);
    }
  }

  /** The server checks immediately, which finds nothing, and for the last time half a second before the time-out. */
  async #poll(taskId: string, stopwatch: Stopwatch): Promise<FinishedTask | undefined> {
    const { syncTimeoutMs } = this.#state.options;
    for (let look = pollMs; look < syncTimeoutMs; look += pollMs) {
      await stopwatch.reach(look);
      const { finished } = this.#look(taskId);
      if (finished) return finished;
    }
    await stopwatch.reach(syncTimeoutMs);
    return undefined;
  }

  #look(taskId: string): { task: Readonly<Task> | undefined; finished: FinishedTask | undefined } {
    this.catchUp();
    const task = this.#state.tables.tasks.get(taskId);
    return { task, finished: task?.status === 'PENDING' ? undefined : (task as FinishedTask | undefined) };
  }

  /** Fails a task after a bug of the mock, or a body that no request creates. A PENDING task would fail all later requests. */
  #giveUp({ taskId, method, dueAt }: Readonly<Task>, error: unknown): void {
    console.error(`Task ${taskId} (${method}) failed in the mock:`, error);
    const errorMessage = `The mock failed: ${error instanceof Error ? error.message : error}`;
    const reason = 'This is a bug of the mock, and its standard error has the details.';
    this.#state.transaction(() =>
      this.#state.tables.tasks.update(taskId, { status: 'FAILED', errorMessage, reason, completedAt: dueAt }),
    );
  }

  #run(task: Readonly<Task>): void {
    const { tables } = this.#state;
    const method = this.#methods[task.method] as TaskMethod<State, object>;
    const at = task.dueAt;
    const failure = task.fault?.failure;
    if ((task.tries ?? 0) >= pausesAfterTries.length) {
      this.#state.transaction(() => tables.tasks.update(task.taskId, { status: 'FAILED', completedAt: at }));
      return;
    }
    this.#state.transaction(() => {
      const hash = this.#state.random.hash();
      const finish = (changes: Partial<Task>) =>
        tables.tasks.update(task.taskId, { ...changes, completedAt: at });
      try {
        if (failure) throw new PlannedTaskFailure(failure);
        const result = this.#state.transaction(() => method.run(this.#state, task.body, { at, hash }));
        method.log?.(this.#state, task.body, {
          at,
          hash,
          success: 'success',
          result,
        });
        // The database drops an empty object, but not an empty array.
        const isEmpty = !result || (!Array.isArray(result) && Object.keys(result).length === 0);
        finish({ status: 'SUCCESS', hash, ...(!isEmpty && { result }) });
      } catch (error) {
        if (!(error instanceof TaskFailure)) throw error;
        const { isReverted, errorMessage, reason } = error;
        const why = reason === undefined ? {} : { reason };
        if (isReverted)
          method.log?.(this.#state, task.body, { at, hash, success: 'reverted', result: undefined });
        if (isReverted && method.ignoresReceipt && !failure) finish({ status: 'SUCCESS', hash });
        else if (!isReverted && this.#state.options.realisticTiming)
          this.#retryLater(task, { errorMessage, ...why });
        else finish({ status: 'FAILED', errorMessage, ...why });
      }
    });
  }

  #retryLater(
    { taskId, dueAt, tries = 0 }: Readonly<Task>,
    failure: Pick<Task, 'errorMessage' | 'reason'>,
  ): void {
    const { tables, meta, options } = this.#state;
    const pause = pausesAfterTries[tries] as number;
    // A transaction that can't be sent fails immediately, so the delay of the task counts toward the first pause.
    const extra = tries === 0 ? Math.max(0, pause - options.taskDelayMs) : pause;
    for (const behind of tables.tasks.find('waiting', 'yes'))
      tables.tasks.update(behind.taskId, { dueAt: behind.dueAt + extra });
    tables.tasks.update(taskId, { dueAt: dueAt + extra, tries: tries + 1, ...failure });
    this.#state.setMeta({ lastTaskDueAt: meta.lastTaskDueAt + extra });
  }
}

const isDue = ({ status, dueAt, fault }: Readonly<Task>, now: number): boolean =>
  status === 'PENDING' && dueAt <= now && !fault?.isHeld;

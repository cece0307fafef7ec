import type { components, operations } from '../../../generated/api.js';
import type { Unwrappable } from '../sending/result.js';
import type { DataOf } from '../types.js';

type Schemas = components['schemas'];

/** How to wait for a task. */
export interface TaskOptions {
  /** Ends the waiting, not the task. */
  signal?: AbortSignal | undefined;
  /** Milliseconds to wait for the task at most. 0 means no limit. Default: 120 000. */
  timeoutMs?: number | undefined;
  /** Milliseconds between the first looks at the task; grows by half each time, up to 5 000. Default: 1 000. */
  intervalMs?: number | undefined;
  /** Told each state that is seen. With `runTask`, the first one is the ticket, before any look at the task. */
  onProgress?: ((task: TaskState, taskId: string) => void) | undefined;
}

/** What is known of a task. `TIMEOUT` is said only by calls that waited themselves. */
export type TaskState = Schemas['TaskStatus'] | Schemas['TaskTimedOut'];

/** A task that succeeded, whatever it was for. `taskData` has its present form, also where the server is older. */
export type TaskRecord = Omit<Schemas['TaskSucceeded'], 'taskData'> & { taskData: Schemas['TaskData'] };

/** The record of an operation that queues a task, such as `TaskOf<'createGameRoom'>`. */
export type TaskOf<OperationId extends keyof operations> = RecordIn<DataOf<operations[OperationId]>>;

/** The result of a call that changes the chain. */
export type TaskCall = Unwrappable & {
  data?: { task: object } | { status: 'SUCCESS' | 'FAILED' } | Schemas['AllPlayersJoined'];
};

/** What `runTask` makes of an answer: a record, a list of them, or undefined where there can be nothing to do. */
export type TaskOutcome<Data> = [Data] extends [{ task: readonly unknown[] }]
  ? TaskRecord[]
  : RecordIn<Data> | (Schemas['AllPlayersJoined'] extends Data ? undefined : never);

/** Withdrawals, transfers and airdrop claims describe no record of their own. */
type RecordIn<Data> = [Succeeded<Data>] extends [never] ? TaskRecord : Succeeded<Data>;
type Succeeded<Data> = PresentForm<Extract<Data, { status: 'SUCCESS' }>>;

/** Without the legacy form of the mainnet, which is converted. The result of `createChip` has no `image` there. */
type PresentForm<Task> = Task extends { taskData: infer Stored }
  ? [Extract<Stored, Legacy>] extends [never]
    ? Task
    : Omit<Task, 'taskData'> & { taskData: Exclude<Stored, Legacy> }
  : Task;
type Legacy = { '0': string };

import type { components, operations } from '../../../generated/api.js';
import type { Unwrappable } from '../sending/result.js';
import type { DataOf } from '../types.js';

type Schemas = components['schemas'];

/** How to wait for a task. */
export interface TaskOptions {
  /** Stops waiting. The task continues. */
  signal?: AbortSignal | undefined;
  /** The longest time to wait, in milliseconds. 0 means no limit. Default: 120 000. */
  timeoutMs?: number | undefined;
  /** Milliseconds between the first polls. Grows by half each time, up to 5 000. Default: 1 000. */
  intervalMs?: number | undefined;
  /** Called with each state that a poll returns. With `runTask`, the first state is the ticket, before any poll. */
  onProgress?: ((task: TaskState, taskId: string) => void) | undefined;
}

/** The state of a task. Only calls that wait for their task themselves return `TIMEOUT`. */
export type TaskState = Schemas['TaskStatus'] | Schemas['TaskTimedOut'];

/** A successful task of any operation. `taskData` has its current form, even from an older server. */
export type TaskRecord = Omit<Schemas['TaskSucceeded'], 'taskData'> & { taskData: Schemas['TaskData'] };

/** The record of an operation that queues a task, such as `TaskOf<'createGameRoom'>`. */
export type TaskOf<OperationId extends keyof operations> = RecordIn<DataOf<operations[OperationId]>>;

/** The result of a call that writes to the chain. */
export type TaskCall = Unwrappable & {
  data?: { task: object } | { status: 'SUCCESS' | 'FAILED' } | Schemas['AllPlayersJoined'];
};

/** The result of `runTask`: a record, an array of records, or undefined if the operation can have nothing to do. */
export type TaskOutcome<Data> = [Data] extends [{ task: readonly unknown[] }]
  ? TaskRecord[]
  : RecordIn<Data> | (Schemas['AllPlayersJoined'] extends Data ? undefined : never);

/** The description has no specific record for withdrawals, transfers, and airdrop claims. */
type RecordIn<Data> = [Succeeded<Data>] extends [never] ? TaskRecord : Succeeded<Data>;
type Succeeded<Data> = PresentForm<Extract<Data, { status: 'SUCCESS' }>>;

/**
 * The record without the legacy form of the mainnet, which the client converts. There, the result of
 * `createChip` has no `image`.
 */
type PresentForm<Task> = Task extends { taskData: infer Stored }
  ? [Extract<Stored, Legacy>] extends [never]
    ? Task
    : Omit<Task, 'taskData'> & { taskData: Exclude<Stored, Legacy> }
  : Task;
type Legacy = { '0': string };

import type { components, operations } from '../../generated/api.js';
import { onAbort, sleep } from './abort.js';
import type { PlyrClient } from './client.js';
import { ApiError, ConnectionError, PlyrError, TaskError, TimeoutError } from './errors.js';
import { type Unwrappable, unwrap } from './result.js';
import { mayRetry } from './retry.js';
import type { DataOf } from './types.js';

type Schemas = components['schemas'];

/** How to wait for a task. */
export interface TaskOptions {
  /** Ends the waiting, not the task. */
  signal?: AbortSignal | undefined;
  /** Milliseconds to wait for the task at most. 0 means no limit. Default: 120 000. */
  timeoutMs?: number | undefined;
  /** Milliseconds between the first looks at the task; it grows by half each time, up to 5 000. Default: 1 000. */
  intervalMs?: number | undefined;
  /** Told each state that is seen; with `runTask`, first of all the ticket, whose id is worth keeping. */
  onProgress?: ((task: TaskState, taskId: string) => void) | undefined;
}

/** What is known of a task. `TIMEOUT` comes only from calls that waited themselves. */
export type TaskState = Schemas['TaskStatus'] | Schemas['TaskTimedOut'];

/** A task that succeeded, whatever it was for. The legacy form of `taskData` is brought into the present one. */
export type TaskRecord = Omit<Schemas['TaskSucceeded'], 'taskData'> & { taskData: Schemas['TaskData'] };

/** The record of an operation that queues a task, such as `TaskOf<'createGameRoom'>`. */
export type TaskOf<OperationId extends keyof operations> = RecordIn<DataOf<operations[OperationId]>>;

type RecordIn<Data> = [Succeeded<Data>] extends [never] ? TaskRecord : Succeeded<Data>;
type Succeeded<Data> = Extract<Data, { status: 'SUCCESS' }>;

/** What `runTask` gives for an answer: its record, a list of them, or undefined where there was nothing to do. */
export type TaskOutcome<Data> = [Data] extends [{ task: readonly unknown[] }]
  ? TaskRecord[]
  : RecordIn<Data> | (Schemas['AllPlayersJoined'] extends Data ? undefined : never);

/** The result of a call that changes the chain. */
export type TaskCall = Unwrappable & {
  data?: { task: object } | { status: 'SUCCESS' | 'FAILED' } | Schemas['AllPlayersJoined'];
};

/**
 * Waits until a task has ended. Each look is a call of its own, signed afresh; one that gets no answer, or
 * 408, 429, 502, 503 or 504, counts as not having looked. (`openapi/guides/tasks.md`)
 *
 * @example
 * ```ts
 * const room = await waitForTask<TaskOf<'createGameRoom'>>(plyr, taskId, { timeoutMs: 60_000 });
 * console.log(room.taskData.result.roomId);
 * ```
 *
 * @typeParam Task - The record, if you know which operation queued the task; that is not checked.
 * @param client - Any key may ask for any task of its network.
 * @param taskId - The id that the operation answered. To wait on after a restart, it is all that is needed.
 * @param options - Time limits in milliseconds, a signal, and a callback.
 * @returns The record of the task that succeeded.
 * @throws TaskError with `taskId` and, in `task`, the last state: `TASK_FAILED` (nothing was changed; the reason, or
 *   null, is `task.errorMessage`), `TASK_TIMEOUT` (it goes on: wait again), `TASK_NOT_FOUND` (said twice, as a new
 *   task may not be visible at once). ApiError if a look is refused. The reason of the signal.
 */
export function waitForTask<Task extends { status: 'SUCCESS' } = TaskRecord>(
  client: Pick<PlyrClient, 'GET'>,
  taskId: string,
  options: TaskOptions = {},
): Promise<Task> {
  return wait(client, taskId, options) as Promise<unknown> as Promise<Task>;
}

/**
 * Takes the answer of a call that changes the chain, in whatever form it comes, and waits for what it started: a
 * ticket, a finished record (`sync`; chips, NFTs and badges), a 504 that names the task, or the list of
 * `claimAllAirdropRewards`.
 *
 * @example
 * ```ts
 * const room = await runTask(plyr, plyr.POST('/game/create', { body: { expiresIn: 3600 } }));
 * console.log(room.taskData.result.roomId);
 * ```
 *
 * @param client - Asks for the task.
 * @param call - The result of the call, or its promise. It is not sent again, whatever happens.
 * @param options - As for `waitForTask`. The limits begin when the answer is there.
 * @returns The record of the task that succeeded; undefined where all players were in the room already, and so no
 *   task was queued; a list for a list, when all of its tasks have ended.
 * @throws As `waitForTask`, and ApiError where the call itself was refused; of a list, the first error.
 */
export async function runTask<R extends TaskCall>(
  client: Pick<PlyrClient, 'GET'>,
  call: R | PromiseLike<R>,
  options: TaskOptions = {},
): Promise<TaskOutcome<Exclude<R['data'], undefined>>> {
  const result = await call;
  const timedOut = (result.error as Partial<Ticket> | undefined)?.status === 'TIMEOUT';
  const answer = (timedOut ? result.error : await unwrap(result)) as Ticket & { task?: unknown; message?: unknown };
  const start = (ticket: Ticket) => {
    const taskId = ticket.id ?? ticket.taskId;
    if (typeof taskId === 'string') return wait(client, taskId, options, ticket as TaskState);
    throw new PlyrError('INVALID_RESPONSE', 'The server reported success, but the answer names no task.');
  };
  return (await (Array.isArray(answer.task)
    ? all(answer.task.map(start))
    : (answer.message === undefined && start((answer.task ?? answer) as Ticket)) || undefined)) as never;
}

/** A ticket has an `id`, a record a `taskId`. */
interface Ticket {
  id?: unknown;
  taskId?: unknown;
  status?: unknown;
}

/** Promise.all would return while others still wait. */
async function all<T>(waits: Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(waits);
  return Promise.all(waits);
}

async function wait(
  client: Pick<PlyrClient, 'GET'>,
  taskId: string,
  { signal, timeoutMs = 120_000, intervalMs = 1_000, onProgress }: TaskOptions,
  known?: TaskState,
): Promise<TaskRecord> {
  let last = known;
  let trouble: unknown;
  const end = new AbortController();
  const fail = (code: 'TASK_FAILED' | 'TASK_TIMEOUT' | 'TASK_NOT_FOUND', text: string) =>
    new TaskError(code, `Task ${taskId} ${text}`, taskId, last, { cause: trouble });

  const look = async () => {
    try {
      const params = { path: { taskId } };
      last = await unwrap(client.GET('/task/status/{taskId}', { params, signal: end.signal }));
      return last;
    } catch (error) {
      if (!isPassing(error)) throw error;
      trouble = error;
      return undefined;
    }
  };

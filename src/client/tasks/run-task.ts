import type { PlyrClient } from '../client.js';
import { unwrap } from '../sending/result.js';
import { followTask } from './follow-task.js';
import type { TaskCall, TaskOptions, TaskOutcome, TaskRecord } from './task-types.js';
import { type LookAtTask, wait } from './wait-for-task.js';

/**
 * Waits until a task has ended. Each poll is a new call with its own signature. A poll that gets no response,
 * or 408, 429, 502, 503, or 504, is retried. See `openapi/guides/tasks.md`.
 *
 * @example
 * ```ts
 * const room = await waitForTask<TaskOf<'createGameRoom'>>(plyr, taskId, { timeoutMs: 60_000 });
 * console.log(room.taskData.result.roomId);
 * ```
 *
 * @typeParam Task - The type of the record, if you know which operation queued the task. It is not checked.
 * @param client - The client that polls. It can use any API key of the network.
 * @param taskId - The ID that the operation returned. With it alone, you can continue to wait after a restart.
 * @param options - Limits in milliseconds, a signal, and a callback.
 * @returns The record of the successful task.
 * @throws TaskError with `taskId`, and with the last state as `task`. `TASK_FAILED`: nothing was changed, and
 *   `task.errorMessage` is the reason, or null. `TASK_TIMEOUT`: the task is still running, so wait again. If
 *   the last poll got no response, `cause` is its error. `TASK_NOT_FOUND`: the server doesn't know the task.
 *   One such response doesn't count, because the task may be very new. ApiError if a poll is rejected. The
 *   reason of the signal if it aborts.
 */
export function waitForTask<Task extends { status: 'SUCCESS' } = TaskRecord>(
  client: Pick<PlyrClient, 'GET'>,
  taskId: string,
  options: TaskOptions = {},
): Promise<Task> {
  return wait(lookWith(client), taskId, options) as Promise<unknown> as Promise<Task>;
}

/**
 * Waits for the task of a call that writes to the chain, whatever the form of the response. The response is a
 * ticket, or a 504 that names the task. With `sync`, and for all chip, NFT, and badge operations, it is the
 * finished record. For `claimAllAirdropRewards`, it is an array of tickets. If all players are already in the
 * room, it is a message.
 *
 * @example
 * ```ts
 * const room = await runTask(plyr, plyr.POST('/game/create', { body: { expiresIn: 3600 } }));
 * console.log(room.taskData.result.roomId);
 * ```
 *
 * @param client - The client that polls.
 * @param call - The result of the call, or a promise of it. The call is never sent again.
 * @param options - As for `waitForTask`. The time limit starts when the response arrives.
 * @returns The record of the successful task. Undefined if all players are already in the room, because then
 *   there is no task. For an array of tickets, an array of records, once all tasks have ended.
 * @throws As for `waitForTask`. For an array, the first error in it. ApiError if the call itself was rejected.
 */
export async function runTask<R extends TaskCall>(
  client: Pick<PlyrClient, 'GET'>,
  call: R | PromiseLike<R>,
  options: TaskOptions = {},
): Promise<TaskOutcome<Exclude<R['data'], undefined>>> {
  const result = await call;
  const { error, response, operation = 'runTask' } = result;
  const parts = { error, data: () => unwrap(result), from: response, operation };
  return (await followTask(lookWith(client), parts, options)) as never;
}

const lookWith =
  (client: Pick<PlyrClient, 'GET'>): LookAtTask =>
  (taskId, signal) =>
    unwrap(client.GET('/task/status/{taskId}', { params: { path: { taskId } }, signal }));

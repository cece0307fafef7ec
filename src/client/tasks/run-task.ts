import type { PlyrClient } from '../client.js';
import { unwrap } from '../sending/result.js';
import { followTask } from './follow-task.js';
import type { TaskCall, TaskOptions, TaskOutcome, TaskRecord } from './task-types.js';
import { type LookAtTask, wait } from './wait-for-task.js';

/**
 * Waits until a task has ended. Each look at it is a call of its own, signed afresh. A look that gets no answer, or
 * 408, 429, 502, 503 or 504, does not end the waiting. The rules are those of `openapi/guides/tasks.md`.
 *
 * @example
 * ```ts
 * const room = await waitForTask<TaskOf<'createGameRoom'>>(plyr, taskId, { timeoutMs: 60_000 });
 * console.log(room.taskData.result.roomId);
 * ```
 *
 * @typeParam Task - The record, where you know which operation queued the task. It is not checked.
 * @param client - Looks at the task. Any API key of the network may.
 * @param taskId - The id that the operation answered. It is all that is needed to wait on, also after a restart.
 * @param options - Limits in milliseconds, a signal, and a callback.
 * @returns The record of the task, which succeeded.
 * @throws TaskError with `taskId` and the last state as `task`: `TASK_FAILED` (nothing was changed;
 *   `task.errorMessage` is the reason, or null), `TASK_TIMEOUT` (the task goes on, so wait again; `cause` is what
 *   the last look without an answer threw), `TASK_NOT_FOUND` (no such task, said twice in case it is very new).
 *   ApiError if a poll is rejected. The reason of the signal.
 */
export function waitForTask<Task extends { status: 'SUCCESS' } = TaskRecord>(
  client: Pick<PlyrClient, 'GET'>,
  taskId: string,
  options: TaskOptions = {},
): Promise<Task> {
  return wait(lookWith(client), taskId, options) as Promise<unknown> as Promise<Task>;
}

/**
 * Takes the answer of a call that changes the chain, whatever its form, and waits for what the call has started. The
 * forms are a ticket, a finished record (`sync`, and all chip, NFT and badge calls), a 504 that names the task, a
 * list of tickets (`claimAllAirdropRewards`), and the message that all players are in the room already.
 *
 * @example
 * ```ts
 * const room = await runTask(plyr, plyr.POST('/game/create', { body: { expiresIn: 3600 } }));
 * console.log(room.taskData.result.roomId);
 * ```
 *
 * @param client - Looks at the task.
 * @param call - The result of the call, or the promise of it. The call is never sent again.
 * @param options - As for `waitForTask`. The time limit begins when the answer is there.
 * @returns The record of the task, which succeeded. Undefined if all players are in the room already, since then
 *   there is no task. A list for a list, once all its tasks have ended.
 * @throws As `waitForTask`; for a list, the first error in it. ApiError if the call itself was rejected.
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

import type { PlyrClient } from '../client.js';
import { ApiError } from '../errors.js';
import { unwrap } from '../result.js';
import type { TaskCall, TaskOptions, TaskOutcome, TaskRecord, TaskState } from './task-types.js';
import { wait } from './wait-for-task.js';

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
  return wait(client, taskId, options) as Promise<unknown> as Promise<Task>;
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
  const timedOut = (result.error as Ticket | undefined)?.status === 'TIMEOUT';
  const answer: Answer = Object(timedOut ? result.error : await unwrap(result));
  const follow = async (ticket: Ticket) => {
    const taskId = ticket.id ?? ticket.taskId;
    if (taskId) return wait(client, taskId, options, ticket as TaskState);
    const context = { operation: result.operation ?? 'runTask', outcomeUnknown: true };
    throw new ApiError('INVALID_RESPONSE', result.response, ['no task in it'], undefined, context);
  };
  if (answer.message) return undefined as never;
  if (!Array.isArray(answer.task)) return (await follow(answer.task ?? answer)) as never;
  const waits = answer.task.map(follow);
  // Promise.all alone would return while others are still being waited for.
  await Promise.allSettled(waits);
  return (await Promise.all(waits)) as never;
}

/** Tickets have an `id`, records and the 504 a `taskId`. */
interface Ticket {
  id?: string;
  taskId?: string;
  status?: string;
}

interface Answer extends Ticket {
  task?: Ticket | Ticket[];
  message?: string;
}

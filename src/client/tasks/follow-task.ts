import { ApiError } from '../errors.js';
import type { TaskOptions, TaskState } from './task-types.js';
import { type LookAtTask, wait } from './wait-for-task.js';

/** The response to a call that changes the chain. */
interface TaskResponse {
  /** The body of a failure. */
  readonly error: unknown;
  /** Returns the body of a success. @throws ApiError for a failure. */
  data(): unknown;
  /** For the error if there is no task. */
  readonly from: ConstructorParameters<typeof ApiError>[1];
  readonly operation: string;
}

/**
 * Waits for what a call has started, whatever the form of its response: `runTask` lists them.
 *
 * @param look - Asks for the state of a task.
 * @param response - The response.
 * @param options - As for `waitForTask`.
 * @returns As `runTask`.
 * @throws As `runTask`.
 */
export async function followTask(
  look: LookAtTask,
  { error, data, from, operation }: TaskResponse,
  options: TaskOptions = {},
): Promise<unknown> {
  const timedOut = (error as Ticket | undefined)?.status === 'TIMEOUT';
  const body: Body = Object(timedOut ? error : await data());
  const follow = async (ticket: Ticket) => {
    const taskId = ticket.id ?? ticket.taskId;
    if (taskId) return wait(look, taskId, options, ticket as TaskState);
    const context = { operation, outcomeUnknown: true };
    throw new ApiError('INVALID_RESPONSE', from, ['no task in it'], undefined, context);
  };
  if (body.message) return undefined;
  if (!Array.isArray(body.task)) return follow(body.task ?? body);
  const waits = body.task.map(follow);
  // Promise.all alone would return while others are still being waited for.
  await Promise.allSettled(waits);
  return Promise.all(waits);
}

/** Tickets have an `id`, records and the 504 a `taskId`. */
interface Ticket {
  id?: string;
  taskId?: string;
  status?: string;
}

interface Body extends Ticket {
  task?: Ticket | Ticket[];
  message?: string;
}

import { ApiError } from '../errors.js';
import type { TaskOptions, TaskState } from './task-types.js';
import { type LookAtTask, wait } from './wait-for-task.js';

/** The response to a call that writes to the chain. */
interface TaskResponse {
  /** The body of a failure. */
  readonly error: unknown;
  /** Returns the body of a success, or throws ApiError. */
  data(): unknown;
  /** The response, for the error if it contains no task. */
  readonly from: ConstructorParameters<typeof ApiError>[1];
  readonly operation: string;
}

/**
 * Waits for the task that a call queued, whatever the form of its response. `runTask` lists the forms.
 *
 * @param look - Requests the state of a task.
 * @param response - The response.
 * @param options - As for `waitForTask`.
 * @returns As for `runTask`.
 * @throws As for `runTask`.
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
    throw new ApiError('INVALID_RESPONSE', from, ['no task in the response'], undefined, context);
  };
  if (body.message) return undefined;
  if (!Array.isArray(body.task)) return follow(body.task ?? body);
  const waits = body.task.map(follow);
  // Promise.all alone would reject at the first failure, while the other waits still run.
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

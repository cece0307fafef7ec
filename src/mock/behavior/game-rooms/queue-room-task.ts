/**
 * The responses of game room calls once their task is queued
 * (openapi/evidence/game-tokens-chips.md#35-asynchronous-answer, openapi/evidence/game-tokens-chips.md#36-synchronous-answer).
 */
import type { OperationId } from '../../../../generated/operations.js';
import type { MockState } from '../../state/mock-state.js';
import { apiError500 } from '../api-error.js';
import type { Call, HandlerResponse } from '../handler.js';
import type { TaskMethodName } from '../tasks/index.js';
import { queueTask } from '../tasks/queue-task.js';
import { taskAccepted, taskRecord, taskTimedOut } from '../tasks/task-response.js';

/**
 * Queues the task of a room call.
 * @param call The request; with a truthy `sync` it waits for the task.
 * @param state The state.
 * @param method What to do.
 * @param body With what.
 * @param afterwards What a request that waits does after its task, before the response.
 * @returns The id of the task; after waiting its record, also when it FAILED, or 504 when it took too long.
 */
export function queueRoomTask<Id extends OperationId>(
  { body: { sync } }: Call,
  state: MockState,
  method: TaskMethodName,
  body: object,
  afterwards: () => Promise<void> = async () => {},
): HandlerResponse<Id> | Promise<HandlerResponse<Id>> {
  const taskId = queueTask(state, method, body, apiError500);
  // TypeScript cannot know which operation queues which task; the check against the description does.
  if (!sync) return taskAccepted(taskId) as never;
  const { network } = state.options;
  return state.tasks.wait(taskId).then(async (task) => {
    await afterwards();
    return (task ? { status: 200, body: taskRecord(task, network) } : taskTimedOut(taskId)) as never;
  });
}

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
 * @param call The request. With a truthy `sync`, it waits for the task.
 * @param state The state.
 * @param method The task method.
 * @param body Its input.
 * @param afterwards Runs after the task, before the response of a request that waits.
 * @returns The ID of the task. A request that waits gets its record, even if it FAILED, or 504 when it took too long.
 */
export function queueRoomTask<Id extends OperationId>(
  { body: { sync } }: Call,
  state: MockState,
  method: TaskMethodName,
  body: object,
  afterwards: () => Promise<void> = async () => {},
): HandlerResponse<Id> | Promise<HandlerResponse<Id>> {
  const taskId = queueTask(state, method, body, apiError500);
  // TypeScript can't check which operation queues which task. The check against the description can.
  if (!sync) return taskAccepted(taskId) as never;
  const { network } = state.options;
  return state.tasks.wait(taskId).then(async (task) => {
    await afterwards();
    return (task ? { status: 200, body: taskRecord(task, network) } : taskTimedOut(taskId)) as never;
  });
}

/**
 * The calls that always wait for their task: those of chips, NFTs, and badges
 * (openapi/evidence/game-tokens-chips.md#36-synchronous-answer).
 */

import type { MockState } from '../../state/mock-state.js';
import { apiError, because } from '../api-error.js';
import type { TaskMethodName } from './index.js';
import { queueTask } from './queue-task.js';
import { type TaskRecord, taskRecord, timeoutError } from './task-response.js';

/**
 * Queues a task and waits for its success.
 * @param state The state.
 * @param method What to do.
 * @param body With what.
 * @returns The task's record.
 * @throws ApiError 500 with the task's text, or that of a time-out. The id of the task is not told.
 */
export async function runTaskAndWait(
  state: MockState,
  method: TaskMethodName,
  body: object,
): Promise<TaskRecord> {
  const task = await state.tasks.wait(queueTask(state, method, body));
  if (!task) throw apiError(500, timeoutError);
  if (task.status === 'FAILED')
    throw because(
      apiError(500, task.errorMessage),
      `The task failed: ${task.reason ?? 'the mock does not know why.'}`,
    );
  return taskRecord(task, state.options.network);
}

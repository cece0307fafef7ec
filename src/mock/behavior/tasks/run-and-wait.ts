/**
 * Runs the tasks of operations that always wait for them: those of chips, NFTs, and badges
 * (`openapi/evidence/game-tokens-chips.md#36-synchronous-answer`).
 */

import type { MockState } from '../../state/mock-state.js';
import { apiError, because } from '../api-error.js';
import { taskFailureHint } from './failure-hint.js';
import type { TaskMethodName } from './index.js';
import { queueTask } from './queue-task.js';
import { type TaskRecord, taskRecord, timeoutError } from './task-response.js';
import { whyPending } from './why-pending.js';

/**
 * Queues a task and waits for its success.
 * @param state The state.
 * @param method The task method.
 * @param body Its input.
 * @returns The task's record.
 * @throws ApiError 500 with the error message of the task or of a time-out. It does not contain the ID of the task.
 */
export async function runTaskAndWait(
  state: MockState,
  method: TaskMethodName,
  body: object,
): Promise<TaskRecord> {
  const taskId = queueTask(state, method, body);
  const task = await state.tasks.wait(taskId);
  if (!task) throw because(apiError(500, timeoutError), whyPending(state, taskId));
  if (task.status === 'FAILED') throw because(apiError(500, task.errorMessage), taskFailureHint(task));
  return taskRecord(task, state.options.network);
}

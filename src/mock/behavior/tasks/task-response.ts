/** Tasks as the API shows them (openapi/evidence/game-tokens-chips.md#33-stored-task-record). */
import type { FinishedTask } from '../../state/task-queue.js';

const timeoutText = 'Task timeout, but still maybe success, you can check the task status by taskId later';

/** The record of a finished task. */
export interface TaskRecord {
  taskId: string;
  /** After success what was done, else the name of the task and its body as JSON. */
  taskData: { method: string; body: object; result?: object } | [method: string, body: string];
  status: 'SUCCESS' | 'FAILED';
  hash: string | null;
  errorMessage: string | null;
  /** ISO 8601. */
  completedAt: string;
}

/** The body of a synchronous answer and of getTaskStatus once the task is finished. */
export function taskRecord(task: FinishedTask): TaskRecord {
  const { taskId, method, body, result, status, hash, errorMessage } = task;
  return {
    taskId,
    taskData:
      status === 'SUCCESS' ? { method, body, ...(result && { result }) } : [method, JSON.stringify(body)],
    status,
    hash,
    errorMessage,
    completedAt: new Date(task.completedAt).toISOString(),
  };
}

/** The answer to a call that did not want to wait. */
export function taskAccepted(id: string): {
  status: 200;
  body: { task: { id: string; status: 'PENDING' } };
} {
  return { status: 200, body: { task: { id, status: 'PENDING' } } };
}

/** The answer to a call whose task took too long. */
export function taskTimedOut(taskId: string): {
  status: 504;
  body: { taskId: string; status: 'TIMEOUT'; errorMessage: string };
} {
  return { status: 504, body: { taskId: taskId, status: 'TIMEOUT', errorMessage: timeoutText } };
}

/** What the calls that always wait say when their task took too long; they do not tell its id. */
export const timeoutError: string = timeoutText;

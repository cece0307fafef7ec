/** Tasks as the API shows them (openapi/evidence/game-tokens-chips.md#33-stored-task-record). */
import type { Network } from '../../state/network.js';
import type { FinishedTask } from '../../state/task-queue.js';

const timeoutText = 'Task timeout, but still maybe success, you can check the task status by taskId later';

/** The data of a finished task, in the form of the testnet or the legacy form of the mainnet. */
type StoredTaskData =
  | { method: string; body: object; result?: object }
  | { '0': string; '1': string; result?: object };

/** The record of a finished task. */
export interface TaskRecord {
  taskId: string;
  /** After success, the data of the task. Otherwise, the name of the task and its body as JSON. */
  taskData: StoredTaskData | [method: string, body: string];
  status: 'SUCCESS' | 'FAILED';
  hash: string | null;
  errorMessage: string | null;
  /** ISO 8601. */
  completedAt: string;
}

/**
 * Returns the body of a synchronous response, and of getTaskStatus for a finished task.
 * @param task The task.
 * @param network The network. On the mainnet, the data has the legacy form
 *   (openapi/evidence/networks.md#3-on-both-but-different-on-mainnet).
 */
export function taskRecord(task: FinishedTask, network: Network): TaskRecord {
  const { taskId, method, body, result, status, hash, errorMessage } = task;
  const sent = JSON.stringify(body);
  const done = network === 'mainnet' ? { '0': method, '1': sent } : { method, body };
  return {
    taskId,
    taskData: status === 'SUCCESS' ? { ...done, ...(result && { result }) } : [method, sent],
    status,
    hash,
    errorMessage,
    completedAt: new Date(task.completedAt).toISOString(),
  };
}

/** Returns the response to a request that does not wait. */
export function taskAccepted(id: string): {
  status: 200;
  body: { task: { id: string; status: 'PENDING' } };
} {
  return { status: 200, body: { task: { id, status: 'PENDING' } } };
}

/** Returns the response to a request whose task took too long. */
export function taskTimedOut(taskId: string): {
  status: 504;
  body: { taskId: string; status: 'TIMEOUT'; errorMessage: string };
} {
  return { status: 504, body: { taskId: taskId, status: 'TIMEOUT', errorMessage: timeoutText } };
}

/** The error message of operations that always wait, when their task took too long. It does not contain the task's ID. */
export const timeoutError: string = timeoutText;

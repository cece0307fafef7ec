import type { MockState } from '../../state/mock-state.js';
import type { TaskMethodName } from './index.js';

/**
 * Queues a task. Belongs into a transaction.
 * @param state The state.
 * @param method What to do.
 * @param body With what; stored as it is.
 * @returns The task's id.
 */
export function queueTask(state: MockState, method: TaskMethodName, body: object): string {
  return state.tasks.add(method, body);
}

import type { MockState } from '../../state/mock-state.js';
import type { ApiError } from '../api-error.js';
import { requireRedis } from '../outages.js';
import type { TaskMethodName } from './index.js';

/**
 * Queues a task. Call it in a transaction.
 * @param state The state.
 * @param method The task method.
 * @param body Its input, which is stored as it is.
 * @param fail Creates the exception of an outage. The default is a 500 with a stack.
 * @returns The task's ID.
 * @throws ApiError 500 while Redis is down. Earlier changes of the request stay.
 */
export function queueTask(
  state: MockState,
  method: TaskMethodName,
  body: object,
  fail?: (error: string) => ApiError,
): string {
  // The server changes its database first (openapi/evidence/game-tokens-chips.md#outages-of-dependencies).
  if (state.outages.has('redis')) state.commitPartial();
  requireRedis(state, fail);
  return state.tasks.add(method, body);
}

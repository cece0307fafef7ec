/**
 * The public key, the activity log, and the status of tasks
 * (openapi/evidence/users-auth-misc.md#14-getjwtpublickey, openapi/evidence/users-auth-misc.md#16-listactivitylogs).
 */

import type { FinishedTask } from '../../state/task-queue.js';
import { unhandledException } from '../api-error.js';
import type { HandlersOf } from '../handler.js';
import { requireRedis } from '../outages.js';
import { publicKeyText } from '../sessions/session-jwt.js';
import { streamRange } from '../tasks/stream-id.js';
import { taskRecord } from '../tasks/task-response.js';
import { activityLogEntry } from './activity-log-entry.js';

const defaultLimit = 25;

/** Reads numbers as the server does, without a base, so that `0x10` is 16. */
// biome-ignore lint/correctness/useParseIntRadix: the server gives none
const wholeNumber = (value: unknown): number => Number.parseInt(String(value));

export const miscHandlers: HandlersOf<'getJwtPublicKey' | 'listActivityLogs' | 'getTaskStatus'> = {
  getJwtPublicKey: (_call, state) => ({ status: 200, body: { publicKey: publicKeyText(state) } }),

  listActivityLogs({ path, query }, state) {
    const offset = wholeNumber(query.offset) || 0;
    const limit = wholeNumber(query.limit) || defaultLimit;
    if (offset < 0)
      throw unhandledException(`BSON field 'skip' value must be >= 0, actual value '${offset}'`);
    const newestFirst = state.tables.activityLogs.find('plyrId', path.plyrId ?? '').reverse();
    const page = newestFirst.slice(offset, offset + Math.abs(limit));
    return {
      status: 200,
      body: page.map(activityLogEntry) as never,
    };
  },

  getTaskStatus({ path }, state) {
    const taskId = path.taskId ?? '';
    const task = state.tables.tasks.get(taskId);
    if (task && task.status !== 'PENDING')
      return { status: 200, body: taskRecord(task as FinishedTask, state.options.network) as never };
    if (task) return { status: 200, body: { status: 'PENDING' } };
    // The server finds the result of a task only by its exact ID. Redis finds the entry by other spellings, too.
    requireRedis(state);
    const range = streamRange(taskId);
    const isQueued = range !== undefined && state.tables.tasks.has(`${range.ms}-${range.first}`);
    return { status: 200, body: { status: isQueued ? 'PENDING' : 'NOT_FOUND' } };
  },
};

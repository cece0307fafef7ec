/**
 * Reads why background tasks failed. In the journal, only the request whose response reports the failure has
 * the reason.
 */

import type { TaskInfo } from '../../control-client/control-types.js';
import { control, done } from './control.js';

const mostRead = 200;

/** Reads the newest tasks that failed. */
export async function readFailedTasks(): Promise<TaskInfo[]> {
  const query = { status: 'FAILED', limit: mostRead } as const;
  return (await done(control.GET('/tasks', { params: { query } }))).tasks ?? [];
}

/** Returns why a task failed: the mock's reason for testers, or else the API's error message. */
export const reasonOf = ({ reason, errorMessage }: Pick<TaskInfo, 'reason' | 'errorMessage'>): string =>
  reason ?? errorMessage ?? 'The task failed without an error message.';

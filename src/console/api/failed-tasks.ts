/** Why background tasks failed. The journal has the reason only at the request whose response reports it. */

import type { TaskInfo } from '../../control-client/control-types.js';
import { control, done } from './control.js';

const mostRead = 200;

/** Reads the newest tasks that failed. */
export async function readFailedTasks(): Promise<TaskInfo[]> {
  const query = { status: 'FAILED', limit: mostRead } as const;
  return (await done(control.GET('/tasks', { params: { query } }))).tasks ?? [];
}

/** Says why a task failed: for testers if the mock knows it, or as the API says it. */
export const reasonOf = ({ reason, errorMessage }: Pick<TaskInfo, 'reason' | 'errorMessage'>): string =>
  reason ?? errorMessage ?? 'The task failed without an error message.';

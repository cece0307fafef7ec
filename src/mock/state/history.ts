/** Limits the history that a long run leaves behind. */
import type { ActivityLog, Task } from './records.js';
import type { Table } from './table.js';

/** The most lines of the activity log, and the most finished tasks, in one state. */
export const historyLimit = 100_000;

/** How many more can accumulate before they are removed together. Removing them one at a time would cost more. */
const surplus = 1_000;

/**
 * Removes the oldest lines of the activity log above the limit. Call it in a transaction.
 * @param logs The table.
 * @param limit How many stay.
 */
export function trimLogs(logs: Table<ActivityLog, 'plyrId'>, limit: number = historyLimit): void {
  if (logs.size < limit + surplus) return;
  for (const { id } of logs.oldest(logs.size - limit)) logs.delete(id);
}

/**
 * Removes the oldest finished tasks above the limit. Call it in a transaction.
 * @param tasks The table.
 * @param limit How many stay.
 */
export function trimTasks(tasks: Table<Task, 'waiting'>, limit: number = historyLimit): void {
  const finished = tasks.size - tasks.count('waiting', 'yes');
  if (finished < limit + surplus) return;
  // The worker finishes tasks in the order of their arrival, so the oldest ones are the finished ones.
  for (const { taskId, status } of tasks.oldest(finished - limit))
    if (status !== 'PENDING') tasks.delete(taskId);
}

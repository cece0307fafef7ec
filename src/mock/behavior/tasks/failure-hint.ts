import type { Task } from '../../state/records.js';

/**
 * Returns why a task failed, as hints say it.
 * @param task The task. Undefined if it is no longer kept.
 */
export const taskFailureHint = (task: Readonly<Task> | undefined): string =>
  `The task failed: ${task?.reason ?? 'the mock does not know why.'}`;

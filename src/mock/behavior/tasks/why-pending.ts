import type { MockState } from '../../state/mock-state.js';

/**
 * Returns why a request did not get the result of its task in time, for testers.
 * @param state The state.
 * @param taskId The task.
 */
export function whyPending(state: MockState, taskId: string): string {
  return `The task ${taskId} was not finished after ${state.options.syncTimeoutMs / 1000} s: ${delayOf(state, taskId)}.`;
}

function delayOf(state: MockState, taskId: string): string {
  const { tables, meta, options } = state;
  const { fault, dueAt = 0 } = tables.tasks.get(taskId) ?? {};
  if (fault?.isHeld) return `${nameOf(fault.heldBy)} holds it`;
  if (meta.isPaused) return 'the worker is paused (POST /_mock/tasks/resume)';
  if (fault?.isDelayed) {
    const left = Math.max(0, Math.round((dueAt - state.now()) / 1000));
    return `${nameOf(fault.delayedBy)} delays it, and it is due in ${left} s`;
  }
  const count = tables.tasks.count('waiting', 'yes');
  return `a task takes ${options.taskDelayMs / 1000} s, and ${count} ${count === 1 ? 'waits' : 'wait'}`;
}

const nameOf = (fault: string | undefined): string =>
  fault === undefined ? 'a request to /_mock/tasks' : `the fault ${fault}`;

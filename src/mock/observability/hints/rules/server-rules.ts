/** Why the server's dependencies and tasks fail. */
import { type HintRule, listed, type Rejection, seconds } from '../rejection.js';

export const serverRules: readonly HintRule[] = [
  {
    message: /^HTTP request failed\.|^HTTP request failed\b/,
    hint: () => 'The chain is down: a fault of the kind outage takes it down.',
  },
  {
    message: /^Reached the max retries per request limit/,
    hint: () => 'Redis is down: a fault of the kind outage takes it down.',
  },
  {
    message: /^connect ECONNREFUSED/,
    hint: () => 'The database is down: a fault of the kind outage takes it down.',
  },
  {
    message: 'Internal server error',
    operations: ['listTokens', 'getToken'],
    hint: () => 'The token list is down: a fault of the kind outage takes it down.',
  },
  {
    message: /^Task timeout, but still maybe success/,
    hint: stillPending,
  },
  { message: /^(?:Transaction Receipt Failed|null)$/, statuses: [500], hint: newestFailure },
];

function stillPending({ answer, state }: Rejection): string {
  const { taskId } = Object(answer) as { taskId?: string };
  const waiting = state.tables.tasks.find('waiting', 'yes');
  const which = taskId === undefined ? 'The task' : `The task ${taskId}`;
  const isHeld = taskId !== undefined && state.tables.tasks.get(taskId)?.fault?.isHeld === true;
  const why = isHeld
    ? 'a fault, or a request to /_mock/tasks, holds it'
    : state.meta.isPaused
      ? 'the worker is paused (POST /_mock/tasks/resume)'
      : `a task takes ${seconds(state.options.taskDelayMs)}, and ${waiting.length} wait`;
  return `${which} was not finished after ${seconds(state.options.syncTimeoutMs)}: ${why}.`;
}

/** The response does not name the task. If the task has a reason, its handler attaches it. */
function newestFailure({ state }: Rejection): string | undefined {
  const failed = state.tables.tasks.all().filter(({ status }) => status === 'FAILED');
  const methods = [...new Set(failed.slice(-1).map(({ method }) => method))];
  return failed.length === 0 ? undefined : `The task ${listed(methods)} failed.`;
}

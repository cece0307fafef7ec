/** Why tasks fail, or take too long. */
import { whyPending } from '../../../behavior/tasks/why-pending.js';
import { type HintRule, listed, type Rejection } from '../rejection.js';

export const serverRules: readonly HintRule[] = [
  {
    message: /^Task timeout, but still maybe success/,
    hint: stillPending,
  },
  { message: /^(?:Transaction Receipt Failed|null)$/, statuses: [500], hint: newestFailure },
];

/** If the response does not name the task, its handler attaches the reason. */
function stillPending({ answer, state }: Rejection): string | undefined {
  const { taskId } = Object(answer) as { taskId?: string };
  return taskId === undefined ? undefined : whyPending(state, taskId);
}

/** The response does not name the task. If the task has a reason, its handler attaches it. */
function newestFailure({ state }: Rejection): string | undefined {
  const failed = state.tables.tasks.all().filter(({ status }) => status === 'FAILED');
  const methods = [...new Set(failed.slice(-1).map(({ method }) => method))];
  return failed.length === 0 ? undefined : `The task ${listed(methods)} failed.`;
}

import type { JSX } from 'preact';
import type { TaskInfo } from '../../../control-client/control-types.js';
import { distance } from '../../parts/time.js';
import { sandboxNow } from '../../stores/sandbox-clock.js';
import { duePositions, spanOf } from './due-position.js';

/**
 * A line from now to the time when the last task is due, with a dot for each task. If all tasks are due, there
 * is no line. The table below has the same information in words.
 */
export function TaskTimeline({ tasks }: { tasks: readonly TaskInfo[] }): JSX.Element | null {
  const planned = tasks.filter(({ dueAt }) => dueAt !== undefined);
  const due = planned.map(({ dueAt }) => Date.parse(dueAt ?? ''));
  const now = sandboxNow.value;
  if (!due.some((at) => at > now)) return null;
  const positions = duePositions(due, now);
  return (
    <div class="due-line" aria-hidden="true">
      <div class="due-track">
        {planned.map(({ taskId, method }, index) => (
          <span
            key={taskId}
            class="due-dot"
            title={method}
            style={{ left: `${100 * (positions[index] ?? 0)}%` }}
          />
        ))}
      </div>
      <div class="due-ends">
        <span>now</span>
        <span>{distance(spanOf(due, now))}</span>
      </div>
    </div>
  );
}

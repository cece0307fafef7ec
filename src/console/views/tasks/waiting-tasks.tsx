import type { JSX } from 'preact';
import type { TaskInfo } from '../../../control-client/control-types.js';
import { RecordTable } from '../../parts/record-table.js';
import { distance, Time } from '../../parts/time.js';
import { sandboxNow } from '../../stores/sandbox-clock.js';
import { TaskActions } from './task-actions.js';
import { QueuedBy, TaskSubject } from './task-subject.js';

/** The waiting tasks, in the order in which they are due, each with its actions. */
export function WaitingTasks({ tasks }: { tasks: readonly TaskInfo[] }): JSX.Element {
  return (
    <RecordTable
      rows={tasks}
      keyOf={({ taskId }) => taskId}
      columns={[
        { title: 'Task', cell: ({ taskId, method }) => <span title={taskId}>{method}</span> },
        { title: 'Due', cell: (task) => <Due task={task} /> },
        { title: 'About', cell: (task) => <TaskSubject task={task} /> },
        { title: 'Queued by', cell: (task) => <QueuedBy task={task} /> },
        { title: 'Actions', isTitleHidden: true, cell: (task) => <TaskActions task={task} /> },
      ]}
    />
  );
}

function Due({ task: { dueAt, isHeld } }: { task: TaskInfo }): JSX.Element {
  if (isHeld || dueAt === undefined) return <span class="badge warn">Held</span>;
  const ms = Date.parse(dueAt) - sandboxNow.value;
  return (
    <>
      <Time at={dueAt} /> <span class="quiet">({ms > 0 ? distance(ms) : 'due now'})</span>
    </>
  );
}

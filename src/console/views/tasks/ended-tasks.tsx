import type { JSX } from 'preact';
import type { TaskInfo } from '../../../control-client/control-types.js';
import { Address } from '../../parts/record-name.js';
import { RecordTable } from '../../parts/record-table.js';
import { Time } from '../../parts/time.js';
import { QueuedBy, TaskSubject } from './task-subject.js';

/** The tasks that have ended, with their outcome and the reason of a failure. */
export function EndedTasks({ tasks }: { tasks: readonly TaskInfo[] }): JSX.Element {
  if (tasks.length === 0) return <p class="quiet">No task has ended.</p>;
  return (
    <RecordTable
      rows={tasks}
      keyOf={({ taskId }) => taskId}
      columns={[
        { title: 'Task', cell: ({ taskId, method }) => <span title={taskId}>{method}</span> },
        { title: 'Ended', cell: ({ endedAt }) => (endedAt === undefined ? '–' : <Time at={endedAt} />) },
        { title: 'About', cell: (task) => <TaskSubject task={task} /> },
        { title: 'Queued by', cell: (task) => <QueuedBy task={task} /> },
        { title: 'Outcome', cell: (task) => <Outcome task={task} /> },
      ]}
    />
  );
}

function Outcome({ task: { status, hash, errorMessage, reason } }: { task: TaskInfo }): JSX.Element {
  return (
    <>
      <span class={`badge ${status === 'SUCCESS' ? 'good' : 'bad'}`}>{status}</span>{' '}
      {hash !== null && <Address address={hash} what="hash" />}
      {status === 'FAILED' && <p class="task-reason">{errorMessage ?? 'No error message.'}</p>}
      {reason !== undefined && <p class="task-reason quiet">{reason}</p>}
    </>
  );
}

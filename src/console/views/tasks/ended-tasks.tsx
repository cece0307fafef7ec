import type { JSX } from 'preact';
import type { TaskInfo } from '../../api/control-types.js';
import { Address } from '../../parts/record-name.js';
import { Time } from '../../parts/time.js';
import { QueuedBy, TaskSubject } from './task-subject.js';

/** The tasks that have ended, with their outcome and the reason of a failure. */
export function EndedTasks({ tasks }: { tasks: readonly TaskInfo[] }): JSX.Element {
  if (tasks.length === 0) return <p class="quiet">No task has ended.</p>;
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Task</th>
            <th scope="col">Ended</th>
            <th scope="col">About</th>
            <th scope="col">Queued by</th>
            <th scope="col">Outcome</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <tr key={task.taskId}>
              <th scope="row" title={task.taskId}>
                {task.method}
              </th>
              <td>{task.endedAt === undefined ? '–' : <Time at={task.endedAt} />}</td>
              <td>
                <TaskSubject task={task} />
              </td>
              <td>
                <QueuedBy task={task} />
              </td>
              <td>
                <Outcome task={task} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Outcome({ task: { status, hash, errorMessage, reason } }: { task: TaskInfo }): JSX.Element {
  return (
    <>
      <span class={`badge ${status === 'SUCCESS' ? 'good' : 'bad'}`}>{status}</span>{' '}
      {hash !== null && <Address address={hash} what="hash" />}
      {status === 'FAILED' && <p class="reason">{errorMessage ?? 'No error message.'}</p>}
      {reason !== undefined && <p class="reason quiet">{reason}</p>}
    </>
  );
}

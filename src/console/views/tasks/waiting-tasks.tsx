import type { JSX } from 'preact';
import type { TaskInfo } from '../../api/control-types.js';
import { distance, Time } from '../../parts/time.js';
import { sandboxNow } from '../../stores/sandbox-clock.js';
import { TaskActions } from './task-actions.js';
import { QueuedBy, TaskSubject } from './task-subject.js';

/** The tasks that wait, in the order in which they are due, with what can be done to each. */
export function WaitingTasks({ tasks }: { tasks: readonly TaskInfo[] }): JSX.Element {
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Task</th>
            <th scope="col">Due</th>
            <th scope="col">About</th>
            <th scope="col">Queued by</th>
            <th scope="col">Actions</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <tr key={task.taskId}>
              <th scope="row" title={task.taskId}>
                {task.method}
              </th>
              <td>
                <Due task={task} />
              </td>
              <td>
                <TaskSubject task={task} />
              </td>
              <td>
                <QueuedBy task={task} />
              </td>
              <td>
                <TaskActions task={task} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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

import type { JSX } from 'preact';
import { control, done } from '../../api/control.js';
import { Panel } from '../../parts/record-page.js';
import { Failure, Loading } from '../../parts/states.js';
import { useReading } from '../../parts/use-reading.js';
import { overview } from '../../stores/mock-info.js';
import { pauseWorker, resumeWorker } from './change-task.js';
import { EndedTasks } from './ended-tasks.js';
import { TaskTimeline } from './task-timeline.js';
import { WaitingTasks } from './waiting-tasks.js';

const mostEnded = 50;

/** The task worker, the tasks that wait for it, and those that have ended. */
export function TasksView(): JSX.Element {
  const { data, error, again } = useReading(async () => {
    const query = { status: 'ended', limit: mostEnded } as const;
    const [waiting, ended] = await Promise.all([
      done(control.GET('/tasks')),
      done(control.GET('/tasks', { params: { query } })),
    ]);
    return { waiting, ended: ended.tasks ?? [] };
  }, ['task']);
  if (!data) return error ? <Failure error={error} retry={again} /> : <Loading what="tasks" />;
  const { waiting, ended } = data;
  const tasks = [...(waiting.tasks ?? [])].sort((one, other) => dueOf(one) - dueOf(other));
  return (
    <div class="records">
      <div class="toolbar">
        <h2>Tasks</h2>
        <Worker isPaused={overview.value?.worker.isPaused ?? waiting.isPaused} />
      </div>
      <Panel title={`Waiting (${waiting.waiting})`}>
        {tasks.length === 0 ? (
          <p class="quiet">No task waits. Operations that write to the chain queue tasks.</p>
        ) : (
          <>
            <TaskTimeline tasks={tasks} />
            <WaitingTasks tasks={tasks} />
          </>
        )}
        {tasks.length < waiting.waiting && <p class="quiet">The first {tasks.length} are shown.</p>}
      </Panel>
      <Panel title="Ended, newest first">
        <EndedTasks tasks={ended} />
      </Panel>
    </div>
  );
}

/** Held tasks are due last of all. */
const dueOf = ({ dueAt }: { dueAt?: string }): number =>
  dueAt === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(dueAt);

function Worker({ isPaused }: { isPaused: boolean }): JSX.Element {
  return (
    <>
      <span class={`badge ${isPaused ? 'warn' : 'good'}`} role="status">
        {isPaused ? 'Worker paused' : 'Worker running'}
      </span>
      <button type="button" onClick={isPaused ? resumeWorker : pauseWorker}>
        {isPaused ? 'Resume the worker' : 'Pause the worker'}
      </button>
    </>
  );
}

import type { JSX } from 'preact';
import type { TaskWorker } from '../../../control-client/control-types.js';
import { control, done } from '../../api/control.js';
import { readOverview } from '../../stores/mock-info.js';
import { linkTo } from '../../stores/navigation.js';
import { attempt } from '../../stores/notices.js';

/** Whether the task worker runs, how many tasks wait, and a button that pauses or resumes it. */
export function WorkerControl({ worker }: { worker: TaskWorker }): JSX.Element {
  const { isPaused, waiting } = worker;
  const toggle = async () => {
    await attempt(
      () => done(isPaused ? control.POST('/tasks/resume') : control.POST('/tasks/pause')),
      isPaused ? 'The task worker runs again.' : 'The task worker is paused. Tasks stay PENDING.',
    );
    await readOverview();
  };
  return (
    <fieldset class="bar-group" aria-label="Task worker">
      <a class={isPaused ? 'badge warn' : 'badge good'} href={linkTo('tasks')}>
        Worker {isPaused ? 'paused' : 'running'}, {waiting} waiting
      </a>
      <button type="button" onClick={toggle}>
        {isPaused ? 'Resume' : 'Pause'}
        <span class="hidden"> the task worker</span>
      </button>
    </fieldset>
  );
}

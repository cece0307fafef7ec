/** The changes of the worker and its tasks. */

import type { TaskInfo } from '../../../control-client/control-types.js';
import { control, done } from '../../api/control.js';
import { readOverview } from '../../stores/mock-info.js';
import { attempt } from '../../stores/notices.js';
import { withUndo } from '../../stores/undo.js';

const pause = () => done(control.POST('/tasks/pause')).then(readOverview);
const resume = () => done(control.POST('/tasks/resume')).then(readOverview);

/** Stops the worker. This ends no task, so undoing it needs no snapshot. */
export const pauseWorker = (): Promise<unknown> => attempt(pause, 'The worker is paused.', resume);

/** Starts the worker again. It finishes all tasks that are due. */
export const resumeWorker = (): Promise<unknown> =>
  withUndo(resume, 'The worker runs, and finishes all tasks that are due.');

const pathOf = (taskId: string) => ({ path: { taskId } });

/** Runs a task now. */
export const finish = ({ taskId, method }: TaskInfo): Promise<TaskInfo | undefined> =>
  withUndo(
    () => done(control.POST('/tasks/{taskId}/finish', { params: pathOf(taskId) })),
    ({ status, reason }) => `${method} has ended: ${status}. ${reason ?? ''}`.trim(),
  );

/** Ends a task as failed. Without an error message, the transaction is reverted. */
export const fail = ({ taskId, method }: TaskInfo, errorMessage: string): Promise<TaskInfo | undefined> =>
  withUndo(
    () =>
      done(
        control.POST('/tasks/{taskId}/fail', {
          params: pathOf(taskId),
          body: errorMessage === '' ? {} : { errorMessage },
        }),
      ),
    `${method} has failed.`,
  );

/** Keeps a task PENDING until it is released. */
export const hold = ({ taskId, method }: TaskInfo): Promise<TaskInfo | undefined> =>
  withUndo(
    () => done(control.POST('/tasks/{taskId}/hold', { params: pathOf(taskId) })),
    `${method} is held until you release it.`,
  );

/** Lets the worker run a held task. */
export const release = ({ taskId, method }: TaskInfo): Promise<TaskInfo | undefined> =>
  withUndo(
    () => done(control.POST('/tasks/{taskId}/release', { params: pathOf(taskId) })),
    `${method} runs as soon as it is due.`,
  );

/** Adds to the time that a task takes. */
export const delay = ({ taskId, method }: TaskInfo, ms: number): Promise<TaskInfo | undefined> =>
  withUndo(
    () => done(control.POST('/tasks/{taskId}/delay', { params: pathOf(taskId), body: { ms } })),
    `${method} takes ${ms / 1000} seconds longer.`,
  );

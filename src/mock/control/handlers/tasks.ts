/** Controls the task worker and its tasks: lists, finishes, fails, stops, and delays tasks. */
import { UserError } from '../../openapi/user-error.js';
import type { MockState } from '../../state/mock-state.js';
import type { Task } from '../../state/records.js';
import { type ControlCall, type ControlHandler, defaultLimit } from '../handler.js';
import { taskInfos } from '../task-info.js';

function worker({ meta, tables }: MockState): object {
  return { isPaused: meta.isPaused, waiting: tables.tasks.count('waiting', 'yes') };
}

/** Returns the task that a path names, by its ID, or as `latest` for the newest one. */
function find({ path, sandbox }: ControlCall): Readonly<Task> {
  const { tables, meta, tasks } = sandbox.state;
  tasks.catchUp();
  const { taskId: sent = '' } = path;
  const taskId = sent === 'latest' ? `${meta.lastTaskAt}-${meta.lastTaskSequence}` : sent;
  const task = tables.tasks.get(taskId);
  if (task) return task;
  throw new UserError(
    sent === 'latest'
      ? 'This sandbox has no task yet.'
      : `Unknown task "${sent.slice(0, 100)}" in this sandbox. Give the ID of a task, or "latest".`,
    404,
  );
}

function findWaiting(call: ControlCall): Readonly<Task> {
  const task = find(call);
  if (task.status === 'PENDING') return task;
  throw new UserError(`Task ${task.taskId} is ${task.status} already. Only a PENDING task can change.`, 409);
}

function change(state: MockState, { taskId }: Readonly<Task>, changes: Partial<Task>): void {
  state.transaction(() => state.tables.tasks.update(taskId, changes));
  state.clock.wake();
}

const shown = (sandbox: ControlCall['sandbox'], { taskId }: Readonly<Task>): object =>
  taskInfos(sandbox, [sandbox.state.tables.tasks.get(taskId) as Task])[0] as object;

/** Returns whether a task has a status. `ended` means SUCCESS or FAILED. */
const hasStatus = ({ status }: Readonly<Task>, wanted: string): boolean =>
  wanted === 'all' || status === wanted || (wanted === 'ended' && status !== 'PENDING');

/** Returns the tasks with a status. PENDING ones are in the order of the queue. Others are newest first. */
function tasksWith({ tables: { tasks } }: MockState, status: string): Readonly<Task>[] {
  if (status === 'PENDING') return tasks.find('waiting', 'yes');
  return tasks
    .all()
    .filter((task) => hasStatus(task, status))
    .reverse();
}

/**
 * Releases held tasks.
 * @param state The state.
 * @param isMeant Selects the tasks.
 * @returns How many tasks were released.
 */
function releaseTasks(state: MockState, isMeant: (task: Readonly<Task>) => boolean): number {
  const held = state.tables.tasks
    .find('waiting', 'yes')
    .filter((task) => task.fault?.isHeld && isMeant(task));
  for (const task of held) {
    const { isHeld: _, heldBy: __, ...fault } = task.fault ?? {};
    change(state, task, { fault, dueAt: Math.max(task.dueAt, state.now()) });
  }
  state.tasks.catchUp();
  return held.length;
}

/**
 * Releases the tasks that incidents have held, if none of their faults is left.
 * @param sandbox The sandbox.
 * @returns How many tasks were released.
 */
export function releaseEndedIncidents({ state, faults }: ControlCall['sandbox']): number {
  const left = new Set(faults.list().map(({ incident }) => incident));
  return releaseTasks(state, ({ fault }) => fault?.incident !== undefined && !left.has(fault.incident));
}

type Names =
  | 'getTaskWorker'
  | 'pauseTaskWorker'
  | 'resumeTaskWorker'
  | 'getTask'
  | 'finishTask'
  | 'failTask'
  | 'holdTask'
  | 'releaseTask'
  | 'delayTask';

export const taskHandlers: Record<Names, ControlHandler> = {
  getTaskWorker({ query, sandbox }) {
    const { state } = sandbox;
    state.tasks.catchUp();
    const found = tasksWith(state, String(query.status ?? 'PENDING'));
    const tasks = taskInfos(sandbox, found.slice(0, Number(query.limit ?? defaultLimit)));
    return { ...worker(state), tasks, total: found.length };
  },

  pauseTaskWorker({ sandbox }) {
    sandbox.state.tasks.pause();
    return worker(sandbox.state);
  },

  resumeTaskWorker({ sandbox }) {
    sandbox.state.tasks.resume();
    sandbox.state.tasks.catchUp();
    return worker(sandbox.state);
  },

  getTask: (call) => shown(call.sandbox, find(call)),

  finishTask(call) {
    const task = findWaiting(call);
    call.sandbox.state.tasks.finish(task.taskId);
    return shown(call.sandbox, task);
  },

  failTask(call) {
    const task = findWaiting(call);
    const { state } = call.sandbox;
    const { errorMessage } = call.body ?? {};
    const failure =
      errorMessage === undefined
        ? { errorMessage: 'Transaction Receipt Failed', isReverted: true }
        : { errorMessage, isReverted: false };
    change(state, task, { fault: { ...task.fault, failure } });
    state.tasks.finish(task.taskId);
    return shown(call.sandbox, task);
  },

  holdTask(call) {
    const task = findWaiting(call);
    change(call.sandbox.state, task, { fault: { ...task.fault, isHeld: true } });
    return shown(call.sandbox, task);
  },

  releaseTask(call) {
    const task = findWaiting(call);
    if (!task.fault?.isHeld) throw new UserError(`Task ${task.taskId} is not held.`, 409);
    releaseTasks(call.sandbox.state, ({ taskId }) => taskId === task.taskId);
    return shown(call.sandbox, task);
  },

  delayTask(call) {
    const task = findWaiting(call);
    const dueAt = task.dueAt + call.body.ms;
    change(call.sandbox.state, task, { fault: { ...task.fault, isDelayed: true }, dueAt });
    return shown(call.sandbox, task);
  },
};

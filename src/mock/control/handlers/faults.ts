/** Faults, and a task worker that stands still. */

import { UserError } from '../../openapi/user-error.js';
import type { MockState } from '../../state/mock-state.js';
import type { ControlHandler } from '../handler.js';

function worker({ meta, tables }: MockState): object {
  return { isPaused: meta.isPaused, waiting: tables.tasks.count('waiting', 'yes') };
}

type Names =
  | 'listFaults'
  | 'addFault'
  | 'clearFaults'
  | 'removeFault'
  | 'getTaskWorker'
  | 'pauseTaskWorker'
  | 'resumeTaskWorker';

export const faultHandlers: Record<Names, ControlHandler> = {
  listFaults: ({ sandbox }) => ({ faults: sandbox.faults.list() }),

  addFault: ({ sandbox, body }) => sandbox.faults.add(body),

  clearFaults: ({ sandbox }) => ({ deleted: sandbox.faults.clear() }),

  removeFault({ sandbox, path }) {
    const removed = sandbox.faults.remove(path.id ?? '');
    if (!removed) throw new UserError(`There is no fault "${path.id}" in this sandbox.`, 404);
    return removed;
  },

  getTaskWorker({ sandbox }) {
    sandbox.state.tasks.catchUp();
    return worker(sandbox.state);
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
};

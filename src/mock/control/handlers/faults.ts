/** Faults, and a task worker that stands still. */
import type { World } from '../../state/mock-state.js';
import { ControlError, type ControlHandler } from '../handler.js';

function worker({ meta, tables }: World): object {
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
  listFaults: ({ tester }) => ({ faults: tester.faults.list() }),

  addFault: ({ tester, body }) => tester.faults.add(body),

  clearFaults: ({ tester }) => ({ deleted: tester.faults.clear() }),

  removeFault({ tester, path }) {
    const removed = tester.faults.remove(path.id ?? '');
    if (!removed) throw new ControlError(404, `There is no fault "${path.id}" in this world.`);
    return removed;
  },

  getTaskWorker({ tester }) {
    tester.world.tasks.catchUp();
    return worker(tester.world);
  },

  pauseTaskWorker({ tester }) {
    tester.world.tasks.pause();
    return worker(tester.world);
  },

  resumeTaskWorker({ tester }) {
    tester.world.tasks.resume();
    tester.world.tasks.catchUp();
    return worker(tester.world);
  },
};

/** Lists, adds, and removes the faults of a sandbox. */
import { UserError } from '../../openapi/user-error.js';
import type { ControlHandler } from '../handler.js';
import { releaseEndedIncidents } from './tasks.js';

type Names = 'listFaults' | 'addFault' | 'clearFaults' | 'removeFault';

export const faultHandlers: Record<Names, ControlHandler> = {
  listFaults: ({ sandbox }) => ({ faults: sandbox.faults.list() }),

  addFault: ({ sandbox, body }) => sandbox.faults.add(body),

  clearFaults({ sandbox }) {
    const deleted = sandbox.faults.clear();
    releaseEndedIncidents(sandbox);
    return { deleted };
  },

  removeFault({ sandbox, path }) {
    const removed = sandbox.faults.remove(path.id ?? '');
    if (!removed) throw new UserError(`Unknown fault "${path.id}" in this sandbox.`, 404);
    releaseEndedIncidents(sandbox);
    return removed;
  },
};

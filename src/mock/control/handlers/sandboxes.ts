/** The mock as a whole, and its sandboxes. */
import { readFileSync } from 'node:fs';
import { UserError } from '../../openapi/user-error.js';
import { assetPath } from '../../package-files.js';
import type { Sandbox } from '../../sandboxes/sandboxes.js';
import { chainIds } from '../../state/network.js';
import type { ControlHandler } from '../handler.js';

/** Returns a summary of a sandbox. */
export function sandboxInfo({ name, state, journal }: Sandbox): object {
  return {
    name,
    now: new Date(state.now()).toISOString(),
    players: state.tables.users.size,
    requests: journal.count,
    waitingTasks: state.tables.tasks.count('waiting', 'yes'),
  };
}

export const mockHandlers: Record<'getMock' | 'listWorlds' | 'deleteWorld', ControlHandler> = {
  getMock({ sandbox, parts }) {
    const { name, version } = JSON.parse(readFileSync(assetPath('package.json'), 'utf8'));
    const { mode, network, hmac, proxy, journals, sandboxes } = parts;
    return {
      name,
      version,
      api: parts.url(),
      mode,
      ...(network && { network, chainId: chainIds[network] }),
      hmac,
      ...(proxy && { proxy }),
      memory: {
        journalBytes: journals.used,
        journalLimitBytes: journals.limit,
        worlds: sandboxes.size,
        maxWorlds: sandboxes.limit,
      },
      world: sandboxInfo(sandbox),
    };
  },

  listWorlds: ({ parts }) => ({ worlds: parts.sandboxes.all().map(sandboxInfo) }),

  async deleteWorld({ path, parts }) {
    const { name = '' } = path;
    const reading = parts.sandboxes.prepare(name);
    if (reading) {
      await reading;
      parts.sandboxes.get(name);
    }
    if (!parts.sandboxes.delete(name)) throw new UserError(`There is no sandbox "${name}".`, 404);
    return { deleted: name };
  },
};

/** The mock as a whole, and its worlds. */
import { readFileSync } from 'node:fs';
import { assetPath } from '../../package-files.js';
import type { Tester } from '../../sandboxes/sandboxes.js';
import { ControlError, type ControlHandler } from '../handler.js';

/** A world in short. */
export function worldInfo({ name, world, journal }: Tester): object {
  return {
    name,
    now: new Date(world.now()).toISOString(),
    players: world.tables.users.size,
    requests: journal.count,
    waitingTasks: world.tables.tasks.count('waiting', 'yes'),
  };
}

export const mockHandlers: Record<'getMock' | 'listWorlds' | 'deleteWorld', ControlHandler> = {
  getMock({ tester, parts }) {
    const { name, version } = JSON.parse(readFileSync(assetPath('package.json'), 'utf8'));
    const { mode, hmac, proxy } = parts;
    return { name, version, api: parts.url(), mode, hmac, ...(proxy && { proxy }), world: worldInfo(tester) };
  },

  listWorlds: ({ parts }) => ({ worlds: parts.worlds.all().map(worldInfo) }),

  deleteWorld({ path, parts }) {
    const { name = '' } = path;
    if (!parts.worlds.delete(name)) throw new ControlError(404, `There is no world "${name}".`);
    return { deleted: name };
  },
};

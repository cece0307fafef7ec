/** The mock as a whole, and its sandboxes. */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { withAddress } from '../../http/docs-address.js';
import { UserError } from '../../openapi/user-error.js';
import { assetPath, packageInfo } from '../../package-files.js';
import type { Sandbox } from '../../sandboxes/sandboxes.js';
import { chainIds } from '../../state/network.js';
import { type ControlDependencies, type ControlHandler, RawReply } from '../handler.js';

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

type Names = 'getMock' | 'getControlDescription' | 'listWorlds' | 'deleteWorld';

export const mockHandlers: Record<Names, ControlHandler> = {
  getMock({ sandbox, parts, apiUrl }) {
    const { name, version } = packageInfo();
    const { mode, network, hmac, rewardPool, proxy, journals, sandboxes } = parts;
    const { strict, strictOtp, realisticTiming, taskDelayMs, syncTimeoutMs, signatureClock } =
      sandbox.state.options;
    return {
      name,
      version,
      api: apiUrl(),
      mode,
      ...(network && { network, chainId: chainIds[network] }),
      hmac,
      ...(proxy && { proxy }),
      modes: {
        ...{ strict, strictOtp, realisticTiming, taskDelayMs, syncTimeoutMs, signatureClock, rewardPool },
      },
      memory: {
        journalBytes: journals.used,
        journalLimitBytes: journals.limit,
        sandboxes: sandboxes.size,
        maxSandboxes: sandboxes.limit,
      },
      world: sandboxInfo(sandbox),
    };
  },

  getControlDescription: ({ base }) =>
    new RawReply({
      status: 200,
      headers: { 'content-type': 'application/yaml; charset=utf-8' },
      body: withAddress(
        brotliDecompressSync(readFileSync(assetPath('dist/generated/mock-control.yaml.br'))).toString(),
        base,
      ),
    }),

  listWorlds: ({ parts }) => ({ worlds: parts.sandboxes.all().map(sandboxInfo) }),

  deleteWorld: async ({ path, parts }) => ({ deleted: await deleteSandbox(parts, path.name) }),
};

/**
 * Deletes a sandbox, even if it is only in the state folder.
 * @param parts The dependencies, with the sandboxes.
 * @param name Its name.
 * @returns The name.
 * @throws UserError with status code 404 when there is none.
 */
export async function deleteSandbox({ sandboxes, events }: ControlDependencies, name = ''): Promise<string> {
  const reading = sandboxes.prepare(name);
  if (reading) {
    await reading;
    sandboxes.get(name);
  }
  if (!sandboxes.delete(name)) throw noSandbox(name);
  // The journal notifies the readers itself.
  events.wasReset(name, 'state');
  return name;
}

/** Returns the error for a name that no sandbox has. */
export function noSandbox(name: string): UserError {
  return name === ''
    ? new UserError('The default sandbox has no name, and always stays. POST /_mock/reset empties it.', 404)
    : new UserError(`Unknown sandbox "${name.slice(0, 100)}". See GET /_mock/sandboxes for all names.`, 404);
}

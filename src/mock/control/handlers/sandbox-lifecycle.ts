/** Creates, copies, renames, and deletes sandboxes. */
import { randomBytes } from 'node:crypto';
import { addOwnKeys, ownKeys, renameOwnKeys } from '../../sandboxes/own-keys.js';
import type { Sandbox } from '../../sandboxes/sandboxes.js';
import type { ControlCall, ControlDependencies, ControlHandler } from '../handler.js';
import { deleteSandbox, noSandbox, sandboxInfo } from './sandboxes.js';

/** Seconds: a day. */
const defaultTimeToLive = 86_400;

/** Returns a sandbox with the data that a game needs to use it. */
function describe({ parts, apiUrl }: ControlCall, sandbox: Sandbox): object {
  const { name, state } = sandbox;
  const ttlMs = parts.sandboxes.timeToLive(name);
  return {
    ...sandboxInfo(sandbox),
    api: apiUrl(name),
    apiKeys: name === '' ? [] : ownKeys(state, name),
    expiresAt: ttlMs === undefined ? null : new Date(Date.now() + ttlMs).toISOString(),
  };
}

/** Returns an existing sandbox. If it is not in memory, reads it from the state folder. */
async function find({ sandboxes }: ControlDependencies, name = ''): Promise<Sandbox> {
  await sandboxes.prepare(name);
  if (!sandboxes.has(name)) throw noSandbox(name);
  return sandboxes.get(name);
}

type Names =
  | 'listSandboxes'
  | 'createSandbox'
  | 'deleteSandboxes'
  | 'getSandbox'
  | 'changeSandbox'
  | 'deleteSandbox';

export const lifecycleHandlers: Record<Names, ControlHandler> = {
  listSandboxes: (call) => ({
    sandboxes: call.parts.sandboxes.all().map((sandbox) => describe(call, sandbox)),
  }),

  async createSandbox(call) {
    const { parts, body } = call;
    const { from, ttlSeconds = defaultTimeToLive } = body;
    const name: string = body.name ?? `sandbox-${randomBytes(4).toString('hex')}`;
    const source = from === undefined ? undefined : await find(parts, from);
    const sandbox = parts.sandboxes.create(name, ttlSeconds * 1000, (state) => {
      if (source) state.restore(source.state.snapshot());
      addOwnKeys(state, name);
    });
    return describe(call, sandbox);
  },

  async deleteSandboxes({ parts }) {
    const names = parts.sandboxes.names();
    for (const name of names) await deleteSandbox(parts, name);
    return { deleted: names.length };
  },

  getSandbox: async (call) => describe(call, await find(call.parts, call.path.name)),

  async changeSandbox(call) {
    const { parts, path, body } = call;
    let sandbox = await find(parts, path.name);
    const { name } = sandbox;
    if (name === '') throw noSandbox('');
    const to: string = body.name ?? name;
    if (to !== name) sandbox = parts.sandboxes.rename(name, to, (state) => renameOwnKeys(state, name, to));
    if (body.ttlSeconds !== undefined) parts.sandboxes.setTimeToLive(to, body.ttlSeconds * 1000);
    return describe(call, sandbox);
  },

  deleteSandbox: async ({ parts, path }) => ({ deleted: await deleteSandbox(parts, path.name) }),
};

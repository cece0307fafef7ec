/** How sandboxes begin and end. */
import { randomBytes } from 'node:crypto';
import { addOwnKeys, ownKeys, renameOwnKeys } from '../../sandboxes/own-keys.js';
import { pathPrefix } from '../../sandboxes/sandbox-name.js';
import type { Sandbox } from '../../sandboxes/sandboxes.js';
import type { ControlDependencies, ControlHandler } from '../handler.js';
import { deleteSandbox, noSandbox, sandboxInfo } from './sandboxes.js';

/** Seconds: a day. */
const defaultTimeToLive = 86_400;

/** A sandbox with what a game needs to use it. */
function describe({ sandboxes, url }: ControlDependencies, sandbox: Sandbox): object {
  const { name, state } = sandbox;
  const base = new URL(url());
  const ttlMs = sandboxes.timeToLive(name);
  return {
    ...sandboxInfo(sandbox),
    api: `${base.origin}${pathPrefix(name)}${base.pathname}`,
    apiKeys: name === '' ? [] : ownKeys(state, name),
    expiresAt: ttlMs === undefined ? null : new Date(Date.now() + ttlMs).toISOString(),
  };
}

/** Returns a sandbox that exists, from the state folder if it is not in memory. */
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
  listSandboxes: ({ parts }) => ({
    sandboxes: parts.sandboxes.all().map((sandbox) => describe(parts, sandbox)),
  }),

  async createSandbox({ parts, body }) {
    const { from, ttlSeconds = defaultTimeToLive } = body;
    const name: string = body.name ?? `sandbox-${randomBytes(4).toString('hex')}`;
    const source = from === undefined ? undefined : await find(parts, from);
    const sandbox = parts.sandboxes.create(name, ttlSeconds * 1000, (state) => {
      if (source) state.restore(source.state.snapshot());
      addOwnKeys(state, name, source?.name);
    });
    return describe(parts, sandbox);
  },

  async deleteSandboxes({ parts }) {
    const names = parts.sandboxes.names();
    for (const name of names) await deleteSandbox(parts, name);
    return { deleted: names.length };
  },

  getSandbox: async ({ parts, path }) => describe(parts, await find(parts, path.name)),

  async changeSandbox({ parts, path, body }) {
    let sandbox = await find(parts, path.name);
    const { name } = sandbox;
    if (name === '') throw noSandbox('');
    const to: string = body.name ?? name;
    if (to !== name) sandbox = parts.sandboxes.rename(name, to, (state) => renameOwnKeys(state, name, to));
    if (body.ttlSeconds !== undefined) parts.sandboxes.setTimeToLive(to, body.ttlSeconds * 1000);
    return describe(parts, sandbox);
  },

  deleteSandbox: async ({ parts, path }) => ({ deleted: await deleteSandbox(parts, path.name) }),
};

/**
 * The key pairs that belong to one sandbox. Its name is part of the API key, so a game needs no other way to select it. No other
 * key contains an `@`: the server's keys are hexadecimal (openapi/evidence/users-auth-misc.md#14-roles), and a seed
 * can't add one.
 */
import { randomBytes } from 'node:crypto';
import type { MockState } from '../state/mock-state.js';
import type { ApiKey } from '../state/records.js';
import { sandboxOfKey } from './sandbox-name.js';

/**
 * Returns whether a key is one of the public demo keys. Other keys can be real, so they are never shown.
 * @param key A key of the mock.
 */
export const isDemoKey = ({ apiKey, secretKey }: Readonly<ApiKey>): boolean => {
  const [, name] = /^plyr-(demo|other|admin)-key$/.exec(apiKey) ?? [];
  return name !== undefined && secretKey === `plyr-${name}-secret`;
};

/**
 * Returns the keys that are safe to show: the demo keys and the sandbox's own keys.
 * @param keys All keys of the sandbox.
 * @param name The name of the sandbox. Empty or undefined for the default one.
 */
export function shownKeys(keys: readonly Readonly<ApiKey>[], name: string | undefined): Readonly<ApiKey>[] {
  return keys.filter((key) => isDemoKey(key) || (name && sandboxOfKey(key.apiKey) === name));
}

/**
 * Gives a sandbox a key pair for each key of its base state: `plyr-demo-key@qa-1` beside `plyr-demo-key`. The secrets are
 * random instead of derived from the seed, because other people know the seed.
 * @param state The state of the sandbox. If it is a copy, the own keys of the original sandbox are removed.
 * @param name The name of the sandbox.
 */
export function addOwnKeys(state: MockState, name: string): void {
  const { apiKeys } = state.tables;
  state.transaction(() => {
    for (const key of apiKeys.all()) {
      if (sandboxOfKey(key.apiKey) !== undefined) apiKeys.delete(key.apiKey);
      else
        apiKeys.put({
          ...key,
          apiKey: `${key.apiKey}@${name}`,
          secretKey: randomBytes(24).toString('base64url'),
        });
    }
  });
}

/**
 * Renames the own keys of a sandbox. Their secrets stay.
 * @param state The state of the sandbox.
 * @param from Its old name.
 * @param to Its new name.
 */
export function renameOwnKeys(state: MockState, from: string, to: string): void {
  const { apiKeys } = state.tables;
  state.transaction(() => {
    for (const key of ownKeys(state, from)) {
      apiKeys.delete(key.apiKey);
      apiKeys.put({ ...key, apiKey: `${key.apiKey.slice(0, -from.length)}${to}` });
    }
  });
}

/**
 * Returns the own keys of a sandbox.
 * @param state The state of the sandbox.
 * @param name The name of the sandbox.
 */
export function ownKeys(state: MockState, name: string): Readonly<ApiKey>[] {
  return state.tables.apiKeys.all().filter(({ apiKey }) => sandboxOfKey(apiKey) === name);
}

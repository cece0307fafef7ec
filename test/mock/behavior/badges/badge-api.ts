/** Calls of badges, and what the demo game's collection is. */
import { expect } from 'vitest';
import type { User } from '../../../../src/mock/state/records.js';
import type { TestApi } from '../test-api.js';

export const collection = '0xBcd4042DE499D14e55001CcbB24a551F3b954096';

export const rejection = (status: number, error: string | null) => ({ status, body: { error } });
export const unhandledException = (error: string) => ({
  status: 500,
  body: { error, stack: expect.any(String) },
});

/** Calls an operation of badges, and lets the task run. */
export const call = (api: TestApi, path: string, body: object = {}, key?: 'other') =>
  api.settled(api.post(`/game/badge/${path}`, body, key));

/** Returns the mirror address of a player. */
export const mirrorOf = (api: TestApi, plyrId: string) =>
  (api.state.tables.users.get(plyrId) as User).mirrorAddress;

/** Returns how many players hold a badge, and how many there are. */
export const counts = async (api: TestApi, slug: string) => {
  const { holders, count } = (await api.get(`/game/badge/info?gameId=demo-game&slug=${slug}`)).body[0];
  return [holders, count];
};

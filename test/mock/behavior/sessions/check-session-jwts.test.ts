/**
 * The sessions that a room call lists.
 * - openapi/evidence/game-tokens-chips.md#21-jwts-session-list-check
 */
import { expect, test } from 'vitest';
import { checkSessionJwts } from '../../../../src/mock/behavior/sessions/check-session-jwts.js';
import type { ApiError } from '../../../../src/mock/index.js';
import { type TestApi, testApi } from '../test-api.js';
import { forged } from './session-api.js';

/** What a room call makes of sessions: the players, or the rejection's body with its status. */
function judged(api: TestApi, body: Record<string, unknown>, gameId = 'demo-game') {
  const [key] = api.state.tables.apiKeys.find('gameId', gameId);
  try {
    return checkSessionJwts({ path: {}, query: {}, violations: [], body, key: key as never }, api.state);
  } catch (error) {
    const { status, body: answer } = error as ApiError;
    return [status, answer];
  }
}

test('the players of a list of sessions, in its order', async () => {
  const api = await testApi();
  const [alice, bobby] = [await api.login('alice'), await api.login('bobby')];
  expect(judged(api, { sessionJwts: [bobby, alice, bobby] })).toEqual(['bobby', 'alice', 'bobby']);
  // The gameId of the body replaces that of the key.
  expect(judged(api, { sessionJwts: [alice], gameId: 'demo-game' }, 'other-game')).toEqual(['alice']);
});

test('all sessions are checked before the list is rejected', async () => {
  const api = await testApi();
  const rejected = (invalidPlyrIds: object) => [401, { error: 'Invalid sessionJwts', invalidPlyrIds }];
  const outdated = await api.login('alice');
  const alice = await api.login('alice');
  const bobby = await api.login('bobby', 'other');
  const carol = await api.login('carol', 'demo', { expiresIn: '1h' });
  const nobody = forged(api, { plyrId: 'nobody', gameId: 'demo-game', nonce: 1 });
  expect(judged(api, { sessionJwts: ['x', outdated, 7, bobby, carol, nobody] })).toEqual(
    rejected({
      unknown: 'Invalid sessionJwt',
      alice: 'JWT nonce is expired',
      bobby: 'Invalid gameId',
      carol: 'JWT deadline is expired',
      nobody: 'User not found',
    }),
  );
  // The JWT of a day outlives a deadline that was removed.
  api.state.transaction(() => api.state.tables.users.update('alice', { deadline: {} }));
  expect(judged(api, { sessionJwts: [alice] })).toEqual(rejected({ alice: 'JWT deadline is expired' }));
  expect((await api.post('/user/session/verify', { sessionJwt: alice })).status).toBe(200);
});

test('values that are not a list of sessions', async () => {
  const api = await testApi();
  for (const sessionJwts of [undefined, null, [], '', 0]) {
    expect(judged(api, { sessionJwts })).toEqual([400, { error: 'sessionJwts is empty' }]);
  }
  for (const sessionJwts of [{ alice: 'x' }, 'x', 5, true]) {
    expect(judged(api, { sessionJwts })).toEqual([500, { error: 'sessionJwts.map is not a function' }]);
  }
  const nameless = forged(api, { gameId: 'demo-game', nonce: 1 });
  expect(judged(api, { sessionJwts: [nameless] })).toEqual([
    500,
    { error: "Cannot read properties of undefined (reading 'toLowerCase')" },
  ]);
});

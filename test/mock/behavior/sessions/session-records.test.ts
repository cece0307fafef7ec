/**
 * One session per player and game.
 * - openapi/evidence/users-auth-misc.md#15-sessions
 */
import { expect, test } from 'vitest';
import { isBeforeDeadline } from '../../../../src/mock/behavior/sessions/session-records.js';
import { type Key, testApi } from '../test-api.js';
import { claimsOf, stored } from './session-api.js';

test('a login ends older sessions of the same game only; another case makes another game', async () => {
  const api = await testApi();
  const first = await api.login('alice');
  const other = await api.login('alice', 'other');
  const shouted = await api.login('alice', 'demo', { gameId: 'DEMO-GAME' });
  const check = async (sessionJwt: string, key?: Key) =>
    (await api.post('/user/session/verify', { sessionJwt }, key)).body.error ?? 'valid';
  expect(await check(first)).toBe('valid');
  expect(claimsOf(shouted)).toMatchObject({ gameId: 'DEMO-GAME', nonce: 1 });
  expect(await check(shouted)).toBe('JWT and API key mismatch');

  const second = await api.login('alice');
  expect(claimsOf(second).nonce).toBe(2);
  expect(await check(first)).toBe('JWT nonce is expired');
  expect(await check(second)).toBe('valid');
  expect(await check(other, 'other')).toBe('valid');
  expect(stored(api, 'alice').nonce).toEqual({ 'demo-game': 2, 'other-game': 1, 'DEMO-GAME': 1 });
});

test('names of built-in JavaScript properties are games like any other', async () => {
  const api = await testApi();
  for (const gameId of ['__proto__', 'constructor', 'toString']) {
    expect(claimsOf(await api.login('alice', 'demo', { gameId }))).toMatchObject({ gameId, nonce: 1 });
    expect(claimsOf(await api.login('alice', 'demo', { gameId }))).toMatchObject({ gameId, nonce: 2 });
  }
});

test('a session lasts to the millisecond of its deadline; without one, it has ended', () => {
  expect([999, 1_000, 1_001].map((now) => isBeforeDeadline(1_000, now))).toEqual([true, true, false]);
  expect([0, null, undefined].map((deadline) => isBeforeDeadline(deadline, 0))).toEqual([
    false,
    false,
    false,
  ]);
});

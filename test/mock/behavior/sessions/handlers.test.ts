/**
 * Logins and logouts.
 * - openapi/evidence/users-auth-misc.md#1-login
 * - openapi/evidence/users-auth-misc.md#15-sessions
 */
import { expect, test } from 'vitest';
import { type Key, testApi } from '../test-api.js';
import { claimsOf, forged, general, stored } from './session-api.js';

test('logout ends the session of the key’s game', async () => {
  const api = await testApi();
  const sessionJwt = await api.login('alice');
  const logout = (key?: Key) => api.post('/user/logout', { sessionJwt }, key);
  // With another game's key it succeeds, but ends nothing of this game.
  expect(await logout('other')).toEqual({ status: 200, body: { message: 'Logout success' } });
  expect(stored(api, 'alice').deadline).toMatchObject({ 'other-game': 0 });
  expect((await api.post('/user/session/verify', { sessionJwt })).status).toBe(200);

  expect(await logout()).toEqual({ status: 200, body: { message: 'Logout success' } });
  expect(await logout()).toEqual({ status: 401, body: { message: 'JWT nonce is expired' } });
  expect(stored(api, 'alice')).toMatchObject({ nonce: { 'demo-game': 2 }, deadline: { 'demo-game': 0 } });
  expect(claimsOf(await api.login('alice')).nonce).toBe(3);
});

test('a JWT of another game ends nothing if its nonce is below the counter of the calling game', async () => {
  const api = await testApi();
  const ofOther = await api.login('alice', 'other');
  await api.login('alice');
  const newest = await api.login('alice');
  const logout = () => api.post('/user/logout', { sessionJwt: ofOther });
  const isAlive = async (sessionJwt: string, key?: Key) =>
    (await api.post('/user/session/verify', { sessionJwt }, key)).status === 200;
  const before = api.state.tables.users.get('alice');
  expect(await logout()).toEqual({ status: 401, body: { message: 'JWT nonce is expired' } });
  expect(api.state.tables.users.get('alice')).toEqual(before);
  expect([await isAlive(newest), await isAlive(ofOther, 'other')]).toEqual([true, true]);
});

test('what logout rejects', async () => {
  const api = await testApi();
  const logout = async (sessionJwt?: unknown) => (await api.post('/user/logout', { sessionJwt })).body.error;
  for (const jwt of [undefined, null, 5, {}, 'x', 'a.b.c'])
    expect(await logout(jwt)).toBe('Invalid sessionJwt');
  expect(await logout(forged(api, { plyrId: 'nobody', nonce: 1 }))).toBe('User not found');
  expect(await logout(forged(api, { nonce: 1 }))).toBe(
    "Cannot read properties of undefined (reading 'toLowerCase')",
  );
  const guest = (await api.post('/instantPlayPass/register', { tokens: [] })).body.sessionJwt;
  expect(await logout(guest)).toBe('Instant Play Pass user cannot logout');
});

test('loginAndApprove writes one log entry per token, and none of a login', async () => {
  const api = await testApi();
  const request = { plyrId: 'Erika', otp: '123456', gameId: 'demo-game' };
  const { status, body } = await api.post('/user/loginAndApprove', {
    ...request,
    token: 'usdc',
    amount: '7',
    tokens: ['PLYR', 'gamr'],
    amounts: [5, '7.5'],
    expiresIn: 3600,
  });
  expect(status).toBe(200);
  expect(claimsOf(body.sessionJwt)).toMatchObject({ plyrId: 'erika', gameId: 'demo-game', nonce: 1 });
  const logs = (await api.get('/actionLog/Erika')).body;
  expect(logs.map(({ action, data }: { action: string; data: object }) => [action, data])).toEqual([
    ['loginAndApprove', { gameId: 'demo-game', token: 'gamr', amount: '7.5', expiresIn: 3600 }],
    ['loginAndApprove', { gameId: 'demo-game', token: 'PLYR', amount: 5, expiresIn: 3600 }],
    ['loginAndApprove', { gameId: 'demo-game', token: 'usdc', amount: '7', expiresIn: 3600 }],
  ]);
  const rows = api.state.tables.approvals.find('plyrId', 'erika');
  expect(rows.map(({ token, amount, expiresIn }) => [token, amount, expiresIn])).toEqual([
    ['plyr', 5, 3600],
    ['gamr', 7.5, 3600],
    ['usdc', 7, 3600],
  ]);
});

/** What is sent beside player and code, the rejection, whether the session was started, what is approved of usdc. */
const badApprovals: [object, number, string, boolean, number?][] = [
  [{}, 401, 'Token is required', false],
  [{ token: 'nope', amount: 1 }, 401, 'Invalid token: nope', false],
  [{ tokens: [] }, 401, 'Invalid token: undefined ', false],
  [{ token: 'usdc', amount: 1, gameId: '' }, 401, 'Game ID is required', false],
  [{ token: 'usdc', amount: 1, gameId: 'alice' }, 401, 'Invalid game ID', false],
  [{ token: 'usdc', amount: 1, expiresIn: 1.5 }, 500, general, true],
  [
    { token: 'usdc', amount: 1, expiresIn: '1h' },
    500,
    'Cast to Number failed for value "1h" (type string) at path "expiresIn"',
    true,
  ],
  [{ token: 'usdc', amount: 0, expiresIn: '1h' }, 401, 'Approve amount was incorrect.', true],
  [{ token: 'usdc' }, 401, 'Approve amount was incorrect.', true],
  [{ token: 'usdc', amount: -1 }, 401, 'Approve amount was incorrect.', true],
  [{ tokens: ['usdc', 'plyr'], amounts: [9] }, 401, 'Approve amount was incorrect.', true, 9],
  [{ tokens: ['usdc'] }, 500, "Cannot read properties of undefined (reading '0')", true],
];

test.each(badApprovals)('loginAndApprove: %j is %i %s', async (sent, status, error, isStarted, approved) => {
  const api = await testApi();
  const request = { plyrId: 'alice', otp: '123456', gameId: 'demo-game', ...sent };
  const answer = await api.post('/user/loginAndApprove', request);
  expect(answer).toMatchObject({ status, body: { error } });
  expect('stack' in answer.body).toBe(status === 500);
  expect(stored(api, 'alice').nonce).toEqual(isStarted ? { 'demo-game': 1 } : {});
  const rows = api.state.tables.approvals.find('plyrId', 'alice').filter(({ token }) => token === 'usdc');
  expect(rows.map(({ amount }) => amount)).toEqual(approved === undefined ? [] : [approved]);
});

test('the lifetime of an allowance', async () => {
  const api = await testApi();
  const lifetimeAfter = async (more: object) => {
    const request = {
      plyrId: 'alice',
      otp: '123456',
      gameId: 'demo-game',
      token: 'usdc',
      amount: 1,
      ...more,
    };
    expect((await api.post('/user/loginAndApprove', request)).status).toBe(200);
    return api.state.tables.approvals.find('plyrId', 'alice').at(-1)?.expiresIn;
  };
  expect(await lifetimeAfter({})).toBe(31_536_000);
  expect(await lifetimeAfter({ expiresIn: 60 })).toBe(60);
  expect(await lifetimeAfter({})).toBe(60);
  expect(await lifetimeAfter({ expiresIn: null })).toBeNull();
});

test('logins and logouts are logged under the name that was sent', async () => {
  const api = await testApi();
  const sessionJwt = await api.login('Alice');
  await api.post('/user/logout', { sessionJwt });
  const line = { gameId: 'demo-game', type: 'user', data: { gameId: 'demo-game' } };
  expect((await api.get('/actionLog/Alice')).body).toMatchObject([
    { ...line, plyrId: 'Alice', action: 'login' },
  ]);
  expect((await api.get('/actionLog/alice')).body).toMatchObject([
    { ...line, plyrId: 'alice', action: 'logout' },
  ]);
});

/**
 * Sessions.
 * - openapi/evidence/users-auth-misc.md#15-sessions
 * - openapi/evidence/users-auth-misc.md#1-login
 * - openapi/evidence/users-auth-misc.md#10-verifysession
 * - openapi/evidence/game-tokens-chips.md#21-jwts-session-list-check
 */
import { createPublicKey, verify } from 'node:crypto';
import { p256 } from '@noble/curves/p256';
import { sha256 } from '@noble/hashes/sha256';
import { expect, test } from 'vitest';
import { checkSessionJwts } from '../../../../src/mock/behavior/sessions/check-session-jwts.js';
import type { ApiError } from '../../../../src/mock/index.js';
import type { User } from '../../../../src/mock/state/records.js';
import { type Key, type TestApi, testApi } from '../test-api.js';

const claimsOf = (jwt: string) =>
  JSON.parse(Buffer.from(jwt.split('.')[1] as string, 'base64url').toString());
const stored = (api: TestApi, plyrId: string) => api.state.tables.users.get(plyrId) as User;

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

/** A JWT that the server could have made, with claims of our own. */
function forged(api: TestApi, claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(api.now() / 1000);
  const text = `${part({ alg: 'ES256', typ: 'JWT' })}.${part({ ...claims, iat: now, exp: now + 60 })}`;
  const signature = p256.sign(sha256(text), api.state.meta.sessionKey, { lowS: false });
  return `${text}.${Buffer.from(signature.toCompactRawBytes()).toString('base64url')}`;
}

test('a login returns eight fields, and its JWT contains seven in their order', async () => {
  const api = await testApi();
  const { status, body } = await api.post('/user/login', { plyrId: 'ALICE', otp: '123456' });
  expect(status).toBe(200);
  expect(Object.keys(body)).toEqual([
    'sessionJwt',
    'plyrId',
    'gameId',
    'primaryAddress',
    'mirrorAddress',
    'avatar',
    'ippClaimed',
    'isIPP',
  ]);
  expect(body).toMatchObject({ plyrId: 'alice', gameId: 'demo-game', ippClaimed: false, isIPP: false });
  const iat = Math.floor(api.now() / 1000);
  const { primaryAddress, mirrorAddress } = body;
  expect(Object.entries(claimsOf(body.sessionJwt))).toEqual(
    Object.entries({
      plyrId: 'alice',
      nonce: 1,
      gameId: 'demo-game',
      primaryAddress,
      mirrorAddress,
      iat,
      exp: iat + 86_400,
    }),
  );
});

test('the public key verifies the JWT', async () => {
  const api = await testApi();
  const [header, payload, signature] = (await api.login('alice')).split('.') as [string, string, string];
  const pem = Buffer.from((await api.get('/jwt/publicKey')).body.publicKey, 'base64').toString();
  const key = { key: createPublicKey(pem), dsaEncoding: 'ieee-p1363' } as const;
  const text = Buffer.from(`${header}.${payload}`);
  expect(verify('sha256', text, key, Buffer.from(signature, 'base64url'))).toBe(true);
  expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({ alg: 'ES256', typ: 'JWT' });
});

test('a login ends older sessions of the same game only; letter case makes another game', async () => {
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

const day = 86_400;
/** expiresIn, seconds of the JWT, seconds until the deadline. */
const lifetimes: [unknown, number, number | null][] = [
  [undefined, day, day],
  [null, day, day],
  [0, day, day],
  ['', day, day],
  [false, day, day],
  [60, 60, 60],
  [-60, -60, -60],
  ['86400', 86, day],
  ['1h', 3600, null],
  ['20 hrs', 72_000, null],
  ['1d', day, null],
  ['2 Weeks', 14 * day, null],
  ['1y', 31_557_600, null],
  ['86400s', day, null],
  ['.5m', 30, null],
  ['-1h', -3600, null],
];

test.each(lifetimes)(
  'a login with expiresIn %j makes a JWT of %d s and a deadline of %j s',
  async (sent, jwt, until) => {
    const api = await testApi();
    const { iat, exp } = claimsOf(await api.login('alice', 'demo', { expiresIn: sent }));
    expect(exp - iat).toBe(jwt);
    expect(stored(api, 'alice').deadline).toEqual({
      'demo-game': until === null ? null : api.now() + until * 1000,
    });
  },
);

const general = '"expiresIn" should be a number of seconds or string representing a timespan';
const notLifetimes: [unknown, string, number | null][] = [
  [1.5, general, 1500],
  [true, general, 1000],
  [{}, general, null],
  [[60], general, 60_000],
  ['abc', `${general} eg: "1d", "20h", 60`, null],
  [' 60 ', `${general} eg: "1d", "20h", 60`, 60_000],
  ['1'.repeat(101), `${general} eg: "1d", "20h", 60`, Number('1'.repeat(101)) * 1000],
];

test.each(notLifetimes)(
  'expiresIn %j is a 500, but the older session has ended',
  async (sent, text, until) => {
    const api = await testApi();
    const sessionJwt = await api.login('alice');
    api.mock.clock.advance(1);
    const answer = await api.post('/user/login', { plyrId: 'alice', otp: '123456', expiresIn: sent });
    expect(answer).toMatchObject({ status: 500, body: { error: text, stack: expect.any(String) } });
    expect(stored(api, 'alice').nonce).toEqual({ 'demo-game': 2 });
    const deadline = stored(api, 'alice').deadline['demo-game'];
    expect(deadline).toBe(until === null ? null : api.now() + until);
    const { body } = await api.post('/user/session/verify', { sessionJwt });
    expect(body).toEqual({ error: 'JWT nonce is expired' });
  },
);

test('with strict a failed login changes nothing', async () => {
  const api = await testApi({ strict: true });
  const sessionJwt = await api.login('alice');
  const answer = await api.post('/user/login', { plyrId: 'alice', otp: '123456', expiresIn: 'abc' });
  expect(answer.status).toBe(500);
  expect((await api.post('/user/session/verify', { sessionJwt })).status).toBe(200);
});

test('a value that cannot become a number is the server’s TypeError', async () => {
  const api = await testApi();
  const expiresIn = { toString: 1, valueOf: 1 };
  const answer = await api.post('/user/login', { plyrId: 'alice', otp: '123456', expiresIn });
  expect(answer).toMatchObject({ status: 500, body: { error: 'Cannot convert object to primitive value' } });
});

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

test('verifySession returns the player of a session', async () => {
  const api = await testApi();
  const sessionJwt = await api.login('alice');
  const { body } = await api.post('/user/session/verify', { sessionJwt });
  expect(body).toEqual({
    success: true,
    payload: {
      ...claimsOf(sessionJwt),
      avatar: expect.stringMatching(/^https:/),
      ippClaimed: false,
      isIPP: false,
    },
  });
});

test('a JWT expires in exactly the second that it names', async () => {
  const api = await testApi();
  const sessionJwt = await api.login('alice', 'demo', { expiresIn: 60 });
  const end = (Math.floor(api.now() / 1000) + 60) * 1000;
  const verify = () => api.post('/user/session/verify', { sessionJwt });
  api.mock.clock.advance(end - 1 - api.now());
  expect((await verify()).status).toBe(200);
  api.mock.clock.advance(1);
  expect(await verify()).toEqual({ status: 401, body: { error: 'Invalid sessionJwt' } });
});

test('the checks of verifySession, in their order', async () => {
  const api = await testApi();
  const check = async (sessionJwt?: unknown, key?: Key) => {
    const { status, body } = await api.post('/user/session/verify', { sessionJwt }, key);
    return [status, body.error];
  };
  const sessionJwt = await api.login('alice', 'demo', { expiresIn: 60 });
  for (const jwt of [undefined, null, 5, [], 'x'])
    expect(await check(jwt)).toEqual([401, 'Invalid sessionJwt']);
  const [header, payload, signature] = sessionJwt.split('.') as [string, string, string];
  const unsigned = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
  expect(await check(`${unsigned}.${payload}.`)).toEqual([401, 'Invalid sessionJwt']);
  expect(await check(`${header}.${payload}x.${signature}`)).toEqual([401, 'Invalid sessionJwt']);
  expect(await check(forged(api, { plyrId: 'nobody', gameId: 'x' }))).toEqual([401, 'User not found']);
  expect(await check(forged(api, { gameId: 'demo-game', nonce: 1 }))).toEqual([401, 'User not found']);
  expect(await check(sessionJwt, 'other')).toEqual([401, 'JWT and API key mismatch']);
  const withoutNumber = forged(api, { plyrId: 'alice', gameId: 'demo-game' });
  expect(await check(withoutNumber)).toEqual([401, 'JWT nonce is expired']);
  api.mock.clock.advance(59_000);
  expect((await check(sessionJwt))[0]).toBe(200);
  api.mock.clock.advance(1_000);
  expect(await check(sessionJwt)).toEqual([401, 'Invalid sessionJwt']);
});

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
  // The JWT of a day outlives a deadline that somebody removed.
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

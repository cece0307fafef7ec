/** What testers set about a player in one call, and what the API then does. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Mock, startMock } from '../../../../src/mock/index.js';
import { api, control } from '../client.js';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ taskDelayMs: 0 });
});
afterAll(() => mock.close());
afterEach(() => control(mock.origin, 'POST', '/reset'));

const call = (method: string, path: string, body?: object) => control(mock.origin, method, path, body);
const login = (plyrId = 'alice') => api(mock.url, '/user/login', { plyrId, otp: '123456' });
const sessionOf = async (plyrId = 'alice') => (await (await login(plyrId)).json()).sessionJwt as string;
const pay = async (sessionJwt: string, amount: number) => {
  const body = { roomId: '3', sessionJwts: [sessionJwt], tokens: ['plyr'], amounts: [amount], sync: true };
  const reply = await api(mock.url, '/game/pay', body);
  return { status: reply.status, body: await reply.json() };
};

test('a poor player: the normal price fails', async () => {
  const session = await sessionOf();
  const { body } = await call('PUT', '/players/Alice/balances', { balances: { plyr: '5' } });
  expect(body).toMatchObject({ plyrId: 'alice', balances: { plyr: '5', gamr: '1000' } });
  expect((await pay(session, 10)).body).toMatchObject({ status: 'FAILED' });
  await call('PUT', '/players/alice/balances', {
    balances: { plyr: '10' },
    primaryBalances: { gamr: '0.5' },
  });
  expect((await pay(session, 10)).body).toMatchObject({ status: 'SUCCESS' });
  expect((await call('GET', '/players/alice')).body).toMatchObject({
    balances: { plyr: '0' },
    primaryBalances: { gamr: '0.5' },
  });
});

test('an allowance: less, none, and for how long', async () => {
  const session = await sessionOf();
  const set = (allowances: object, more: object = {}) =>
    call('PUT', '/players/alice/allowances', { gameId: 'demo-game', allowances, ...more });
  const { body } = await set({ plyr: '5', gamr: '0' }, { expiresIn: 60 });
  expect(body.allowances.filter(({ gameId }: { gameId: string }) => gameId === 'demo-game')).toEqual([
    { gameId: 'demo-game', token: 'plyr', amount: 5, isCurrent: true },
  ]);
  expect(await pay(session, 10)).toMatchObject({
    status: 401,
    body: { error: ['Insufficient allowance: alice'] },
  });
  await set({ plyr: '10' });
  expect((await pay(session, 10)).body).toMatchObject({ status: 'SUCCESS' });
});

test('lock and unlock: logins are rejected, sessions are not', async () => {
  const session = await sessionOf();
  expect((await call('POST', '/players/alice/lock')).body).toMatchObject({ isLocked: true });
  const rejected = await login();
  expect([rejected.status, await rejected.json()]).toEqual([403, { error: 'User is temporary locked' }]);
  expect((await pay(session, 1)).status).toBe(200);
  expect((await login('bobby')).status).toBe(200);
  expect((await call('POST', '/players/alice/unlock')).body).toMatchObject({
    isLocked: false,
    lockedUntil: null,
  });
  expect((await login()).status).toBe(200);

  await call('POST', '/players/alice/lock', { forMs: 3_600_000 });
  mock.clock.advance(3_500_000);
  expect((await call('GET', '/players/alice')).body.isLocked).toBe(true);
  mock.clock.advance(100_001);
  expect((await call('GET', '/players/alice')).body.isLocked).toBe(false);
});

test('one expired session of several: the API says so, and the clock stays', async () => {
  const [alice, bobby] = [await sessionOf('alice'), await sessionOf('bobby')];
  const before = mock.state.meta.clockAhead;
  const { body } = await call('POST', '/players/alice/sessions/expire');
  expect(body.sessions).toEqual([
    expect.objectContaining({ gameId: 'demo-game', isCurrent: false, endsAt: expect.any(String) }),
  ]);
  expect(mock.state.meta.clockAhead).toBe(before);
  const { status, body: rejected } = await pay(alice, 1);
  expect([status, rejected]).toEqual([
    401,
    { error: 'Invalid sessionJwts', invalidPlyrIds: { unknown: 'Invalid sessionJwt' } },
  ]);
  expect((await pay(bobby, 1)).status).toBe(200);
  expect((await login('alice')).status).toBe(200);
  expect((await call('POST', '/players/alice/sessions/expire', { gameId: 'demo-game' })).status).toBe(200);
});

test('an expired session is rejected as after its time, by each operation that checks sessions', async () => {
  const outdated = await sessionOf();
  const sessionJwt = await sessionOf();
  await call('POST', '/players/alice/sessions/expire');
  for (const [path, status] of [
    ['/user/session/verify', 401],
    ['/user/logout', 401],
    ['/instantPlayPass/reveal/claimingCode', 500],
  ] as const) {
    const reply = await api(mock.url, path, { sessionJwt });
    expect([reply.status, await reply.json()]).toEqual([status, { error: 'Invalid sessionJwt' }]);
    const [{ hint }] = (await call('GET', '/requests?limit=1')).body.requests;
    expect(hint).toMatch(/^The session of alice expired at \S+, [01] s ago\.$/);
  }
  // A later login has ended this one, and its deadline is not stored any more.
  expect((await pay(outdated, 1)).body).toMatchObject({ invalidPlyrIds: { alice: 'JWT nonce is expired' } });
});

test('a session for a game without an API key can expire', async () => {
  await api(mock.url, '/user/login', { plyrId: 'alice', otp: '123456', gameId: 'no-key' });
  expect((await call('POST', '/players/alice/sessions/expire', { gameId: 'no-key' })).status).toBe(200);
});

test('no secret is shown', async () => {
  const { body } = await call('GET', '/players/alice');
  const { secret, fixedOtp } = mock.state.tables.users.get('alice') ?? {};
  for (const value of [secret, fixedOtp]) expect(JSON.stringify(body)).not.toContain(`"${value}"`);
});

test.each([
  ['GET', '/players/nobody', undefined, 404, 'Unknown player "nobody"'],
  ['PUT', '/players/alice/balances', {}, 400, 'fewer than 1'],
  ['PUT', '/players/alice/balances', { balances: { moon: '1' } }, 400, 'there is no token or chip "moon"'],
  ['PUT', '/players/alice/balances', { balances: { plyr: '-1' } }, 400, 'must match pattern'],
  ['PUT', '/players/alice/balances', { plyr: '1' }, 400, 'does not belong here: plyr'],
  [
    'PUT',
    '/players/alice/allowances',
    { gameId: 'no-game', allowances: { plyr: '1' } },
    400,
    'No API key belongs to the game "no-game".',
  ],
  ['POST', '/players/alice/lock', { ms: 1 }, 400, 'does not belong here: ms'],
  ['POST', '/players/alice/unlock', { ms: 1 }, 400, 'takes no body'],
  ['POST', '/players/carol/sessions/expire', undefined, 409, 'carol has no current session. Log'],
  ['POST', '/players/alice/sessions/expire', { gameId: 'x' }, 400, 'No API key belongs to the game "x".'],
  [
    'POST',
    '/players/alice/sessions/expire',
    { gameId: 'other-game' },
    409,
    'alice has no current session for other-game.',
  ],
])('%s %s %j is a %i', async (method, path, body, status, message) => {
  const reply = await call(method, path, body);
  expect([reply.status, reply.body.error]).toEqual([status, expect.stringContaining(message)]);
});

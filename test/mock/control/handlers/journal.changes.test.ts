/** What a request changed in the state is part of its entry in the journal. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Mock, startMock } from '../../../../src/mock/index.js';
import { api, control } from '../client.js';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ taskDelayMs: 0 });
});
afterAll(() => mock.close());
afterEach(() => control(mock.origin, 'POST', '/reset'));

const login = (plyrId = 'alice', otp = '123456') => api(mock.url, '/user/login', { plyrId, otp });
const sessionOf = async (plyrId = 'alice') => (await (await login(plyrId)).json()).sessionJwt as string;
const entries = async (filter = '') =>
  (await control(mock.origin, 'GET', `/requests?${filter}`)).body.requests;
const newest = async (filter = '') => (await entries(filter))[0];
const pay = async (more: object = {}) => {
  const body = { roomId: '3', sessionJwts: [await sessionOf()], tokens: ['plyr'], amounts: [10], ...more };
  return api(mock.url, '/game/pay', body);
};

test('a read changes nothing', async () => {
  await api(mock.url, '/user/info/alice');
  expect((await newest()).changes).toEqual([]);
});

test('a login: the session, before and after', async () => {
  await login();
  await login();
  const { changes } = await newest();
  expect(changes).toEqual([
    {
      kind: 'player',
      of: { player: 'alice' },
      before: { sessionNumbers: { 'demo-game': 1 }, sessionsEndAt: expect.any(Object) },
      after: { sessionNumbers: { 'demo-game': 2 }, sessionsEndAt: expect.any(Object) },
    },
  ]);
});

test('what outlives a rejection counts, and what is undone does not', async () => {
  await login('bobby', '000001');
  expect((await newest()).changes).toEqual([
    { kind: 'player', of: { player: 'bobby' }, before: { failedLogins: 0 }, after: { failedLogins: 1 } },
  ]);
  await api(mock.url, '/game/join', { roomId: '3', sessionJwts: ['x'] });
  expect((await newest()).changes).toEqual([]);
});

test.each([
  ['that waits', true],
  ['that does not', false],
])('a payment %s: the task, and later the balances, belong to it', async (_what, sync) => {
  await pay({ sync });
  // The worker runs the task when the next request comes, but the payment has changed the balances.
  await api(mock.url, '/user/info/bobby');
  await api(mock.url, '/user/balance/alice');
  const { changes } = await newest('operation=payGameRoom');
  expect(changes).toContainEqual(
    expect.objectContaining({
      kind: 'balance',
      of: expect.objectContaining({ player: 'alice', token: 'plyr' }),
      before: { amount: '1000' },
      after: { amount: '990' },
    }),
  );
  expect(changes).toContainEqual(
    expect.objectContaining({
      kind: 'balance',
      of: expect.objectContaining({ game: 'demo-game', room: '3', token: 'plyr' }),
    }),
  );
  expect(changes).toContainEqual(
    expect.objectContaining({ kind: 'allowance', before: { amount: 100 }, after: { amount: 90 } }),
  );
  expect(changes).toContainEqual(
    expect.objectContaining({
      kind: 'task',
      before: null,
      after: expect.objectContaining({ status: 'SUCCESS' }),
    }),
  );
  expect((await newest('operation=getUserInfo')).changes).toEqual([]);
  expect((await newest('operation=getUserBalances')).changes).toEqual([]);
});

test('a task that is due has ended when the journal is read, in each way', async () => {
  const create = () => api(mock.url, '/game/create', { expiresIn: 100 });
  const done = {
    kind: 'task',
    of: expect.anything(),
    before: null,
    after: expect.objectContaining({ status: 'SUCCESS' }),
  };
  const reads: ((id: number) => Promise<{ changes: object[] }> | { changes: object[] })[] = [
    async (id) => (await control(mock.origin, 'GET', `/requests/${id}`)).body,
    () => newest(),
    async () =>
      (await control(mock.origin, 'GET', '/requests/near-misses?operation=createGameRoom&status=500')).body
        .nearMisses[0].request,
    (id) => mock.journal.get(id) as never,
    () => mock.expectRequest({ operation: 'createGameRoom' }).at(-1) as never,
  ];
  for (const read of reads) {
    await create();
    expect((await read(mock.journal.count)).changes).toContainEqual(done);
  }
});

test('a task that fails after the response: the hint says why', async () => {
  await api(mock.url, '/game/end', { roomId: '77' });
  const { hint, status } = await newest();
  expect([hint, status]).toEqual(['The task failed: demo-game has no room 77: its rooms are 1 to 3.', 200]);
});

test('a room: who has joined', async () => {
  const session = await sessionOf('carol');
  await api(mock.url, '/game/join', { roomId: '3', sessionJwts: [session], sync: true });
  const { changes } = await newest();
  expect(changes).toContainEqual({
    kind: 'room',
    of: { game: 'demo-game', room: '3' },
    before: { joined: expect.not.arrayContaining([expect.stringContaining('carol')]) },
    after: { joined: expect.any(Array) },
  });
});

test('many changes are counted, and only the first ones shown', async () => {
  await using busy = await startMock({
    handlers: {
      getServerTime: (_call, { tables }) => {
        for (let at = 0; at < 60; at += 1) tables.nftCredits.put({ gameId: `game-${at}`, credit: at });
        return { status: 200, body: { now: '2026-11-29T12:00:00.000Z' } };
      },
    },
  });
  await api(busy.url, '/now');
  const [entry] = busy.journal.list();
  expect(entry).toMatchObject({ operationId: 'getServerTime', omittedChanges: 10 });
  expect(entry?.changes).toHaveLength(50);
});

test('no secret is among the changes', async () => {
  const guest = await (await api(mock.url, '/instantPlayPass/register', { tokens: ['plyr'] })).json();
  const [pass] = mock.state.tables.instantPlayPasses.all();
  const { changes } = await newest();
  const text = JSON.stringify(changes);
  expect(changes.length).toBeGreaterThan(1);
  for (const secret of [guest.sessionJwt, pass?.privateKey]) {
    expect(secret?.length).toBeGreaterThan(5);
    expect(text).not.toContain(secret);
  }
});

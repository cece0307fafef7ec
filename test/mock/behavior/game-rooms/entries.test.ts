/**
 * Paying into rooms and earning out of them.
 * - openapi/evidence/game-tokens-chips.md#43-pay
 * - openapi/evidence/game-tokens-chips.md#45-earn
 * - openapi/evidence/game-tokens-chips.md#23-allow-allowance-check
 * - openapi/evidence/game-tokens-chips.md#411-check-vectors
 */
import { expect, test } from 'vitest';
import { fromUnits } from '../../../../src/mock/behavior/chain/units.js';
import { type RoomApi, rejected, reverted, roomApi, unhandled } from '../room-api.js';

const gamrAddress = '0xa875625fe8A955406523E52E485f351b92908ce1';
const largest = 2n ** 256n - 1n;

/** A room of the demo game with alice and bobby in it, empty. */
async function table() {
  const api = await roomApi();
  const sessions = { alice: await api.login('alice'), bobby: await api.login('bobby') };
  const roomId = await api.open(Object.values(sessions));
  const payment = (players: ('alice' | 'bobby')[], tokens: unknown, amounts: unknown) => ({
    roomId,
    sessionJwts: players.map((player) => sessions[player]),
    tokens,
    amounts,
  });
  return { api, roomId, payment, sessions };
}

const earning = (roomId: unknown, plyrIds: unknown, tokens: unknown, amounts: unknown) => ({
  roomId,
  plyrIds,
  tokens,
  amounts,
});

/** All balances, in smallest units. */
const total = (api: RoomApi, token: string): string =>
  fromUnits(
    api.state.tables.balances
      .all()
      .filter((balance) => balance.token === token)
      .reduce((sum, { units }) => sum + BigInt(units), 0n),
  );

test('entries of one player and token are merged; the allowance shrinks, then is deleted', async () => {
  const { api, roomId, payment } = await table();
  api.allow('alice', 7);
  const first = await api.played('SUCCESS', 'pay', payment(['alice', 'alice'], ['plyr', 'PLYR'], [1, '0.5']));
  expect(first.taskData).toEqual({
    method: 'batchPayGameRoom',
    body: { plyrIds: ['alice'], gameId: 'demo-game', roomId, tokens: ['plyr'], amounts: ['1.5'] },
  });
  expect([await api.allowance('alice'), await api.held('alice'), await api.pot(roomId)]).toEqual([
    5.5,
    '998.5',
    '1.5',
  ]);

  const second = await api.played('SUCCESS', 'pay', payment(['alice', 'alice'], ['plyr', 'plyr'], [5, 5]));
  expect(second.taskData.body.amounts).toEqual(['10']);
  expect([await api.allowance('alice'), await api.pot(roomId)]).toEqual([0, '11.5']);
  expect(await api.post('/game/pay', payment(['alice'], ['plyr'], [1]))).toEqual(
    rejected(401, ['User not approved: alice']),
  );
});

test('the rest of an allowance is a double; a spent one stays at 0', async () => {
  const { api, payment } = await table();
  api.allow('alice', 5);
  await api.played('SUCCESS', 'pay', payment(['alice'], ['plyr'], [4.9]));
  expect(await api.allowance('alice')).toBe(0.09999999999999964);
  api.allow('alice', 5);
  await api.played('SUCCESS', 'pay', payment(['alice'], ['plyr'], ['5']));
  expect((await api.get('/game/allowances/alice')).body.allowances[0]).toMatchObject({ amount: 0 });
  expect(await api.post('/game/pay', payment(['alice'], ['plyr'], [1]))).toEqual(
    rejected(401, ['Insufficient allowance: alice']),
  );
});

test('a rejected payment leaves the allowance as it is', async () => {
  const { api, payment } = await table();
  api.allow('alice', 100);
  expect(await api.post('/game/pay', payment(['alice'], ['plyr'], [500]))).toEqual(
    rejected(401, ['Insufficient allowance: alice']),
  );
  expect(await api.allowance('alice')).toBe(100);
});

test('an expired allowance still pays; several calls can pass on one allowance', async () => {
  const { api, roomId, payment } = await table();
  api.allow('alice', 7, 'plyr', 10);
  api.mock.clock.advance(11_000);
  expect(await api.allowance('alice')).toBe(0);
  for (const amount of [5, 5]) {
    expect((await api.post('/game/pay', payment(['alice'], ['plyr'], [amount]))).status).toBe(200);
  }
  expect(await api.pot(roomId)).toBe('0');
  api.finishTasks();
  expect(await api.pot(roomId)).toBe('10');
  expect(api.state.tables.approvals.find('plyrId', 'alice').map(({ token }) => token)).toEqual(['gamr']);
});

test('the error messages about allowances, entry by entry', async () => {
  const { api, payment } = await table();
  const pay = async (...lists: Parameters<typeof payment>) => api.post('/game/pay', payment(...lists));
  expect(await pay(['alice'], ['plyr'], undefined)).toEqual(
    rejected(401, 'Tokens and amounts and sessionJwts are required'),
  );
  expect(await pay(['alice'], ['plyr', 'gamr'], [1])).toEqual(
    rejected(401, 'Tokens and amounts must be the same length'),
  );
  expect(await pay(['alice', 'bobby', 'bobby'], ['plyr', 'usdc', 'gamr'], [1000, 1, -1])).toEqual(
    rejected(401, ['Insufficient allowance: alice', 'User not approved: bobby', 'Invalid amount: -1']),
  );
  expect(await pay(['alice'], ['plyr', 'gamr'], [1, 1])).toEqual(
    rejected(401, ['User not approved: undefined']),
  );
  expect(await pay(['alice'], ['plyr'], ['-0.5'])).toEqual(rejected(401, ['Invalid amount: -0.5']));
  expect(await pay(['alice'], ['plyr'], [{ toString: 1 }])).toEqual(
    unhandled('Cannot convert object to primitive value'),
  );
  await api.played('SUCCESS', 'pay', payment(['alice', 'bobby'], ['usdc', 'usdc'], [0, '0']));
});

test('sessions, tokens, allowances, and membership are checked in this order', async () => {
  const { api, sessions } = await table();
  const carol = await api.login('carol');
  const body = { roomId: 'abc', sessionJwts: ['x'], tokens: ['nope'], amounts: [1000] };
  const pay = (changes: object) => api.post('/game/pay', { ...body, ...changes });
  expect((await pay({})).body.error).toBe('Invalid sessionJwts');
  const sessionJwts = [carol];
  expect(await pay({ sessionJwts, tokens: undefined })).toEqual(rejected(401, 'Token is required'));
  expect(await pay({ sessionJwts })).toEqual(rejected(401, 'Invalid token: nope'));
  expect(await pay({ sessionJwts, tokens: 'plyr' })).toEqual(rejected(401, 'Invalid token: p'));
  expect(await pay({ sessionJwts, tokens: ['plyr'] })).toEqual(
    rejected(401, ['Insufficient allowance: carol']),
  );
  const allowed = { sessionJwts, tokens: ['plyr'], amounts: [1] };
  expect(await pay(allowed)).toEqual(unhandled('Cannot convert abc to a BigInt'));
  expect(await pay({ ...allowed, roomId: '3' })).toEqual(rejected(401, ['Player is not joined: carol']));
  expect(await pay({ ...allowed, roomId: 3, sessionJwts: [sessions.alice] })).toEqual(
    rejected(500, 'roomId.toLowerCase is not a function'),
  );
});

test('payGameRoom: arrays of different length, and entries that cannot be added', async () => {
  const { api, payment } = await table();
  const pay = (...lists: Parameters<typeof payment>) => api.post('/game/pay', payment(...lists));
  const missing = "Cannot read properties of undefined (reading 'toLowerCase')";
  expect(await pay(['alice', 'bobby'], ['plyr'], [1])).toEqual(rejected(500, missing));
  expect(await pay(['alice'], [], [])).toEqual(rejected(500, missing));
  expect(await pay(['alice', 'alice'], ['plyr'], [1])).toEqual(unhandled(missing));
  expect(await pay(['alice', 'alice'], ['plyr', 'plyr'], [1, 1e-7])).toEqual(
    unhandled('Cannot convert 1e-7000000000000000000 to a BigInt'),
  );
  expect((await pay(['alice', 'alice'], ['plyr', 'plyr'], [1, null])).body).toMatchObject({
    stack: expect.any(String),
  });
  expect((await pay(['alice'], ['plyr', 'gamr'], [1, 0])).status).toBe(200);
});

test('payments that fail change nothing', async () => {
  const { api, roomId, payment } = await table();
  api.allow('alice', 5000);
  const before = api.state.tables.balances.all();
  const failed = async (amount: unknown, token = 'plyr') =>
    api.played('FAILED', 'pay', payment(['alice'], [token], [amount]));
  for (const amount of [null, 'abc', 1e-7, '1e-7', '1,5', [5]]) {
    expect((await failed(amount)).errorMessage, String(amount)).toBeNull();
  }
  api.allow('alice', 5, gamrAddress.toLowerCase());
  expect((await failed(1, gamrAddress)).errorMessage).toBeNull();
  expect(await failed(1000.5)).toMatchObject({
    ...reverted,
    taskData: [
      'batchPayGameRoom',
      `{"plyrIds":["alice"],"gameId":"demo-game","roomId":"${roomId}","tokens":["plyr"],"amounts":[1000.5]}`,
    ],
  });
  expect(
    await api.played('FAILED', 'pay', payment(['bobby', 'alice'], ['plyr', 'plyr'], [1, 1001])),
  ).toMatchObject(reverted);
  expect(api.state.tables.balances.all()).toEqual(before);
  expect(await api.allowance('alice')).toBe(5000);
});

test('amounts are rounded to the decimals of the token', async () => {
  const { api, roomId, payment } = await table();
  const pay = (amount: unknown) => api.played('SUCCESS', 'pay', payment(['alice'], ['plyr'], [amount]));
  await pay('0.0000000000000000001');
  expect(await api.pot(roomId)).toBe('0');
  await pay('0.0000000000000000015');
  expect(await api.pot(roomId)).toBe('0.000000000000000002');

  const alice = api.state.tables.users.get('alice')?.mirrorAddress ?? '';
  api.state.transaction(() =>
    api.state.tables.balances.put({ token: 'pit', address: alice, units: '5000000000' }),
  );
  api.allow('alice', 1, 'pit');
  await api.played('SUCCESS', 'pay', payment(['alice'], ['pit'], [0.5]));
  expect([await api.held('alice', 'pit'), await api.pot(roomId, 'pit')]).toEqual(['4.5', '0.5']);
});

test('the platform keeps 2 percent of the earnings', async () => {
  const { api, roomId, payment } = await table();
  await api.played('SUCCESS', 'pay', payment(['alice'], ['plyr'], [10]));
  const sum = total(api, 'plyr');
  const platform = Number(await api.fees());
  const { taskData } = await api.played('SUCCESS', 'earn', earning(roomId, ['BOBBY'], ['PLYR'], [4]));
  expect(taskData).toEqual({
    method: 'batchEarnGameRoom',
    body: { plyrIds: ['bobby'], gameId: 'demo-game', roomId, tokens: ['plyr'], amounts: [4] },
  });
  expect([await api.held('bobby'), Number(await api.fees()) - platform, await api.pot(roomId)]).toEqual([
    '1003.92',
    0.08,
    '6',
  ]);
  await api.played('SUCCESS', 'earn', earning(roomId, ['alice'], ['plyr'], ['0.000000000000000049']));
  expect(await api.held('alice')).toBe('990.000000000000000049');
  expect(total(api, 'plyr')).toBe(sum);
});

test('only players in the room earn, and the game itself', async () => {
  const { api, roomId, payment } = await table();
  await api.played('SUCCESS', 'pay', payment(['alice'], ['plyr'], [10]));
  for (const plyrId of ['carol', 'nosuchplayer']) {
    const failed = await api.played('FAILED', 'earn', earning(roomId, [plyrId], ['plyr'], [1]));
    expect(failed).toMatchObject(reverted);
  }
  await api.played('SUCCESS', 'earn', earning(roomId, ['demo-game'], ['plyr'], [1]));
  expect(await api.held('demo-game')).toBe('0.98');
  const failed = async (...lists: Parameters<typeof earning>) =>
    api.played('FAILED', 'earn', earning(...lists));
  expect(await failed(roomId, ['alice'], ['plyr'], [9.5])).toMatchObject(reverted);
  expect(await failed(roomId, ['alice'], ['usdc'], [1])).toMatchObject(reverted);
  expect(await failed('9999', ['alice'], ['plyr'], [1])).toMatchObject(reverted);
  expect(await failed('abc', ['alice'], ['plyr'], [1])).toMatchObject({ errorMessage: null });
  expect(await failed(roomId, ['alice'], [gamrAddress], [1])).toMatchObject({ errorMessage: null });
  expect((await failed(roomId, ['alice'], ['plyr'], [-1])).errorMessage).toBe(
    `Number "-1000000000000000000n" is not in safe 256-bit unsigned integer range (0n to ${largest}n)`,
  );
  expect(await failed(roomId, ['alice', 'bobby'], ['plyr', 'plyr'], [-1, 'abc'])).toMatchObject({
    errorMessage: null,
  });
  expect(await api.pot(roomId)).toBe('9');
});

test('entries of earnGameRoom: merged, with too few amounts, and empty', async () => {
  const { api, roomId, payment } = await table();
  await api.played('SUCCESS', 'pay', payment(['alice', 'bobby'], ['plyr', 'plyr'], [5, 5]));
  const earned = async (...lists: Parameters<typeof earning>) =>
    (await api.played('SUCCESS', 'earn', earning(...lists))).taskData.body;
  expect((await earned(roomId, ['alice', 'Alice'], ['plyr', 'plyr'], [1, '0.5'])).amounts).toEqual(['1.5']);
  const few = await earned(roomId, ['alice', 'bobby'], ['plyr', 'plyr', 'gamr'], [1]);
  expect(few).toMatchObject({ tokens: ['plyr', 'plyr'], amounts: [1, null] });
  expect(await api.pot(roomId)).toBe('7.5');
  const nothing = { plyrIds: [], tokens: [], amounts: [] };
  expect(await earned(roomId, [], ['plyr'], [1])).toMatchObject(nothing);
  expect(await earned('9999', [], [], undefined)).toMatchObject(nothing);
});

test('earnGameRoom: missing fields', async () => {
  const { api, roomId } = await table();
  const earn = (...lists: Parameters<typeof earning>) => api.post('/game/earn', earning(...lists));
  expect(await api.post('/game/earn')).toEqual(rejected(401, 'Token is required'));
  expect(await earn(roomId, undefined, ['plyr'], [1])).toEqual(
    unhandled("Cannot read properties of undefined (reading 'length')"),
  );
  expect(await earn(roomId, ['alice'], ['plyr'], undefined)).toEqual(
    unhandled("Cannot read properties of undefined (reading '0')"),
  );
  const missing = "Cannot read properties of undefined (reading 'toLowerCase')";
  expect(await earn(undefined, ['alice'], ['plyr'], [1])).toEqual(rejected(500, missing));
  expect(await earn(1, ['alice'], ['plyr'], [1])).toEqual(
    rejected(500, 'roomId.toLowerCase is not a function'),
  );
  expect(await earn(roomId, ['alice', 'bobby'], ['plyr'], [1])).toEqual(rejected(500, missing));
  expect(await earn(roomId, ['alice', 'alice'], ['plyr'], [1])).toEqual(unhandled(missing));
  expect(await earn(roomId, ['alice', 'alice'], ['plyr', 'plyr'], [1, 1e-7])).toEqual(
    unhandled('Cannot convert 1e-7000000000000000000 to a BigInt'),
  );
});

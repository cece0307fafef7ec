/** What a strict mock rejects of rooms, beside what the server does: src/mock/strict.ts. */
import { expect, test } from 'vitest';
import { strictRules } from '../../../src/mock/behavior/strict-mode.js';
import { type RoomApi, rejected, reverted, roomApi } from './room-api.js';

const modes = [false, true];

/** Alice in a new room of the demo game. */
async function table(strict: boolean) {
  const api = await roomApi({ strict });
  const alice = await api.login('alice', 'demo', { expiresIn: 10_000_000 });
  const roomId = await api.open([alice]);
  const payment = (tokens: string[], amounts: unknown[]) => ({
    roomId,
    sessionJwts: tokens.map(() => alice),
    tokens,
    amounts,
  });
  return { api, alice, roomId, payment };
}

test('every rule has a sentence', () => {
  for (const sentence of Object.values(strictRules)) expect(sentence).toMatch(/^[A-Z].*\.$/);
});

async function useRoom(api: RoomApi, roomId: string, sessionJwt: string, strict: boolean) {
  const status = strict ? 'FAILED' : 'SUCCESS';
  const carol = await api.login('carol');
  const lists = { roomId, plyrIds: ['alice'], sessionJwts: [sessionJwt], tokens: ['plyr'], amounts: [1] };
  const calls: [string, object][] = [
    ['join', { roomId, sessionJwts: [carol] }],
    ['pay', lists],
    ['joinPay', lists],
    ['earn', lists],
    ['earnLeave', lists],
  ];
  for (const [action, body] of calls) {
    const record = await api.played(status, action, body);
    if (strict) expect(record, action).toMatchObject(reverted);
  }
}

test.each(modes)('endedRooms: after the end (strict: %s)', async (strict) => {
  const { api, alice, roomId } = await table(strict);
  await api.played('SUCCESS', 'end', { roomId });
  await useRoom(api, roomId, alice, strict);
  await api.played('SUCCESS', 'end', { roomId });
});

test.each(modes)('endedRooms: after the deadline (strict: %s)', async (strict) => {
  const { api, alice, roomId } = await table(strict);
  const body = { roomId, sessionJwts: [await api.login('bobby')] };
  api.mock.clock.advance(2_592_000_000 - 2_000);
  await api.played('SUCCESS', 'pay', { ...body, sessionJwts: [alice], tokens: ['plyr'], amounts: [0] });
  api.mock.clock.advance(3_000);
  await useRoom(api, roomId, alice, strict);
  if (strict) await api.played('SUCCESS', 'leave', { roomId, sessionJwts: [alice] });
});

test('endedRooms: the last millisecond of a room counts', async () => {
  const { api, roomId, payment } = await table(true);
  const deadline = (api.state.tables.rooms.get(JSON.stringify(['demo-game', roomId]))?.deadline ?? 0) * 1000;
  api.mock.clock.advance(deadline - api.state.options.taskDelayMs - api.now());
  api.allow('alice', 10);
  await api.played('SUCCESS', 'pay', payment(['plyr'], [1]));
  await api.played('FAILED', 'pay', payment(['plyr'], [1]));
});

test.each(modes)('expiredAllowances (strict: %s)', async (strict) => {
  const { api, payment } = await table(strict);
  api.allow('alice', 7, 'plyr', 10);
  api.mock.clock.advance(10_000);
  await api.played('SUCCESS', 'pay', payment(['plyr'], [0]));
  api.mock.clock.advance(10_001);
  const reply = await api.play('pay', payment(['plyr'], [1]));
  if (strict) expect(reply).toEqual(rejected(401, ['User not approved: alice']));
  else expect(reply.body.status).toBe('SUCCESS');
});

test.each(modes)('overspentAllowances within one call (strict: %s)', async (strict) => {
  const { api, payment } = await table(strict);
  api.allow('alice', 7);
  for (const action of ['pay', 'joinPay']) {
    api.allow('alice', 7);
    const reply = await api.play(action, payment(['plyr', 'gamr', 'PLYR'], [5, 1, '5']));
    if (strict) expect(reply).toEqual(rejected(401, ['Insufficient allowance: alice']));
    else expect(reply.body.status).toBe('SUCCESS');
    expect(await api.allowance('alice')).toBe(strict ? 7 : 0);
  }
  api.allow('alice', 7);
  await api.played('SUCCESS', 'pay', payment(['plyr', 'plyr'], [5, 2]));
  expect(await api.allowance('alice')).toBe(0);
});

test.each(modes)('overspentAllowances by several calls (strict: %s)', async (strict) => {
  const { api, roomId, payment } = await table(strict);
  api.allow('alice', 7);
  const first = await api.post('/game/pay', payment(['plyr'], [5]));
  const second = await api.post('/game/pay', payment(['plyr'], [5]));
  api.finishTasks();
  const statusOf = async ({ body }: typeof first) =>
    (await api.get(`/task/status/${body.task.id}`)).body.status;
  expect([await statusOf(first), await statusOf(second)]).toEqual(['SUCCESS', strict ? 'FAILED' : 'SUCCESS']);
  expect([await api.pot(roomId), await api.allowance('alice')]).toEqual(strict ? ['5', 2] : ['10', 0]);
});

test('overspentAllowances: the reason says what is left of the allowance', async () => {
  const { api, payment } = await table(true);
  const revoked = { plyrId: 'alice', otp: '123456', gameId: 'demo-game', token: 'plyr' };
  const reason = async (meanwhile: () => unknown) => {
    api.allow('alice', 7);
    const { body } = await api.post('/game/pay', payment(['plyr'], [5]));
    await meanwhile();
    api.finishTasks();
    return api.state.tables.tasks.get(body.task.id)?.reason;
  };
  expect(await reason(() => api.allow('alice', 2))).toMatch(
    /^The allowance of alice .* is 2, the payment 5,/,
  );
  expect(await reason(() => api.post('/game/revoke', revoked))).toMatch(/ is gone, the payment 5,/);
});

test.each(modes)('missingAmounts (strict: %s)', async (strict) => {
  const { api } = await table(strict);
  const body = { roomId: '3', plyrIds: ['alice', 'bobby'], tokens: ['plyr', 'plyr'] };
  const reply = await api.play('earn', { ...body, amounts: [1] });
  if (strict) expect(reply).toEqual(rejected(401, 'Tokens and amounts must be the same length'));
  else expect(reply.body.status).toBe('SUCCESS');
  await api.played('SUCCESS', 'earn', { ...body, amounts: [1, 1] });
});

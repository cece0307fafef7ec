/** The list of rooms: newest first, with players and pot. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { frozenTime, type Mock, startMock } from '../../../../src/mock/index.js';
import { keyOf, type Room } from '../../../../src/mock/state/records.js';
import { api, control } from '../client.js';

const now = Date.now();
let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ taskDelayMs: 0, time: frozenTime(now) });
});
afterAll(() => mock.close());
afterEach(() => control(mock.origin, 'POST', '/reset'));

interface RoomInfo {
  gameId: string;
  roomId: string;
}
const list = async (query = '') => {
  const { status, body } = await control(mock.origin, 'GET', `/rooms${query}`);
  expect([status, body.error]).toEqual([200, undefined]);
  return body as { rooms: RoomInfo[]; total: number };
};
const create = async (expiresIn: number | string = 3600) =>
  (await (await api(mock.url, '/game/create', { expiresIn, sync: true })).json()).taskData.result
    .roomId as string;

test('a new room is first, with its time, players, and pot', async () => {
  const before = (await list()).total;
  const roomId = await create();
  const { sessionJwt } = await (
    await api(mock.url, '/user/login', { plyrId: 'alice', otp: '123456' })
  ).json();
  const pay = { roomId, sessionJwts: [sessionJwt], tokens: ['plyr'], amounts: [2.5], sync: true };
  expect((await api(mock.url, '/game/joinPay', pay)).status).toBe(200);
  const { rooms, total } = await list();
  expect(total).toBe(before + 1);
  const { roomAddress } = mock.state.tables.rooms.get(keyOf('demo-game', roomId)) as Room;
  expect(rooms[0]).toEqual({
    ...{ gameId: 'demo-game', roomId, roomAddress, isEnded: false },
    deadline: new Date((Math.floor(now / 1000) + 3600) * 1000).toISOString(),
    createdAt: new Date(now).toISOString(),
    players: ['alice'],
    pot: { plyr: '2.5' },
  });
});

test('of one game, by text, and up to a limit', async () => {
  await create();
  const all = (await list()).rooms;
  const own = all.filter(({ gameId }) => gameId === 'demo-game');
  expect((await list('?game=demo-game')).rooms).toEqual(own);
  expect((await list('?game=other-game')).rooms).toEqual(all.filter(({ gameId }) => gameId === 'other-game'));
  expect(await list('?limit=1')).toEqual({ rooms: all.slice(0, 1), total: all.length });
  const ofAlice = await list('?text=ALICE');
  expect(ofAlice.total).toBeGreaterThan(0);
  for (const room of ofAlice.rooms)
    expect(room).toMatchObject({ players: expect.arrayContaining(['alice']) });
  const { status, body } = await control(mock.origin, 'GET', '/rooms?game=demo-gane');
  expect([status, body.error]).toEqual([400, expect.stringContaining('Did you mean "demo-game"?')]);
});

test('without a time: a deadline beyond any date, and a room of an older version', async () => {
  const far = await create('99999999999999');
  expect((await list()).rooms[0]).toMatchObject({ roomId: far, deadline: null });
  const snapshot = mock.state.snapshot();
  for (const room of snapshot.rooms as Partial<Room>[]) delete room.createdAt;
  mock.state.restore(snapshot);
  expect((await list()).rooms[0]).toMatchObject({ roomId: far, createdAt: null });
});

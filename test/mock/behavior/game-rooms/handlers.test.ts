/**
 * Rooms, and who is in them.
 * - openapi/evidence/game-tokens-chips.md#5-game-room-operations
 * - openapi/evidence/game-tokens-chips.md#42-rooms
 * - openapi/evidence/game-tokens-chips.md#21-jwts-session-list-check
 * - openapi/evidence/game-tokens-chips.md#411-check-vectors
 */
import { expect, test } from 'vitest';
import { rejected, reverted, roomApi, unhandled } from '../room-api.js';

const largest = 2n ** 256n - 1n;
const outOfRange = (value: unknown) =>
  `Number "${value}" is not in safe 256-bit unsigned integer range (0 to ${largest})`;

test('the demo state: two rooms have ended, alice and bobby play for 20 plyr in the third', async () => {
  const api = await roomApi();
  const rooms = api.state.tables.rooms.all();
  expect(rooms.map(({ gameId, roomId, isEnded }) => [gameId, roomId, isEnded])).toEqual([
    ['demo-game', '1', true],
    ['demo-game', '2', true],
    ['demo-game', '3', false],
  ]);
  expect(rooms[2]).toMatchObject({
    roomAddress: '0x23618e81E3f5cdF7f54C3d65f7FBc0aBf5B21E8f',
    joined: ['alice', 'bobby'],
    deadline: Math.floor(api.now() / 1000) + 2_592_000,
  });
  expect(await api.pot('3')).toBe('20');
  expect([await api.held('alice'), await api.held('bobby'), await api.held('alice', 'gamr')]).toEqual([
    '1000',
    '1000',
    '1000',
  ]);
});

test('room ids count up from 1, in each game', async () => {
  const api = await roomApi();
  for (const roomId of ['1', '2']) {
    const { taskData } = await api.played('SUCCESS', 'create', {}, 'other');
    expect(taskData).toEqual({
      method: 'createGameRoom',
      body: { gameId: 'other-game', expiresIn: 2_592_000 },
      result: { gameId: 'other-game', roomId, roomAddress: expect.stringMatching(/^0x[0-9a-fA-F]{40}$/) },
    });
  }
  expect((await api.played('SUCCESS', 'create', {})).taskData.result.roomId).toBe('4');
});

test('createGameRoom: how long a room lasts', async () => {
  const api = await roomApi();
  const stored = async (expiresIn: unknown) =>
    (await api.played('SUCCESS', 'create', { expiresIn })).taskData.body.expiresIn;
  expect(await stored(3600)).toBe(3600);
  expect(await stored('7200')).toBe('7200');
  expect(await stored(0)).toBe(2_592_000);
  expect(await stored(null)).toBe(2_592_000);
  expect(await stored('')).toBe(2_592_000);

  const rooms = api.state.tables.rooms.size;
  const failed = async (expiresIn: unknown) => await api.played('FAILED', 'create', { expiresIn });
  for (const expiresIn of [1.5, 'abc', '1.5', '1e3', {}, 'NaN', true, [60]]) {
    expect((await failed(expiresIn)).errorMessage, String(expiresIn)).toBeNull();
  }
  expect((await failed(-5)).errorMessage).toBe(outOfRange(-5));
  expect((await failed('-5')).errorMessage).toBe(outOfRange('-5'));
  expect((await failed(1e80)).errorMessage).toBe(outOfRange(1e80));
  expect(await failed(String(largest))).toMatchObject(reverted);
  expect(api.state.tables.rooms.size).toBe(rooms);
  expect((await api.played('SUCCESS', 'create', {})).taskData.result.roomId).toBe(String(rooms + 1));
});

test('joining; players who have joined already need no task', async () => {
  const api = await roomApi();
  const [alice, bobby, carol] = [
    await api.login('alice'),
    await api.login('bobby'),
    await api.login('carol'),
  ];
  const roomId = await api.open([alice, bobby]);
  expect([await api.isIn(roomId, 'alice'), await api.isIn(roomId, 'BOBBY')]).toEqual([true, true]);
  expect([await api.isIn(roomId, 'carol'), await api.isIn('9999', 'alice')]).toEqual([false, false]);

  const tasks = api.state.tables.tasks.size;
  const done = { status: 200, body: { message: 'All players are already joined' } };
  expect(await api.post('/game/join', { roomId, sessionJwts: [alice, alice] })).toEqual(done);
  expect(await api.play('join', { roomId, sessionJwts: [alice] })).toEqual(done);
  expect(api.state.tables.tasks.size).toBe(tasks);

  const { taskData } = await api.played('SUCCESS', 'join', { roomId, sessionJwts: [alice, carol] });
  expect(taskData).toEqual({
    method: 'joinGameRoom',
    body: { plyrIds: ['carol'], gameId: 'demo-game', roomId },
  });
});

test('joinGameRoom: which room ids are accepted', async () => {
  const api = await roomApi();
  const sessionJwts = [await api.login('carol')];
  const join = (roomId: unknown) => api.post('/game/join', { roomId, sessionJwts });
  expect(await join(undefined)).toEqual(rejected(500, 'Cannot convert undefined to a BigInt'));
  expect(await join(null)).toEqual(rejected(500, 'Cannot convert null to a BigInt'));
  expect(await join('room123')).toEqual(rejected(500, 'Cannot convert room123 to a BigInt'));
  expect(await join('-1')).toEqual(rejected(500, `${outOfRange(-1)}\n\nVersion: viem@2.18.4`));
  expect((await join(1.5)).body.error).toContain('1.5 cannot be converted to a BigInt');

  const body = { plyrIds: ['carol'], gameId: 'demo-game', roomId: '' };
  expect(await api.played('FAILED', 'join', { roomId: '', sessionJwts })).toMatchObject({
    ...reverted,
    taskData: ['joinGameRoom', JSON.stringify(body)],
  });
  expect(await api.played('FAILED', 'join', { roomId: '9999', sessionJwts })).toMatchObject(reverted);
  expect((await api.played('SUCCESS', 'join', { roomId: 3, sessionJwts })).taskData.body.roomId).toBe(3);
  expect(await api.isIn('3', 'carol')).toBe(true);
});

test('sessions are checked first; gameId only changes which game they are for', async () => {
  const api = await roomApi();
  const alice = await api.login('alice');
  const join = (body: object) => api.post('/game/join', { roomId: 'x', ...body }, 'other');
  expect(await join({})).toEqual(rejected(400, 'sessionJwts is empty'));
  expect(await join({ sessionJwts: alice })).toEqual(rejected(500, 'sessionJwts.map is not a function'));
  expect(await join({ sessionJwts: [alice, 'x', 'y'] })).toEqual({
    status: 401,
    body: {
      error: 'Invalid sessionJwts',
      invalidPlyrIds: { alice: 'Invalid gameId', unknown: 'Invalid sessionJwt' },
    },
  });
  const roomId = await api.open([await api.login('bobby', 'other')], 'other');
  await api.played('SUCCESS', 'join', { roomId, gameId: 'demo-game', sessionJwts: [alice] }, 'other');
  expect(await api.isIn(roomId, 'alice', 'other')).toBe(true);
});

test('only players who have joined can leave', async () => {
  const api = await roomApi();
  const [alice, carol] = [await api.login('alice'), await api.login('carol')];
  const leave = (roomId: unknown, ...sessionJwts: string[]) =>
    api.post('/game/leave', { roomId, sessionJwts });
  expect(await leave('3', alice, carol)).toEqual(rejected(401, ['Player is not joined: carol']));
  expect(await leave('9999', alice, carol)).toEqual(
    rejected(401, ['Player is not joined: alice', 'Player is not joined: carol']),
  );
  expect(await leave(undefined, alice)).toEqual(unhandled('Cannot convert undefined to a BigInt'));
  expect(await leave('abc', alice)).toEqual(unhandled('Cannot convert abc to a BigInt'));
  expect(await leave(3, alice)).toEqual(rejected(500, 'roomId.toLowerCase is not a function'));

  const { taskData } = await api.played('SUCCESS', 'leave', { roomId: '3', sessionJwts: [alice] });
  expect(taskData).toEqual({
    method: 'leaveGameRoom',
    body: { plyrIds: ['alice'], gameId: 'demo-game', roomId: '3' },
  });
  expect([await api.isIn('3', 'alice'), await api.isIn('3', 'bobby')]).toEqual([false, true]);
});

test('the game itself counts as joined in each of its rooms, and only there', async () => {
  const api = await roomApi();
  expect([await api.isIn('1', 'demo-game'), await api.isIn('9999', 'demo-game')]).toEqual([true, false]);
  expect(await api.isIn('1', 'demo-game', 'other')).toBe(false);
});

test('isJoinedGameRoom: parameters', async () => {
  const api = await roomApi();
  const ask = (query: string) => api.get(`/game/isJoined${query}`);
  expect(await ask('')).toEqual(rejected(400, 'plyrId is required'));
  expect(await ask('?plyrId=&roomId=3')).toEqual(rejected(400, 'plyrId is required'));
  expect(await ask('?plyrId=alice')).toEqual(rejected(400, 'roomId is required'));
  expect(await ask('?plyrId=alice&roomId=')).toEqual({ status: 200, body: { isJoined: false } });
  expect(await ask('?plyrId=alice&roomId=abc')).toEqual(unhandled('Cannot convert abc to a BigInt'));
  expect(await ask('?plyrId=alice&roomId=-1')).toEqual(
    unhandled(`${outOfRange(-1)}\n\nVersion: viem@2.18.4`),
  );
  expect(await ask('?plyrId=alice&roomId=1&roomId=3')).toEqual(
    unhandled('roomId.toLowerCase is not a function'),
  );
  expect(await ask('?plyrId=alice&plyrId=bobby&roomId=3')).toEqual(
    unhandled('plyrId.toLowerCase is not a function'),
  );
});

test('a room with a balance does not end', async () => {
  const api = await roomApi();
  expect(await api.played('FAILED', 'end', { roomId: '3' })).toMatchObject({
    ...reverted,
    taskData: ['endGameRoom', '{"gameId":"demo-game","roomId":"3"}'],
  });
  expect(await api.pot('3')).toBe('20');
  await api.played('SUCCESS', 'earn', { roomId: '3', plyrIds: ['alice'], tokens: ['plyr'], amounts: [20] });
  await api.played('SUCCESS', 'end', { roomId: '3' });
  await api.played('SUCCESS', 'end', { roomId: '3' });
  expect(await api.isIn('3', 'alice')).toBe(true);

  expect(await api.played('FAILED', 'end', { roomId: '9999' })).toMatchObject(reverted);
  expect(await api.played('FAILED', 'end', { roomId: 'abc' })).toMatchObject({ errorMessage: null });
  expect((await api.played('FAILED', 'end', { roomId: '-1' })).errorMessage).toBe(outOfRange(-1));
  // The largest uint256 has 78 digits.
  await api.played('SUCCESS', 'end', { roomId: '3'.padStart(78, '0') });
  expect(await api.played('FAILED', 'end', { roomId: '3'.padStart(79, '0') })).toMatchObject({
    errorMessage: null,
  });
  expect(await api.post('/game/end')).toEqual(
    rejected(500, "Cannot read properties of undefined (reading 'toLowerCase')"),
  );
  expect(await api.post('/game/end', { roomId: 1 })).toEqual(
    rejected(500, 'roomId.toLowerCase is not a function'),
  );
});

test('an ended room, and one after its deadline, still accept all calls', async () => {
  const api = await roomApi();
  const carol = await api.login('carol', 'demo', { expiresIn: 86_400 });
  const late = (await api.played('SUCCESS', 'create', { expiresIn: 60 })).taskData.result.roomId;
  api.mock.clock.advance(61_000);
  for (const roomId of ['1', late]) {
    const player = { roomId, plyrIds: ['carol'], tokens: ['plyr'], amounts: [2] };
    const sessions = { roomId, sessionJwts: [carol], tokens: ['plyr'], amounts: [2] };
    await api.played('SUCCESS', 'join', sessions);
    await api.played('SUCCESS', 'pay', sessions);
    await api.played('SUCCESS', 'earn', player);
    await api.played('SUCCESS', 'leave', sessions);
    await api.played('SUCCESS', 'end', { roomId });
  }
});

test('closeGameRoom always fails, for any game', async () => {
  const api = await roomApi();
  const abi =
    'ABI encoding params/values length mismatch.\nExpected length (params): 3\nGiven length (values): 2';
  const record = await api.played('FAILED', 'close', { gameId: 'DEMO-GAME', roomId: '3' }, 'other');
  expect(record).toMatchObject({
    taskData: ['closeGameRoom', '{"gameId":"demo-game","roomId":"3"}'],
    hash: null,
    errorMessage: abi,
  });
  const missing = rejected(500, "Cannot read properties of undefined (reading 'toLowerCase')");
  expect(await api.post('/game/close', { roomId: '3' })).toEqual(missing);
  expect(await api.post('/game/close', { gameId: 'demo-game' })).toEqual(missing);
});

test('the activity log of rooms', async () => {
  const api = await roomApi();
  const carol = await api.login('carol');
  const { hash } = await api.played('SUCCESS', 'join', { roomId: 3, sessionJwts: [carol] });
  await api.played('FAILED', 'earn', {
    roomId: '3',
    plyrIds: ['carol'],
    tokens: ['plyr'],
    amounts: ['100'],
  });
  await api.played('FAILED', 'earn', { roomId: '3', plyrIds: ['carol'], tokens: ['plyr'], amounts: ['x'] });
  const lines = (await api.get('/actionLog/carol?limit=2')).body;
  expect(lines).toMatchObject([
    {
      gameId: 'demo-game',
      type: 'game',
      action: 'earn',
      data: {
        gameId: 'demo-game',
        roomId: '3',
        token: 'plyr',
        amount: '100',
        hash: expect.stringMatching(/^0x/),
        success: 'reverted',
      },
    },
    { action: 'join', data: { gameId: 'demo-game', roomId: 3, hash, success: 'success' } },
  ]);

  const { taskData, hash: created } = await api.played('SUCCESS', 'create', {});
  await api.played('SUCCESS', 'end', { roomId: '1' });
  const [ended, opened] = (await api.get('/actionLog/demo-game?limit=2')).body;
  expect(ended).toMatchObject({ plyrId: 'demo-game', action: 'end', data: { roomId: '1' } });
  const { roomId, roomAddress } = taskData.result;
  expect(opened.data).toEqual({
    gameId: 'demo-game',
    roomId,
    roomAddress,
    hash: created,
    success: 'success',
  });
});

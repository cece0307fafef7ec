/**
 * Combined room calls, one transaction each.
 * - openapi/evidence/game-tokens-chips.md#46-combined-calls
 * - openapi/evidence/game-tokens-chips.md#helpers
 * - openapi/evidence/game-tokens-chips.md#411-check-vectors
 */
import { expect, test } from 'vitest';
import { rejected, reverted, roomApi } from '../room-api.js';

const incorrect = rejected(400, 'Input params was incorrect.');
const missing = (property: string) =>
  rejected(500, `Cannot read properties of undefined (reading '${property}')`);

async function players() {
  const api = await roomApi();
  return {
    api,
    alice: await api.login('alice'),
    bobby: await api.login('bobby'),
    carol: await api.login('carol'),
  };
}

test('createJoinPay opens a room, and takes payments without merging them', async () => {
  const { api, alice, bobby } = await players();
  const payments = { tokens: ['plyr', 'GAMR', 'plyr'], amounts: [1, '2.5', 2] };
  const { taskData } = await api.played('SUCCESS', 'createJoinPay', {
    sessionJwts: [alice, bobby, alice],
    ...payments,
    expiresIn: 3600,
  });
  expect(taskData).toEqual({
    method: 'createJoinPayGameRoom',
    body: {
      gameId: 'demo-game',
      expiresIn: 3600,
      plyrIds: ['alice', 'bobby', 'alice'],
      tokens: ['plyr', 'gamr', 'plyr'],
      amounts: [1, '2.5', 2],
    },
    result: { gameId: 'demo-game', roomId: '4', roomAddress: expect.stringMatching(/^0x/) },
  });
  expect([await api.isIn('4', 'alice'), await api.pot('4'), await api.pot('4', 'gamr')]).toEqual([
    true,
    '3',
    '2.5',
  ]);
  expect([await api.allowance('alice'), await api.allowance('bobby', 'gamr')]).toEqual([97, 23]);
  const [line] = (await api.get('/actionLog/alice?limit=1')).body;
  expect(line).toMatchObject({ action: 'createJoinPay', data: { roomId: '4', token: 'plyr', amount: 2 } });
});

test('a createJoinPay that fails uses up no room number', async () => {
  const { api, alice } = await players();
  api.allow('alice', 5000);
  const body = { sessionJwts: [alice], tokens: ['plyr'], amounts: [1001] };
  expect(await api.played('FAILED', 'createJoinPay', body)).toMatchObject({
    ...reverted,
    taskData: [
      'createJoinPayGameRoom',
      '{"gameId":"demo-game","expiresIn":2592000,"plyrIds":["alice"],"tokens":["plyr"],"amounts":[1001]}',
    ],
  });
  expect((await api.get('/actionLog/alice?limit=1')).body[0].data).toEqual({
    gameId: 'demo-game',
    token: 'plyr',
    amount: 1001,
    hash: expect.any(String),
    success: 'reverted',
  });
  expect(await api.allowance('alice')).toBe(5000);
  expect((await api.played('SUCCESS', 'create', {})).taskData.result.roomId).toBe('4');
});

test('joinPay accepts players who have joined, and admits none when one cannot pay', async () => {
  const { api, alice, carol } = await players();
  const body = { roomId: '3', sessionJwts: [carol, alice], tokens: ['gamr', 'plyr'], amounts: ['5', 1] };
  const { taskData } = await api.played('SUCCESS', 'joinPay', { ...body, gameId: 'demo-game' });
  expect(taskData).toEqual({
    method: 'joinPayGameRoom',
    body: {
      gameId: 'demo-game',
      roomId: '3',
      plyrIds: ['carol', 'alice'],
      tokens: ['gamr', 'plyr'],
      amounts: ['5', 1],
    },
  });
  expect([await api.isIn('3', 'carol'), await api.pot('3'), await api.pot('3', 'gamr')]).toEqual([
    true,
    '21',
    '5',
  ]);

  const { roomId } = (await api.played('SUCCESS', 'create', {})).taskData.result;
  api.allow('alice', 5000);
  expect(await api.played('FAILED', 'joinPay', { ...body, roomId, amounts: [1, 5000] })).toMatchObject(
    reverted,
  );
  expect(await api.isIn(roomId, 'carol')).toBe(false);
  expect(await api.played('FAILED', 'joinPay', { ...body, roomId: '9999' })).toMatchObject(reverted);
});

test('joinPay and createJoinPay: the checks in their order', async () => {
  const { api, alice, bobby } = await players();
  for (const path of ['joinPay', 'createJoinPay']) {
    const call = (changes: object) =>
      api.post(`/game/${path}`, { sessionJwts: [alice], tokens: ['plyr'], amounts: [1], ...changes });
    expect(await call({ sessionJwts: [], tokens: ['nope'] })).toEqual(rejected(400, 'sessionJwts is empty'));
    expect(await call({ tokens: ['nope'], amounts: undefined })).toEqual(
      rejected(401, 'Invalid token: nope'),
    );
    expect(await call({ amounts: undefined })).toEqual(
      rejected(401, 'Tokens and amounts and sessionJwts are required'),
    );
    expect(await call({ tokens: ['plyr', 'gamr'] })).toEqual(
      rejected(401, 'Tokens and amounts must be the same length'),
    );
    expect(await call({ sessionJwts: [alice, bobby], amounts: [1000] })).toEqual(
      rejected(401, ['Insufficient allowance: alice']),
    );
    expect(await call({ sessionJwts: [alice, bobby] })).toEqual(incorrect);
    expect(await call({ tokens: ['plyr', 'gamr'], amounts: [0, 0] })).toEqual(incorrect);
    expect(await call({ tokens: ['plyr', 'gamr'], amounts: [0, 1] })).toEqual(
      rejected(401, ['User not approved: undefined']),
    );
  }
  const payment = { sessionJwts: [alice], tokens: ['plyr'], amounts: [1] };
  expect(await api.post('/game/joinPay', payment)).toEqual(missing('toLowerCase'));
  expect(await api.post('/game/joinPay', { ...payment, roomId: 3 })).toEqual(
    rejected(500, 'roomId.toLowerCase is not a function'),
  );
});

test('earnLeave pays the players who leave; the others stay', async () => {
  const { api } = await players();
  const { taskData } = await api.played('SUCCESS', 'earnLeave', {
    roomId: '3',
    plyrIds: ['BOBBY', 'bobby'],
    tokens: ['PLYR', 'plyr'],
    amounts: ['4', 1],
  });
  expect(taskData).toEqual({
    method: 'earnLeaveGameRoom',
    body: {
      gameId: 'demo-game',
      roomId: '3',
      plyrIds: ['bobby', 'bobby'],
      tokens: ['plyr', 'plyr'],
      amounts: ['4', 1],
    },
  });
  expect([await api.isIn('3', 'bobby'), await api.isIn('3', 'alice'), await api.pot('3')]).toEqual([
    false,
    true,
    '15',
  ]);
  expect(await api.held('bobby')).toBe('1004.9');
});

test('earnLeaveEnd must empty the room', async () => {
  const { api, carol } = await players();
  await api.played('SUCCESS', 'join', { roomId: '3', sessionJwts: [carol] });
  const one = { roomId: '3', plyrIds: ['alice'], tokens: ['plyr'], amounts: [1] };
  expect(await api.played('FAILED', 'earnLeaveEnd', one)).toMatchObject(reverted);
  expect([await api.isIn('3', 'alice'), await api.held('alice'), await api.pot('3')]).toEqual([
    true,
    '1000',
    '20',
  ]);
  const all = { roomId: '3', plyrIds: ['alice', 'bobby'], tokens: ['plyr', 'plyr'], amounts: [15, '5'] };
  await api.played('SUCCESS', 'earnLeaveEnd', all);
  expect(await Promise.all(['alice', 'bobby', 'carol'].map((player) => api.isIn('3', player)))).toEqual([
    false,
    false,
    true,
  ]);
  expect(api.state.tables.rooms.all().map(({ isEnded }) => isEnded)).toEqual([true, true, true]);
});

test('earnLeave and earnLeaveEnd: rejected requests, and failed tasks', async () => {
  const { api } = await players();
  for (const action of ['earnLeave', 'earnLeaveEnd']) {
    const body = { roomId: '3', plyrIds: ['alice'], tokens: ['plyr'], amounts: [1] };
    const call = (changes: object) => api.post(`/game/${action}`, { ...body, ...changes });
    expect(await api.post(`/game/${action}`)).toEqual(rejected(401, 'Token is required'));
    expect(await call({ tokens: ['nope'], plyrIds: [] })).toEqual(rejected(401, 'Invalid token: nope'));
    expect(await call({ plyrIds: undefined })).toEqual(missing('length'));
    expect(await call({ amounts: undefined })).toEqual(missing('length'));
    expect(await call({ plyrIds: ['alice', 'bobby'] })).toEqual(incorrect);
    expect(await call({ amounts: [] })).toEqual(incorrect);
    expect(await call({ roomId: undefined })).toEqual(missing('toLowerCase'));
    expect(await call({ roomId: 3 })).toEqual(rejected(500, 'roomId.toLowerCase is not a function'));

    const failed = (changes: object) => api.played('FAILED', action, { ...body, ...changes });
    expect(await failed({ plyrIds: ['carol'] })).toMatchObject(reverted);
    expect(await failed({ roomId: '9999' })).toMatchObject(reverted);
    // Nothing is earned, but leaving looks for the room.
    expect(await failed({ roomId: '9999', plyrIds: [], tokens: [], amounts: [] })).toMatchObject(reverted);
    expect(await failed({ amounts: ['abc'] })).toMatchObject({ errorMessage: null });
    expect(await failed({ amounts: '1' })).toMatchObject({ errorMessage: null });
    expect(await failed({ roomId: 'abc' })).toMatchObject({ errorMessage: null });
  }
});

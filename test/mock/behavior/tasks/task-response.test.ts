/**
 * Background tasks, as room calls and their status show them.
 * - openapi/evidence/game-tokens-chips.md#3-task-system
 * - openapi/evidence/game-tokens-chips.md#411-check-vectors
 */
import { expect, test } from 'vitest';
import { roomApi, unhandled } from '../room-api.js';

const timeoutText = 'Task timeout, but still maybe success, you can check the task status by taskId later';

test('a task is accepted, PENDING, then SUCCESS; state changes when the task runs', async () => {
  const api = await roomApi();
  const { body } = await api.post('/game/create', { expiresIn: 60 });
  expect(body).toEqual({ task: { id: `${api.now()}-0`, status: 'PENDING' } });
  const status = () => api.get(`/task/status/${body.task.id}`);
  expect(await status()).toEqual({ status: 200, body: { status: 'PENDING' } });
  expect(api.state.tables.rooms.size).toBe(3);
  api.mock.clock.advance(299);
  expect((await status()).body).toEqual({ status: 'PENDING' });
  api.mock.clock.advance(1);
  const finished = (await status()).body;
  expect(finished).toEqual({
    taskId: body.task.id,
    taskData: {
      method: 'createGameRoom',
      body: { gameId: 'demo-game', expiresIn: 60 },
      result: { gameId: 'demo-game', roomId: '4', roomAddress: expect.stringMatching(/^0x[0-9a-fA-F]{40}$/) },
    },
    status: 'SUCCESS',
    hash: expect.stringMatching(/^0x[0-9a-f]{64}$/),
    errorMessage: null,
    completedAt: new Date(api.now()).toISOString(),
  });
  api.mock.clock.advance(60_000);
  expect((await status()).body).toEqual(finished);
  expect((await api.get(`/task/status/${body.task.id}/`, 'other')).body).toEqual(finished);
});

test('ids of one millisecond count up; the worker keeps the order', async () => {
  const api = await roomApi();
  const alice = await api.login('alice');
  const at = api.now();
  const ids = [
    await api.post('/game/leave', { roomId: '3', sessionJwts: [alice] }),
    await api.post('/game/earn', { roomId: '3', plyrIds: ['alice'], tokens: ['plyr'], amounts: [1] }),
    await api.post('/game/earn', { roomId: '3', plyrIds: ['bobby'], tokens: ['plyr'], amounts: [1] }),
  ].map(({ body }) => body.task.id);
  expect(ids).toEqual([`${at}-0`, `${at}-1`, `${at}-2`]);
  api.finishTasks();
  const outcomes = await Promise.all(ids.map((id) => api.get(`/task/status/${id}`)));
  expect(outcomes.map(({ body }) => body.status)).toEqual(['SUCCESS', 'FAILED', 'SUCCESS']);
});

test('the records of failed tasks, and of tasks without a result', async () => {
  const api = await roomApi();
  const failed = await api.played('FAILED', 'end', { roomId: '3' });
  expect(failed).toEqual({
    taskId: expect.stringMatching(/^\d+-0$/),
    taskData: ['endGameRoom', '{"gameId":"demo-game","roomId":"3"}'],
    status: 'FAILED',
    hash: null,
    errorMessage: 'Transaction Receipt Failed',
    completedAt: new Date(api.now()).toISOString(),
  });
  expect((await api.get(`/task/status/${failed.taskId}`)).body).toEqual(failed);
  const ended = await api.played('SUCCESS', 'end', { roomId: '1' });
  expect(ended.taskData).toEqual({ method: 'endGameRoom', body: { gameId: 'demo-game', roomId: '1' } });
});

test('any truthy sync waits', async () => {
  const api = await roomApi();
  for (const sync of [true, 'false', 1, {}]) {
    expect((await api.settled(api.post('/game/create', { sync }))).body.status).toBe('SUCCESS');
  }
  for (const sync of [false, 0, '', null]) {
    expect((await api.post('/game/create', { sync })).body.task.status).toBe('PENDING');
  }
});

test('a call that waits gives up after 25 seconds, and the task goes on', async () => {
  const api = await roomApi();
  api.state.tasks.pause();
  const roomId = '3';
  const sessionJwts = [await api.login('alice')];
  const lists = { plyrIds: ['alice'], sessionJwts, tokens: ['plyr'], amounts: [0] };
  const calls: [string, object][] = [
    ['create', {}],
    ['join', { roomId, sessionJwts: [await api.login('carol')] }],
    ['pay', { roomId, ...lists }],
    ['earn', { roomId, ...lists }],
    ['leave', { roomId, sessionJwts }],
    ['end', { roomId }],
    ['close', { gameId: 'demo-game', roomId }],
    ['createJoinPay', lists],
    ['joinPay', { roomId, ...lists }],
    ['earnLeave', { roomId, ...lists }],
    ['earnLeaveEnd', { roomId, ...lists }],
  ];
  for (const [action, body] of calls) {
    const waiting = api.post(`/game/${action}`, { ...body, sync: true });
    const queued = api.state.tables.tasks.size;
    await expect.poll(() => api.state.tables.tasks.size, { interval: 1 }).toBe(queued + 1);
    api.mock.clock.advance(24_999);
    api.mock.clock.advance(1);
    const reply = await waiting;
    expect(reply, action).toEqual({
      status: 504,
      body: { taskId: expect.stringMatching(/^\d+-\d+$/), status: 'TIMEOUT', errorMessage: timeoutText },
    });
    expect((await api.get(`/task/status/${reply.body.taskId}`)).body).toEqual({ status: 'PENDING' });
  }
  const [first] = api.state.tables.tasks.all();
  api.state.tasks.resume();
  expect((await api.get(`/task/status/${first?.taskId}`)).body.status).toBe('SUCCESS');
});

test('how long a call waits follows the option', async () => {
  const api = await roomApi({ taskDelayMs: 2_000, syncTimeoutMs: 1_000 });
  const waiting = api.post('/game/create', { sync: true });
  await expect.poll(() => api.state.tables.tasks.size, { interval: 1 }).toBe(1);
  api.mock.clock.advance(1_000);
  const { status, body } = await waiting;
  expect(status).toBe(504);
  api.mock.clock.advance(1_000);
  expect((await api.get(`/task/status/${body.taskId}`)).body.status).toBe('SUCCESS');
});

test('ids that name no task', async () => {
  const api = await roomApi();
  for (const id of ['1700000000000-0', '1700000000000', '-', '+']) {
    expect(await api.get(`/task/status/${id}`), id).toEqual({ status: 200, body: { status: 'NOT_FOUND' } });
  }
  expect(await api.get('/task/status/task_abc')).toEqual(
    unhandled('ERR Invalid stream ID specified as stream command argument'),
  );
});

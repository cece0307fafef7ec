/** Tasks: finish, fail, hold, release, and delay them, one by one. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Mock, startMock } from '../../../../src/mock/index.js';
import { api, control } from '../client.js';

let mock: Mock;
let id: string;
beforeAll(async () => {
  mock = await startMock({ taskDelayMs: 60_000 });
});
afterAll(() => mock.close());
beforeEach(async () => {
  id = await queue();
});
afterEach(() => control(mock.origin, 'POST', '/reset'));

const call = (method: string, path: string, body?: object) => control(mock.origin, method, path, body);
const queue = async (): Promise<string> =>
  (await (await api(mock.url, '/game/create', { expiresIn: 3600 })).json()).task.id;
const task = async (taskId = id) => (await call('GET', `/tasks/${taskId}`)).body;
const advance = (ms: number) => call('POST', '/clock/advance', { ms });

test('finish: now, also while the worker is paused or the task is held', async () => {
  const other = await queue();
  await call('POST', '/tasks/pause');
  await call('POST', `/tasks/${id}/hold`);
  expect((await call('POST', `/tasks/${id}/finish`)).body).toMatchObject({ taskId: id, status: 'SUCCESS' });
  expect((await task(other)).status).toBe('PENDING');
  expect((await api(mock.url, `/task/status/${id}`).then((reply) => reply.json())).status).toBe('SUCCESS');
});

test('finish: a call that waits for the task goes on', async () => {
  const waiting = api(mock.url, '/game/create', { expiresIn: 3600, sync: true });
  while ((await task('latest')).taskId === id) await new Promise((resolve) => setTimeout(resolve, 5));
  await call('POST', '/tasks/latest/finish');
  expect((await waiting).status).toBe(200);
});

test('fail: with a message, or as a reverted transaction', async () => {
  const other = await queue();
  const rooms = mock.state.tables.rooms.size;
  const failed = await call('POST', `/tasks/${id}/fail`, { errorMessage: 'nonce too low' });
  expect(failed.body).toMatchObject({ status: 'FAILED', errorMessage: 'nonce too low' });
  expect((await call('POST', `/tasks/${other}/fail`)).body).toMatchObject({
    status: 'FAILED',
    errorMessage: 'Transaction Receipt Failed',
  });
  expect(mock.state.tables.rooms.size).toBe(rooms);
});

test('hold and release', async () => {
  expect((await call('POST', `/tasks/${id}/hold`)).body).toMatchObject({ isHeld: true });
  expect((await call('GET', '/tasks')).body).toMatchObject({
    isPaused: false,
    waiting: 1,
    tasks: [{ taskId: id, isHeld: true }],
  });
  await advance(3_600_000);
  expect((await task()).status).toBe('PENDING');
  expect((await call('POST', `/tasks/${id}/release`)).body).toMatchObject({
    status: 'SUCCESS',
    isHeld: false,
  });
});

test('delay', async () => {
  await call('POST', `/tasks/${id}/delay`, { ms: 120_000 });
  await advance(170_000);
  expect((await task()).status).toBe('PENDING');
  await advance(10_000);
  expect((await task()).status).toBe('SUCCESS');
});

test.each([
  ['GET', '/tasks/1-0', undefined, 404, 'Unknown task "1-0"'],
  ['POST', '/tasks/latest/release', undefined, 409, 'is not held'],
  ['POST', '/tasks/latest/delay', {}, 400, "required property 'ms'"],
  ['POST', '/tasks/latest/fail', { message: 'x' }, 400, 'does not belong here: message'],
  ['POST', '/tasks/latest/melt', undefined, 404, '/tasks/latest/melt'],
])('%s %s %j is a %i', async (method, path, body, status, message) => {
  const reply = await call(method, path, body);
  expect([reply.status, reply.body.error]).toEqual([status, expect.stringContaining(message)]);
});

test('a finished task can not change, and a sandbox without tasks has no latest one', async () => {
  await call('POST', `/tasks/${id}/finish`);
  for (const what of ['finish', 'fail', 'hold', 'release']) {
    const { status, body } = await call('POST', `/tasks/${id}/${what}`);
    expect([status, body.error]).toEqual([409, expect.stringContaining('is SUCCESS already')]);
  }
  await call('POST', '/reset');
  expect((await call('GET', '/tasks/latest')).body.error).toBe('This sandbox has no task yet.');
});

test('the list: waiting tasks in order, and ended ones newest first', async () => {
  const list = async (query = '') => {
    const { status, body } = await call('GET', `/tasks${query}`);
    expect([status, body.error]).toEqual([200, undefined]);
    return body as { tasks: { taskId: string; status: string }[]; total: number; waiting: number };
  };
  const ids = async (query?: string) => (await list(query)).tasks.map(({ taskId }) => taskId);
  const [second, third, fourth] = [await queue(), await queue(), await queue()];
  await call('POST', `/tasks/${second}/fail`);
  await call('POST', `/tasks/${fourth}/finish`);
  await call('POST', `/tasks/${id}/finish`);
  const fifth = await queue();
  expect(await ids()).toEqual([third, fifth]);
  expect(await ids('?status=PENDING')).toEqual([third, fifth]);
  expect(await ids('?status=ended')).toEqual([fourth, second, id]);
  expect(await ids('?status=SUCCESS')).toEqual([fourth, id]);
  expect(await ids('?status=FAILED')).toEqual([second]);
  expect(await ids('?status=all')).toEqual([fifth, fourth, third, second, id]);
  expect(await list('?status=ended&limit=1')).toMatchObject({
    ...{ tasks: [{ taskId: fourth, status: 'SUCCESS' }], total: 3, waiting: 2 },
  });
  expect((await call('GET', '/tasks?status=LOST')).status).toBe(400);
});

test('a task: when, by which request, and about what', async () => {
  const login = await (await api(mock.url, '/user/login', { plyrId: 'alice', otp: '123456' })).json();
  const body = { roomId: '3', sessionJwts: [login.sessionJwt], tokens: ['plyr'], amounts: [10] };
  const before = mock.state.now();
  await api(mock.url, '/game/pay', body);
  const { body: requests } = await call('GET', '/requests?operation=payGameRoom');
  const waiting = await task('latest');
  expect(waiting).toMatchObject({
    ...{ operationId: 'payGameRoom', requestId: requests.requests[0].id },
    ...{ gameId: 'demo-game', roomId: '3', players: ['alice'] },
  });
  expect(waiting).not.toHaveProperty('endedAt');
  expect(Date.parse(waiting.queuedAt)).toBeGreaterThanOrEqual(before);
  expect(Date.parse(waiting.dueAt) - Date.parse(waiting.queuedAt)).toBe(60_000);
  await advance(3_600_000);
  const ended = await task(waiting.taskId);
  const { dueAt: _, ...rest } = waiting;
  expect(ended).toMatchObject({ ...rest, status: 'SUCCESS', hash: expect.any(String) });
  expect(ended).not.toHaveProperty('dueAt');
  expect(ended.endedAt).toBe(waiting.dueAt);
  // The first task has created a room, and its record knows which one.
  expect(await task(id)).toMatchObject({ gameId: 'demo-game', roomId: expect.any(String), players: [] });
  await call('DELETE', '/requests');
  const later = await task(waiting.taskId);
  expect(later).not.toHaveProperty('requestId');
  expect(later).not.toHaveProperty('operationId');
  expect(later.players).toEqual(['alice']);
});

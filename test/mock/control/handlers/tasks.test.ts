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

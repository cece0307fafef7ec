/**
 * The times of the worker with realistic timing, on an injected clock and on the real one.
 * - openapi/evidence/game-tokens-chips.md#32-execution-and-outcome
 * - openapi/evidence/game-tokens-chips.md#38-times
 */
import { expect, test } from 'vitest';
import { systemTime } from '../../../src/mock/index.js';
import { jumpingTime, type TestApi, testApi, timed } from '../behavior/test-api.js';

const realistic = { realisticTiming: true };

/** Queues a task that can be sent, and returns its id. */
const create = async (api: TestApi) => (await api.post('/game/create')).body.task.id as string;
/** Queues a task that can't be sent. */
const close = async (api: TestApi) =>
  (await api.post('/game/close', { gameId: 'demo-game', roomId: '3' })).body.task.id as string;
const statusOf = async (api: TestApi, id: string) => (await api.get(`/task/status/${id}`)).body.status;
/** How long the worker took to finish tasks, counted from `from`. */
const timesOf = (api: TestApi, ids: string[], from: number) =>
  ids.map((id) => (api.state.tables.tasks.get(id)?.completedAt ?? Number.NaN) - from);

test('one worker: ten tasks take ten times as long as one', async () => {
  const api = await testApi(realistic);
  const from = api.now();
  const ids: string[] = [];
  for (let count = 0; count < 10; count++) ids.push(await create(api));
  api.mock.clock.advance(2_999);
  expect(await statusOf(api, ids[8] as string)).toBe('SUCCESS');
  expect(await statusOf(api, ids[9] as string)).toBe('PENDING');
  api.mock.clock.advance(1);
  expect(await statusOf(api, ids[9] as string)).toBe('SUCCESS');
  expect(timesOf(api, ids, from)).toEqual([300, 600, 900, 1_200, 1_500, 1_800, 2_100, 2_400, 2_700, 3_000]);
});

test('by default, tasks run side by side and fail at once', async () => {
  const api = await testApi();
  const from = api.now();
  const ids = [await create(api), await close(api), await create(api)];
  api.mock.clock.advance(300);
  expect(await Promise.all(ids.map((id) => statusOf(api, id)))).toEqual(['SUCCESS', 'FAILED', 'SUCCESS']);
  expect(timesOf(api, ids, from)).toEqual([300, 300, 300]);
});

test('a task that cannot be sent is tried for six seconds, and delays those behind it', async () => {
  const api = await testApi(realistic);
  const from = api.now();
  const ids = [await create(api), await close(api), await create(api), await close(api), await create(api)];
  for (const [ms, statuses] of [
    [6_299, ['SUCCESS', 'PENDING', 'PENDING', 'PENDING', 'PENDING']],
    [6_300, ['SUCCESS', 'FAILED', 'PENDING', 'PENDING', 'PENDING']],
    [6_600, ['SUCCESS', 'FAILED', 'SUCCESS', 'PENDING', 'PENDING']],
    [12_599, ['SUCCESS', 'FAILED', 'SUCCESS', 'PENDING', 'PENDING']],
    [12_900, ['SUCCESS', 'FAILED', 'SUCCESS', 'FAILED', 'SUCCESS']],
  ] as const) {
    api.mock.clock.advance(from + ms - api.now());
    expect(await Promise.all(ids.map((id) => statusOf(api, id))), `after ${ms} ms`).toEqual(statuses);
  }
  expect(timesOf(api, ids, from)).toEqual([300, 6_300, 6_600, 12_600, 12_900]);
  const { body } = await api.get(`/task/status/${ids[1]}`);
  expect(body).toMatchObject({ hash: null, errorMessage: expect.stringContaining('ABI encoding params') });
  // One large step of the clock leads to the same times.
  const again = await testApi(realistic);
  const others = [await create(again), await close(again), await create(again), await close(again)];
  again.mock.clock.advance(60_000);
  expect(await statusOf(again, others[3] as string)).toBe('FAILED');
  expect(timesOf(again, others, from)).toEqual([300, 6_300, 6_600, 12_600]);
});

test('a later try can succeed, and a reverted transaction is not tried again', async () => {
  const api = await testApi(realistic);
  const from = api.now();
  const init = api.post('/game/badge/init', {}, 'other');
  await expect.poll(() => api.state.tables.tasks.size, { interval: 1 }).toBe(1);
  const initId = api.state.tables.tasks.all()[0]?.taskId ?? '';
  const { badgeCollections } = api.state.tables;
  const inTheWay = { gameId: 'other-game', badgeCollection: `0x${'1'.repeat(40)}`, name: '', symbol: '' };
  api.state.transaction(() => badgeCollections.put(inTheWay));
  const missing = (await api.post('/game/end', { roomId: '99' })).body.task.id;
  api.mock.clock.advance(1_500);
  expect(await statusOf(api, initId)).toBe('PENDING');
  api.state.transaction(() => badgeCollections.delete('other-game'));
  api.mock.clock.advance(1_500);
  expect((await init).status).toBe(200);
  expect(await statusOf(api, missing)).toBe('PENDING');
  api.mock.clock.advance(300);
  expect((await api.get(`/task/status/${missing}`)).body).toMatchObject({
    status: 'FAILED',
    errorMessage: 'Transaction Receipt Failed',
  });
  expect(timesOf(api, [initId, missing], from)).toEqual([3_000, 3_300]);
});

test('a snapshot keeps the tries, and a mock with other timing can go on with it', async () => {
  const api = await testApi(realistic);
  const from = api.now();
  const id = await close(api);
  api.mock.clock.advance(1_100);
  expect(await statusOf(api, id)).toBe('PENDING');
  expect(api.state.tables.tasks.get(id)).toMatchObject({ tries: 2, dueAt: from + 3_000 });
  for (const [realisticTiming, time] of [
    [true, 6_000],
    [false, 3_000],
  ] as const) {
    const other = await testApi({ realisticTiming });
    other.state.restore(api.state.snapshot());
    other.mock.clock.advance(10_000);
    expect(await statusOf(other, id)).toBe('FAILED');
    expect(timesOf(other, [id], from)).toEqual([time]);
  }
});

test('a request that waits looks for its task every 500 ms, 50 times', async () => {
  const api = await testApi({ ...realistic, time: jumpingTime() });
  const send = (path: string, body: object) => () => api.post(`/game/${path}`, { ...body, sync: true });
  // A sleeper wakes one millisecond after its moment.
  expect(await timed(api, send('create', {}))).toMatchObject([
    501,
    { status: 200, body: { status: 'SUCCESS' } },
  ]);
  const closing = send('close', { gameId: 'demo-game', roomId: '3' });
  expect(await timed(api, closing)).toMatchObject([6_001, { status: 200, body: { status: 'FAILED' } }]);
  const chip = () => api.post('/game/chip/create', { name: 'Gold', symbol: 'GLD' });
  expect(await timed(api, chip)).toMatchObject([501, { status: 200, body: { status: 'SUCCESS' } }]);
  api.state.tasks.pause();
  expect(await timed(api, send('create', {}))).toMatchObject([25_001, { status: 504 }]);
  expect(await timed(api, chip)).toMatchObject([25_001, { status: 500 }]);
});

test('the last look is half a second before the time-out', async () => {
  const api = await testApi({ ...realistic, time: jumpingTime(), taskDelayMs: 24_500 });
  const send = () => api.post('/game/create', { sync: true });
  expect(await timed(api, send)).toMatchObject([24_501, { status: 200 }]);
  const late = await testApi({ ...realistic, time: jumpingTime(), taskDelayMs: 24_502 });
  expect(await timed(late, () => late.post('/game/create', { sync: true }))).toMatchObject([
    25_001,
    { status: 504 },
  ]);
});

test('a join to a room that does not exist returns after 51 seconds, and a time-out after 75', async () => {
  const api = await testApi({ ...realistic, time: jumpingTime() });
  const sessionJwts = [await api.login('carol')];
  const join = (roomId: string) => () => api.post('/game/join', { roomId, sessionJwts, sync: true });
  expect(await timed(api, join('99'))).toMatchObject([
    50_502,
    { status: 200, body: { status: 'FAILED', errorMessage: 'Transaction Receipt Failed' } },
  ]);
  expect(await timed(api, join('3'))).toMatchObject([501, { status: 200, body: { status: 'SUCCESS' } }]);
  api.state.tasks.pause();
  expect(await timed(api, join('99'))).toMatchObject([75_002, { status: 504, body: { status: 'TIMEOUT' } }]);
});

test('a guest takes as long as the encryption of a key', async () => {
  const register = (api: TestApi) => () => api.post('/instantPlayPass/register', { tokens: [] });
  const api = await testApi({ ...realistic, time: jumpingTime() });
  expect(await timed(api, register(api))).toMatchObject([751, { status: 200 }]);
  const fast = await testApi({ time: jumpingTime() });
  expect(await timed(fast, register(fast))).toMatchObject([0, { status: 200 }]);
});

test('by default, nothing takes longer than its task', async () => {
  const api = await testApi({ time: jumpingTime() });
  const sessionJwts = [await api.login('carol')];
  const join = () => api.post('/game/join', { roomId: '99', sessionJwts, sync: true });
  expect(await timed(api, join)).toMatchObject([301, { status: 200, body: { status: 'FAILED' } }]);
  const close = () => api.post('/game/close', { gameId: 'demo-game', roomId: '3', sync: true });
  expect(await timed(api, close)).toMatchObject([301, { status: 200, body: { status: 'FAILED' } }]);
});

test('after a pause, the worker goes on with one task after the other', async () => {
  const api = await testApi(realistic);
  api.state.tasks.pause();
  const ids = [await create(api), await close(api), await create(api)];
  api.mock.clock.advance(60_000);
  expect(await statusOf(api, ids[0] as string)).toBe('PENDING');
  const from = api.now();
  api.state.tasks.resume();
  api.mock.clock.advance(30_000);
  expect(await statusOf(api, ids[2] as string)).toBe('SUCCESS');
  expect(timesOf(api, ids, from)).toEqual([300, 6_300, 6_600]);
});

test('on the real clock', async () => {
  const start = () => testApi({ ...realistic, time: systemTime });
  const [one, ten, behind] = await Promise.all([start(), start(), start()]);
  const measured = async (run: () => Promise<unknown>) => {
    const from = performance.now();
    await run();
    return performance.now() - from;
  };
  const synchronous = (api: TestApi) => () => api.post('/game/create', { sync: true });
  const ids = [await close(behind), await create(behind)];
  const [single, together, waited] = await Promise.all([
    measured(synchronous(one)),
    measured(() => Promise.all(Array.from({ length: 10 }, synchronous(ten)))),
    measured(() =>
      expect
        .poll(() => statusOf(behind, ids[1] as string), { timeout: 100_000, interval: 50 })
        .toBe('SUCCESS'),
    ),
  ]);
  expect(single).toBeGreaterThanOrEqual(500);
  // Ten tasks of 300 ms each.
  expect(together).toBeGreaterThanOrEqual(3_000);
  // The two requests that queued the tasks took some of the time.
  expect(waited).toBeGreaterThanOrEqual(5_000);
  expect(await statusOf(behind, ids[0] as string)).toBe('FAILED');
}, 120_000);

/** Faults of kind `task`: the background tasks of a request fail, wait, or take longer. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Mock, startMock } from '../../../../src/mock/index.js';
import { addFault, api, control } from '../client.js';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ taskDelayMs: 0, syncTimeoutMs: 300 });
});
afterAll(() => mock.close());
afterEach(() => control(mock.origin, 'POST', '/reset'));

const add = (fault: object) => addFault(mock.origin, fault);
const create = async (more: object = {}) => {
  const reply = await api(mock.url, '/game/create', { expiresIn: 3600, ...more });
  return { status: reply.status, body: await reply.json() };
};
const queued = async () => (await create()).body.task.id as string;
const task = async (id: string) => (await api(mock.url, `/task/status/${id}`)).json();

test('fail: the transaction is reverted', async () => {
  const { id } = await add({ operation: 'createGameRoom', kind: 'task', effect: 'fail', once: true });
  const rooms = mock.state.tables.rooms.size;
  expect(await task(await queued())).toMatchObject({
    status: 'FAILED',
    errorMessage: 'Transaction Receipt Failed',
  });
  expect(mock.state.tables.rooms.size).toBe(rooms);
  expect(mock.journal.list()[1]?.faults).toEqual([id]);
  expect(await task(await queued())).toMatchObject({ status: 'SUCCESS' });
});

test('fail: with a message, also in a call that waits', async () => {
  await add({ operation: 'createGameRoom', kind: 'task', effect: 'fail', errorMessage: 'nonce too low' });
  const { status, body } = await create({ sync: true });
  expect(status).toBe(200);
  expect(body).toMatchObject({ status: 'FAILED', errorMessage: 'nonce too low', hash: null });
});

test('hold: the task waits, others do not, and a call that waits times out', async () => {
  await add({ operation: 'createGameRoom', kind: 'task', effect: 'hold', times: 2 });
  const held = await queued();
  expect((await create({ sync: true })).status).toBe(504);
  expect((await task(await queued())).status).toBe('SUCCESS');
  await control(mock.origin, 'POST', '/clock/advance', { ms: 3_600_000 });
  expect(mock.state.tables.tasks.get(held)).toMatchObject({ status: 'PENDING', fault: { isHeld: true } });
  // It outlives a trip through a snapshot.
  const { body } = await control(mock.origin, 'GET', '/snapshot');
  expect((await control(mock.origin, 'PUT', '/snapshot', body)).status).toBe(200);
  expect(mock.state.tables.tasks.get(held)?.status).toBe('PENDING');
});

test('delay: the task takes longer, others do not', async () => {
  await add({ operation: 'createGameRoom', kind: 'task', effect: 'delay', ms: 120_000, once: true });
  const slow = await queued();
  expect((await task(await queued())).status).toBe('SUCCESS');
  const status = () => {
    mock.state.tasks.catchUp();
    return mock.state.tables.tasks.get(slow)?.status;
  };
  mock.clock.advance(110_000);
  expect(status()).toBe('PENDING');
  mock.state.tasks.pause();
  mock.state.tasks.resume();
  expect(status()).toBe('PENDING');
  mock.clock.advance(11_000);
  expect(status()).toBe('SUCCESS');
});

test('a request that queues no task does not use the fault up', async () => {
  const { id } = await add({ operation: '*', kind: 'task', effect: 'fail', once: true });
  const rejected = await api(mock.url, '/game/create', { expiresIn: 3600 }, { timestamp: '1' });
  expect([rejected.status, rejected.headers.get('x-mock-fault')]).toEqual([401, null]);
  expect((await control(mock.origin, 'GET', '/faults')).body.faults).toMatchObject([
    { id, hits: 0, remaining: 1 },
  ]);
  expect((await task(await queued())).status).toBe('FAILED');
});

test('nth: a request that queues no task does not use the fault up either', async () => {
  const { id } = await add({ operation: 'createGameRoom', kind: 'task', effect: 'fail', nth: 2 });
  const { status } = await api(mock.url, '/game/create', { expiresIn: 3600 }, { timestamp: '1' });
  expect(status).toBe(401);
  const rejected = await api(mock.url, '/game/create', { expiresIn: 3600 }, { timestamp: '1' });
  expect([rejected.status, rejected.headers.get('x-mock-fault')]).toEqual([401, null]);
  const counters = async () => (await control(mock.origin, 'GET', '/faults')).body.faults;
  expect(await counters()).toMatchObject([{ id, hits: 0, remaining: 1 }]);
  expect((await task(await queued())).status).toBe('FAILED');
  expect((await task(await queued())).status).toBe('SUCCESS');
  expect(await counters()).toMatchObject([{ id, hits: 1, remaining: 0 }]);
});

test('a task that a fault has held waits for its release, also after the fault is removed', async () => {
  const { id } = await add({ operation: 'createGameRoom', kind: 'task', effect: 'hold' });
  const held = await queued();
  const info = async () => (await control(mock.origin, 'GET', `/tasks/${held}`)).body;
  await control(mock.origin, 'DELETE', `/faults/${id}`);
  await control(mock.origin, 'DELETE', '/faults');
  expect(await info()).toMatchObject({ status: 'PENDING', isHeld: true });
  await control(mock.origin, 'POST', `/tasks/${held}/release`);
  expect(await info()).toMatchObject({ status: 'SUCCESS' });
});

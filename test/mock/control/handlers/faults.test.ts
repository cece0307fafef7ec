/** Faults: each kind on the wire, how often, and by which chance. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Faults } from '../../../../src/mock/faults/faults.js';
import { type Mock, type NewFault, startMock } from '../../../../src/mock/index.js';
import { listOperations, loadDocument } from '../../../../src/mock/openapi/document.js';
import { addFault, api, control } from '../client.js';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());
afterEach(() => control(mock.origin, 'POST', '/reset'));

const add = (fault: object) => addFault(mock.origin, fault);
const info = () => api(mock.url, '/user/info/alice');

test('latency: the response comes late, and is the same', async () => {
  const started = performance.now();
  const { id } = await add({
    operation: 'getUserInfo',
    kind: 'latency',
    latency: { distribution: 'fixed', ms: 120 },
    times: 1,
  });
  const answer = await info();
  expect(performance.now() - started).toBeGreaterThan(115);
  expect(answer.headers.get('x-mock-fault')).toBe(id);
  expect(await answer.json()).toMatchObject({ plyrId: 'alice' });
  expect((await info()).headers.get('x-mock-fault')).toBeNull();
  const { faults } = (await control(mock.origin, 'GET', '/faults')).body;
  expect(faults).toMatchObject([{ id, hits: 1, remaining: 0 }]);
  expect(mock.journal.list({ errorsOnly: true })).toMatchObject([{ faults: [id], status: 200 }]);
});

test('status: a documented response, and nothing is handled', async () => {
  await add({ operation: 'login', kind: 'status', status: 403, example: 'userLocked', times: 1 });
  const before = mock.state.version;
  const answer = await api(mock.url, '/user/login', { plyrId: 'alice', otp: '123456' });
  expect(answer.status).toBe(403);
  expect((await answer.json()).error).toBe('User is temporary locked');
  expect(mock.state.version).toBe(before);
});

test('drop: before the request is handled, or after', async () => {
  const login = () => api(mock.url, '/user/login', { plyrId: 'alice', otp: '123456' });
  const nonce = () => mock.state.tables.users.get('alice')?.nonce['demo-game'];
  const before = nonce();
  await add({ operation: 'login', kind: 'drop', times: 1 });
  await expect(login()).rejects.toThrow();
  expect(nonce()).toBe(before);
  await add({ operation: 'login', kind: 'drop', after: true, times: 1 });
  await expect(login()).rejects.toThrow();
  expect(nonce()).not.toBe(before);
  expect(mock.journal.list()).toMatchObject([
    { status: 0, operationId: 'login' },
    { status: 0, operationId: 'login' },
  ]);
});

test('truncate: the length is right, the rest is missing', async () => {
  await add({ operation: '*', kind: 'truncate', bytes: 10 });
  const answer = await info();
  expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(10);
  await expect(answer.text()).rejects.toThrow();
});

test('slow: all of it, in its time', async () => {
  const length = (await (await info()).text()).length;
  await add({ operation: 'getUserInfo', kind: 'slow', bytesPerSecond: length * 5 });
  const started = performance.now();
  const text = await (await info()).text();
  expect(text).toHaveLength(length);
  expect(performance.now() - started).toBeGreaterThan(150);
});

test('outage: operations that need what is down fail as on the server', async () => {
  const { id } = await add({ operation: '*', kind: 'outage', dependency: 'chain', times: 1 });
  const balance = await api(mock.url, '/user/balance/alice');
  expect(balance.status).toBe(500);
  expect(balance.headers.get('x-mock-fault')).toBe(id);
  expect((await balance.json()).error).toContain('Details: fetch failed');
  expect((await info()).status).toBe(200);
  expect((await api(mock.url, '/user/balance/alice')).status).toBe(200);
});

test.each([
  ['an outage of nothing', { operation: '*', kind: 'outage' }, 'dependency'],
  ['an outage of something unknown', { operation: '*', kind: 'outage', dependency: 'moon' }, 'dependency'],
  [
    'an outage that does not matter',
    { operation: 'login', kind: 'outage', dependency: 'redis' },
    'does not need',
  ],
  ['a dependency of another kind', { operation: '*', kind: 'drop', dependency: 'redis' }, 'dependency'],
  ['an unknown operation', { operation: 'fly', kind: 'drop' }, 'Unknown operation "fly"'],
  [
    'an undocumented status',
    { operation: 'login', kind: 'status', status: 418 },
    'login does not document the status code 418. Documented are 200,',
  ],
  [
    'an unknown example',
    { operation: 'login', kind: 'status', status: 403, example: 'x' },
    'login does not document the example "x" for the status code 403. The examples are',
  ],
  ['a status of no operation', { operation: '*', kind: 'status', status: 418 }, 'No operation documents'],
  ['no status', { operation: 'login', kind: 'status' }, 'status'],
  ['no latency', { operation: 'login', kind: 'latency' }, 'latency'],
  ['an unknown kind', { operation: 'login', kind: 'melt' }, 'kind'],
  ['a field of another kind', { operation: 'login', kind: 'drop', bytes: 1 }, 'bytes'],
  ['chance over 1', { operation: 'login', kind: 'drop', probability: 2 }, 'probability must be <= 1'],
  [
    'turned limits',
    { operation: 'login', kind: 'latency', latency: { distribution: 'uniform', minMs: 2, maxMs: 1 } },
    'minMs',
  ],
])('%s is rejected', async (_what, fault, reason) => {
  const answer = await control(mock.origin, 'POST', '/faults', fault);
  expect(answer.status).toBe(400);
  expect(answer.body.error).toContain(reason);
  expect((await control(mock.origin, 'GET', '/faults')).body).toEqual({ faults: [] });
});

test('removing', async () => {
  const { id } = await add({ operation: 'login', kind: 'drop' });
  await add({ operation: 'login', kind: 'drop' });
  expect((await control(mock.origin, 'DELETE', `/faults/${id}`)).body).toMatchObject({ id });
  expect((await control(mock.origin, 'DELETE', `/faults/${id}`)).status).toBe(404);
  expect((await control(mock.origin, 'DELETE', '/faults')).body).toEqual({ deleted: 1 });
});

test('faults of one sandbox do not reach another', async () => {
  await control(
    mock.origin,
    'POST',
    '/faults',
    { operation: '*', kind: 'drop' },
    { 'x-mock-session': 'bad' },
  );
  expect((await info()).status).toBe(200);
  await expect(api(mock.url, '/user/info/alice', undefined, { 'x-mock-session': 'bad' })).rejects.toThrow();
});

test('chance and times are drawn from the seed, and leave the ids of the state alone', async () => {
  const operations = listOperations(loadDocument());
  const login = operations.find(({ id }) => id === 'login') as (typeof operations)[number];
  const run = (seed: string, fault: NewFault) => {
    const faults = new Faults(operations, () => seed);
    faults.add(fault);
    const asked = {
      ...{ operation: login, path: login.path, apiKey: undefined },
      fields: () => ({ parameters: {}, body: {} }),
      players: () => [],
    };
    return Array.from({ length: 2_000 }, () => faults.plan(asked)?.delayMs);
  };
  const some: NewFault = {
    operation: 'login',
    kind: 'latency',
    latency: { distribution: 'lognormal', medianMs: 100, sigma: 0.5 },
    probability: 0.25,
  };
  const first = run('a', some);
  expect(run('a', some)).toEqual(first);
  expect(run('b', some)).not.toEqual(first);
  const hits = first.filter((ms): ms is number => ms !== undefined).sort((a, b) => a - b);
  expect(hits.length / 2_000).toBeCloseTo(0.25, 1);
  expect(hits[Math.floor(hits.length / 2)]).toBeGreaterThan(85);
  expect(hits[Math.floor(hits.length / 2)]).toBeLessThan(117);
  const even = run('a', {
    operation: '*',
    kind: 'latency',
    latency: { distribution: 'uniform', minMs: 10, maxMs: 20 },
  });
  for (const ms of even) expect(ms).toSatisfy((value: number) => value >= 10 && value < 20);

  const { draws } = mock.state.meta;
  mock.faults.add({ operation: '*', kind: 'drop', probability: 0 });
  await info();
  expect(mock.state.meta.draws).toBe(draws);
});

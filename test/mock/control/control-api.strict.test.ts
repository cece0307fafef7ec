/** Mistakes of testers that the control API must not swallow, and what creates a sandbox. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Mock, startMock } from '../../../src/mock/index.js';
import { api, control } from './client.js';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());

const call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  control(mock.origin, method, path, body, headers);
const worlds = async () =>
  (await call('GET', '/worlds')).body.worlds.map(({ name }: { name: string }) => name);

test.each([
  [
    'GET',
    '/requests?operationId=login',
    'listRequests has no query parameter "operationId". Did you mean "operation"? It takes operation, status,',
  ],
  ['GET', '/clock?now=1', 'getClock has no query parameter "now". It takes none.'],
  ['POST', '/reset?world=x', 'resetWorld has no query parameter "world"'],
])('%s %s: an unknown parameter is an error', async (method, path, message) => {
  const { status, body } = await call(method, path);
  expect([status, body.error]).toEqual([400, expect.stringContaining(message)]);
});

test('a body for which there is no use is an error, and an empty one is not', async () => {
  const { status, body } = await call('POST', '/tasks/pause', { ms: 2_000 });
  expect([status, body.error]).toEqual([400, 'pauseTaskWorker takes no body. Send the request without one.']);
  expect((await call('GET', '/tasks')).body.isPaused).toBe(false);
  expect((await call('POST', '/tasks/pause', {})).status).toBe(200);
  expect((await call('POST', '/tasks/resume', '')).status).toBe(200);
});

test('a filter by an operation that does not exist is an error', async () => {
  const { status, body } = await call('GET', '/requests?operation=nope');
  expect([status, body.error]).toEqual([400, expect.stringContaining('Unknown operation "nope"')]);
  expect((await call('GET', '/requests?operation=login')).status).toBe(200);
});

test('looking at a sandbox does not create it, and neither does deleting it', async () => {
  const me = { 'x-mock-session': 'me' };
  for (const path of [
    '/',
    '/clock',
    '/requests',
    '/errors',
    '/faults',
    '/tasks',
    '/snapshot',
    '/players/alice/otp',
  ])
    expect((await call('GET', path, undefined, me)).status, path).toBe(200);
  expect((await call('DELETE', '/worlds/me', undefined, me)).status).toBe(404);
  expect(await worlds()).toEqual(['']);
  await api(mock.url, '/user/info/alice', undefined, me);
  expect(await worlds()).toEqual(['', 'me']);
  expect((await call('GET', '/requests', undefined, me)).body.requests.length).toBe(1);
});

test('a new sandbox beyond the most evicts the one that was not used for longest', async () => {
  await using small = await startMock({ maxSandboxes: 2 });
  for (const name of ['a', 'b', 'a', 'c'])
    expect((await api(small.url, '/user/info/alice', undefined, { 'x-mock-session': name })).status).toBe(
      200,
    );
  const { body } = await control(small.origin, 'GET', '/worlds');
  expect(body.worlds.map(({ name }: { name: string }) => name)).toEqual(['', 'a', 'c']);
  expect((await control(small.origin, 'GET', '/')).body.memory).toMatchObject({
    sandboxes: 2,
    maxSandboxes: 2,
  });
});

test('generated responses follow the seed, and start again with a reset', async () => {
  const dynamic = async (one: Mock) => {
    const response = await fetch(`${one.url}/user/info/alice`, { headers: { prefer: 'dynamic=true' } });
    return response.text();
  };
  const twice = async (one: Mock) => [await dynamic(one), await dynamic(one)];
  await using other = await startMock({ seed: 'other' });
  await using same = await startMock({ seed: 'other' });
  const first = await twice(other);
  expect(first[0]).not.toBe(first[1]);
  expect(await twice(same)).toEqual(first);
  expect(await twice(mock)).not.toEqual(first);
  await control(other.origin, 'POST', '/reset');
  expect(await twice(other)).toEqual(first);
});

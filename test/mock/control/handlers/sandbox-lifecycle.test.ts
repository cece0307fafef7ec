/** Sandboxes by header, by URL, and by API key, as a tester meets them. */
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Mock, type MockOptions, startMock } from '../../../../src/mock/index.js';
import { signatureHeaders } from '../../../support/signature-headers.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';
import { control } from '../client.js';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());
afterEach(async () => {
  await call('DELETE', '/sandboxes');
  await call('POST', '/reset');
});

type Keys = { apiKey: string; secretKey: string };

const call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  control(mock.origin, method, path, body, headers);
const create = async (body: object = {}) => (await call('POST', '/sandboxes', body)).body;
const names = async () =>
  (await call('GET', '/sandboxes')).body.sandboxes.map(({ name }: { name: string }) => name);

/** Creates a room, so that sandboxes differ. Returns the status code. */
async function createRoom(url: string, keys?: Keys, headers: Record<string, string> = {}): Promise<number> {
  const body = JSON.stringify({ expiresIn: 3_600, sync: true });
  const response = await fetch(`${url}/game/create`, {
    method: 'POST',
    body,
    headers: { ...signatureHeaders(body, keys), 'content-type': 'application/json', ...headers },
  });
  await response.text();
  return response.status;
}

/** The number of rooms that the demo game has, in a sandbox; -1 without one. */
const rooms = (name: string) =>
  call('GET', '/snapshot', undefined, name ? { 'x-mock-session': name } : {}).then(
    ({ body }) => body.rooms.length,
  );

describe('a sandbox with its own keys', () => {
  test('needs only the keys', async () => {
    const sandbox = await create({ name: 'qa-1' });
    expect(sandbox).toMatchObject({ name: 'qa-1', api: `${mock.origin}/s/qa-1/api` });
    expect(sandbox.apiKeys.map(({ apiKey }: Keys) => apiKey)).toEqual([
      'plyr-demo-key@qa-1',
      'plyr-other-key@qa-1',
      'plyr-admin-key@qa-1',
    ]);
    const [keys] = sandbox.apiKeys;
    expect(keys).toMatchObject({ gameId: 'demo-game', role: 'game' });
    expect(await createRoom(mock.url, keys)).toBe(200);
    expect([await rooms('qa-1'), await rooms('')]).toEqual([4, 3]);
  });

  test('has random secrets', async () => {
    const secrets = new Set();
    for (const name of ['a', 'b'])
      for (const { secretKey } of (await create({ name })).apiKeys) secrets.add(secretKey);
    expect(secrets.size).toBe(6);
    for (const secret of secrets) expect(secret).toMatch(/^[\w-]{32}$/);
    const guess = { apiKey: 'plyr-demo-key@a', secretKey: 'plyr-demo-secret' };
    expect(await createRoom(mock.url, guess)).toBe(401);
  });

  test('gets a name if it has none', async () => {
    const { name, apiKeys } = await create();
    expect(name).toMatch(/^sandbox-[0-9a-f]{8}$/);
    expect(apiKeys[0].apiKey).toBe(`plyr-demo-key@${name}`);
  });

  test('is deleted with its keys', async () => {
    const [keys] = (await create({ name: 'qa-1' })).apiKeys;
    expect((await call('DELETE', '/sandboxes/qa-1')).body).toEqual({ deleted: 'qa-1' });
    expect(await createRoom(mock.url, keys)).toBe(401);
    expect(await names()).toEqual(['']);
    expect((await call('DELETE', '/sandboxes/qa-1')).status).toBe(404);
    // Also by the name of before.
    await create({ name: 'qa-1' });
    expect((await call('DELETE', '/worlds/qa-1')).body).toEqual({ deleted: 'qa-1' });
  });

  test('expires when it is idle', async () => {
    const { expiresAt } = await create({ name: 'short', ttlSeconds: 1 });
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(1_000);
    const { expiresAt: later } = await create({ name: 'long' });
    expect(Date.parse(later) - Date.now()).toBeGreaterThan(86_000_000);
    await expect.poll(names, { timeout: 5_000, interval: 250 }).toEqual(['', 'long']);
  });

  test('is a copy of another one, and has none of its keys', async () => {
    const [one] = (await create({ name: 'one' })).apiKeys;
    await createRoom(mock.url, one);
    const two = await create({ name: 'two', from: 'one' });
    expect(await rooms('two')).toBe(4);
    await createRoom(mock.url, two.apiKeys[0]);
    expect([await rooms('one'), await rooms('two')]).toEqual([4, 5]);
    expect(two.apiKeys.length).toBe(3);
    expect(await createRoom(two.api, one)).toBe(401);
    await call('POST', '/clock/advance', { ms: 60_000 });
    const { now } = await create({ name: 'three', from: '' });
    expect(Date.parse(now) - Date.now()).toBeGreaterThan(50_000);
  });

  test('can be renamed', async () => {
    const { apiKeys } = await create({ name: 'old', ttlSeconds: 60 });
    await createRoom(mock.url, apiKeys[0]);
    const renamed = (await call('PATCH', '/sandboxes/old', { name: 'new', ttlSeconds: 600 })).body;
    expect(renamed).toMatchObject({ name: 'new', requests: 1, api: `${mock.origin}/s/new/api` });
    expect(renamed.apiKeys[0]).toEqual({ ...apiKeys[0], apiKey: 'plyr-demo-key@new' });
    expect(Date.parse(renamed.expiresAt) - Date.now()).toBeGreaterThan(500_000);
    expect(await createRoom(mock.url, renamed.apiKeys[0])).toBe(200);
    expect(await createRoom(mock.url, apiKeys[0])).toBe(401);
    expect(await names()).toEqual(['', 'new']);
    expect((await call('GET', '/sandboxes/new')).body).toMatchObject({ name: 'new', requests: 2 });
    await create({ name: 'other' });
    expect((await call('PATCH', '/sandboxes/other', { name: 'new' })).status).toBe(409);
    expect((await call('PATCH', '/sandboxes/other', {})).status).toBe(400);
    expect((await call('PATCH', '/sandboxes/none', { name: 'new' })).status).toBe(404);
  });

  test.each([
    ['a name that is taken', { name: 'taken' }, 409, 'There is a sandbox "taken" already.'],
    ['a name with a space', { name: 'a b' }, 400, 'body.name'],
    ['a name that clients remove from a URL', { name: '..' }, 400, 'body.name'],
    ['no source', { name: 'x', from: 'none' }, 404, 'Unknown sandbox "none".'],
    ['no time', { name: 'x', ttlSeconds: 0 }, 400, 'body.ttlSeconds'],
    ['an unknown field', { name: 'x', ttl: 5 }, 400, 'ttl'],
  ])('%s is rejected', async (_what, body, status, message) => {
    await create({ name: 'taken' });
    const reply = await call('POST', '/sandboxes', body);
    expect([reply.status, reply.body.error]).toEqual([status, expect.stringContaining(message)]);
    expect(await names()).toEqual(['', 'taken']);
  });

  test('is not pushed out by others, and the limit says what to do', async () => {
    await using small = await startMock({ maxSandboxes: 2 });
    const post = (body: object) => control(small.origin, 'POST', '/sandboxes', body);
    await post({ name: 'a' });
    expect(await createRoom(small.url, undefined, { 'x-mock-session': 'by-header' })).toBe(200);
    const b = await post({ name: 'b' });
    expect(b.status).toBe(200);
    const full = await post({ name: 'c' });
    expect([full.status, full.body.error]).toEqual([409, expect.stringContaining('--max-sandboxes')]);
    expect(await createRoom(small.url, undefined, { 'x-mock-session': 'by-header' })).toBe(409);
    expect(await createRoom(small.url, b.body.apiKeys[0])).toBe(200);
  });
});

test.each([
  ['DELETE', '/sandboxes/', 404, 'The default sandbox has no name, and always stays.'],
  ['DELETE', '/sandboxes/.', 404, 'The default sandbox has no name, and always stays.'],
  ['DELETE', '/worlds/', 404, 'The default sandbox has no name, and always stays.'],
  ['DELETE', '/faults/', 404, 'Unknown fault "" in this sandbox.'],
  ['DELETE', '/requests/', 405, '/_mock/requests/ takes GET, not DELETE.'],
  ['POST', '/sandboxes/', 405, '/_mock/sandboxes/ takes GET, PATCH, DELETE, not POST.'],
])('%s %s is not about all', async (method, path, status, message) => {
  await create({ name: 'one' });
  const reply = await call(method, path);
  expect([reply.status, reply.body.error]).toEqual([status, expect.stringContaining(message)]);
  expect(await names()).toEqual(['', 'one']);
});

describe('a sandbox in the URL', () => {
  test('is the one of the header', async () => {
    expect(await createRoom(`${mock.origin}/s/qa-2/api`)).toBe(200);
    expect([await rooms('qa-2'), await rooms('')]).toEqual([4, 3]);
    expect(await createRoom(mock.url, undefined, { 'x-mock-session': 'qa-2' })).toBe(200);
    expect(await rooms('qa-2')).toBe(5);
  });

  test('works with the control API', async () => {
    const at = `${mock.origin}/s/qa-2`;
    await control(at, 'POST', '/clock/advance', { ms: 3_600_000 });
    const [theirs, ours] = [(await control(at, 'GET', '/clock')).body, (await call('GET', '/clock')).body];
    expect([theirs.aheadMs, ours.aheadMs]).toEqual([3_600_000, 0]);
    const info = await fetch(`${at}/api/now`);
    expect(Date.parse(info.headers.get('date') ?? '') - Date.now()).toBeGreaterThan(3_500_000);
    const { requests } = (await control(at, 'GET', '/requests')).body;
    expect(requests.map(({ path }: { path: string }) => path)).toEqual(['/api/now']);
  });

  test('and another one in the header are a mistake', async () => {
    expect(await createRoom(`${mock.origin}/s/a/api`, undefined, { 'x-mock-session': 'b' })).toBe(400);
    const reply = await control(`${mock.origin}/s/a`, 'GET', '/clock', undefined, { 'x-mock-session': 'b' });
    expect(reply.body.error).toBe(
      'The URL names the sandbox "a", but X-Mock-Session names "b". Send only one of them.',
    );
    expect(await createRoom(`${mock.origin}/s/a%20b/api`)).toBe(400);
    expect(await names()).toEqual(['']);
  });

  test('goes before the one of the key', async () => {
    const { apiKeys } = await create({ name: 'one' });
    await create({ name: 'two' });
    // The other sandbox doesn't have the key.
    expect(await createRoom(`${mock.origin}/s/two/api`, apiKeys[0])).toBe(401);
    expect(await createRoom(`${mock.origin}/s/one/api`, apiKeys[0])).toBe(200);
  });

  test('has a start page with its own address and keys', async () => {
    const { apiKeys } = await create({ name: 'qa-3' });
    const page = await (await fetch(`${mock.origin}/s/qa-3`)).text();
    expect(page).toContain(`${mock.origin}/s/qa-3/api/user/info/alice`);
    expect(page).toContain(apiKeys[0].secretKey);
    expect(page).toContain('href="/s/qa-3/docs/"');
    expect(await (await fetch(mock.origin)).text()).not.toContain('qa-3');
    const docs = await fetch(`${mock.origin}/s/qa-3/docs`, { redirect: 'manual' });
    expect(docs.headers.get('location')).toBe('/s/qa-3/docs/');
  });
});

describe('what makes no sandbox', () => {
  const mine = { 'x-mock-session': 'mine' };
  const wrong = { apiKey: 'plyr-demo-key', secretKey: 'wrong' };

  test('a request with a wrong signature; its journal can be read anyway', async () => {
    expect(await createRoom(mock.url, wrong, mine)).toBe(401);
    expect(await names()).toEqual(['']);
    const { requests } = (await call('GET', '/requests', undefined, mine)).body;
    expect(requests.map(({ status }: { status: number }) => status)).toEqual([401]);
    expect(await createRoom(mock.url, undefined, mine)).toBe(200);
    expect((await call('GET', '/requests', undefined, mine)).body.requests.length).toBe(2);
    expect(await names()).toEqual(['', 'mine']);
  });

  test('a look at it, or a delete in it', async () => {
    for (const path of ['/', '/clock', '/snapshot', '/requests']) await call('GET', path, undefined, mine);
    await call('DELETE', '/requests', undefined, mine);
    await call('DELETE', '/faults', undefined, mine);
    expect((await call('DELETE', '/sandboxes/mine', undefined, mine)).status).toBe(404);
    expect(await names()).toEqual(['']);
  });

  test('the key of a sandbox that does not exist', async () => {
    expect(await createRoom(mock.url, { apiKey: 'plyr-demo-key@none', secretKey: 'x' })).toBe(401);
    expect(await names()).toEqual(['']);
  });

  test('but a wrong one-time password counts, as one of five', async () => {
    for (let attempt = 0; attempt < 6; attempt++) {
      const body = JSON.stringify({ plyrId: 'alice', otp: `00000${attempt}` });
      const response = await fetch(`${mock.url}/user/login`, {
        method: 'POST',
        body,
        headers: { ...signatureHeaders(body), 'content-type': 'application/json', ...mine },
      });
      expect(response.status).toBe(attempt < 5 ? 401 : 403);
    }
    expect(await names()).toEqual(['', 'mine']);
  });
});

test('the state folder keeps own keys, and forgets what is deleted, also outside of memory', async () => {
  const options: MockOptions = {
    stateDir: join(temporaryFolder(onTestFinished), 'state'),
    maxSandboxes: 1,
  };
  const first = await startMock(options);
  const { body } = await control(first.origin, 'POST', '/sandboxes', { name: 'kept' });
  await control(first.origin, 'POST', '/sandboxes', { name: 'more' });
  await control(first.origin, 'PATCH', '/sandboxes/kept', { name: 'still-kept' });
  await first.close();
  await using second = await startMock(options);
  const keys = { ...body.apiKeys[0], apiKey: 'plyr-demo-key@still-kept' };
  expect(await createRoom(second.url, body.apiKeys[0])).toBe(401);
  expect(await createRoom(second.url, keys)).toBe(200);
  expect((await control(second.origin, 'DELETE', '/sandboxes')).body).toEqual({ deleted: 2 });
  expect(await createRoom(second.url, keys)).toBe(401);
});

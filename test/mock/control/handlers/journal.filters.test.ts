/** Filters of the journal, waiting for requests, near misses, and exports. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Mock, startMock } from '../../../../src/mock/index.js';
import { api, control } from '../client.js';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());
afterEach(() => control(mock.origin, 'POST', '/reset'));

const get = async (path: string, headers: Record<string, string> = {}) => {
  const { status, body } = await control(mock.origin, 'GET', path, undefined, headers);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
};
const info = (plyrId: string, headers?: Record<string, string>) =>
  api(mock.url, `/user/info/${plyrId}`, undefined, headers);
const login = (plyrId: string, otp = '123456') => api(mock.url, '/user/login', { plyrId, otp });
const ids = async (filter: string) =>
  (await get(`/requests?${filter}`)).requests.map(({ id }: { id: number }) => id);

async function play(): Promise<void> {
  await info('alice');
  await login('bobby');
  await login('bobby', '000000');
  await info('bobby', { apikey: 'plyr-other-key' });
  await info('nobody');
}

describe('filters', () => {
  test.each([
    ['operation=login', [3, 2]],
    ['status=200', [2, 1]],
    ['status=4xx', [5, 4, 3]],
    ['status=4XX&operation=login', [3]],
    ['player=BOBBY', [4, 3, 2]],
    ['game=other-game', [4]],
    ['key=plyr-other-key', [4]],
    ['key=plyr-demo-key&player=bobby', [3, 2]],
    ['since=3', [5, 4]],
    ['since=3&status=401', [4]],
    ['text=invalid%202FA', [3]],
    ['text=123456', []],
    ['limit=2', [5, 4]],
  ])('%s', async (filter, expected) => {
    await play();
    expect(await ids(filter)).toEqual(expected);
    if (!filter.startsWith('limit'))
      expect(await get(`/requests/count?${filter}`)).toEqual({ count: expected.length });
  });

  test('status=0: the connection was dropped', async () => {
    await control(mock.origin, 'POST', '/faults', { operation: '*', kind: 'drop', once: true });
    await info('alice').catch(() => {});
    await info('alice');
    expect(await ids('status=0')).toEqual([1]);
  });

  test.each([
    ['/requests?operation=lgoin', 'Unknown operation "lgoin". Did you mean "login"?'],
    ['/requests/count?opration=login', 'no query parameter "opration". Did you mean "operation"? It takes'],
    ['/requests?status=40', 'status is "40". Give a status code such as 404'],
    [
      '/requests/count?game=demo-gmae',
      'No API key belongs to the game "demo-gmae". Did you mean "demo-game"?',
    ],
    ['/requests?since=x', 'query.since must be integer'],
    ['/requests/wait?count=0', 'query.count must be >= 1'],
    ['/requests/wait?timeoutMs=60001', 'query.timeoutMs must be <= 60000'],
    ['/requests?operation=login&operation=logout', 'query.operation must be string'],
  ])('%s is an error', async (path, message) => {
    const { status, body } = await control(mock.origin, 'GET', path);
    expect([status, body.error]).toEqual([400, expect.stringContaining(message)]);
  });
});

test('one request by its ID', async () => {
  await play();
  expect(await get('/requests/3')).toMatchObject({ id: 3, operationId: 'login', status: 401 });
  const { status, body } = await control(mock.origin, 'GET', '/requests/6');
  expect([status, body.error]).toEqual([
    404,
    'The journal has no request 6. It has counted 5 and keeps the newest 5.',
  ]);
});

describe('waiting', () => {
  test('responds as soon as enough requests came', async () => {
    await login('alice');
    const waiting = get('/requests/wait?operation=login&count=3&timeoutMs=20000');
    await info('alice');
    await login('bobby');
    await new Promise((resolve) => setTimeout(resolve, 60));
    await login('carol');
    const { isMet, requests } = await waiting;
    expect([isMet, requests.map(({ id }: { id: number }) => id)]).toEqual([true, [4, 3, 1]]);
    expect((await get('/requests/wait?operation=login&timeoutMs=0')).isMet).toBe(true);
  });

  test('in a sandbox that does not exist yet, and does not create it', async () => {
    const waiting = get('/requests/wait?operation=getUserInfo&timeoutMs=20000', {
      'x-mock-session': 'later',
    });
    await info('alice');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { worlds } = await get('/worlds');
    expect(worlds.map(({ name }: { name: string }) => name)).not.toContain('later');
    await info('alice', { 'x-mock-session': 'later' });
    expect(await waiting).toMatchObject({ isMet: true, requests: [{ id: 1 }] });
    await control(mock.origin, 'DELETE', '/worlds/later');
  });

  test('after the time, near misses say what came instead', async () => {
    await login('bobby', '000000');
    await info('alice');
    const result = await get('/requests/wait?operation=login&status=200&player=bobby&timeoutMs=30');
    expect(result).toMatchObject({ isMet: false, requests: [] });
    expect(result.nearMisses[0]).toMatchObject({
      unmet: ['the status code is 401, not 200'],
      request: { id: 1 },
    });
  });

  test('ends when the mock stops', async () => {
    const other = await startMock();
    const waiting = control(other.origin, 'GET', '/requests/wait?timeoutMs=30000');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const started = performance.now();
    await other.close({ graceful: true });
    expect((await waiting).body).toMatchObject({ isMet: false });
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

test('near misses: the fewest differences first, and of these the newest', async () => {
  await play();
  const { nearMisses } = await get('/requests/near-misses?operation=login&player=alice&status=200&limit=3');
  expect(
    nearMisses.map(({ unmet, request }: { unmet: string[]; request: { id: number } }) => [request.id, unmet]),
  ).toEqual([
    [2, ['the players are bobby, not alice']],
    [1, ['the operation is getUserInfo, not login']],
    [3, ['the status code is 401, not 200', 'the players are bobby, not alice']],
  ]);
});

describe('export', () => {
  const download = async (path: string) => {
    const response = await fetch(`${mock.origin}/_mock${path}`);
    return { type: response.headers.get('content-type'), text: await response.text() };
  };

  test('HAR: what tools for HTTP import, without secrets', async () => {
    await play();
    const har = await get('/requests.har?since=1&limit=3');
    const { entries, version, creator } = har.log;
    expect([version, creator.name]).toEqual(['1.2', 'plyr-api']);
    expect(entries.map(({ _id }: { _id: number }) => _id)).toEqual([3, 4, 5]);
    const all = (await get('/requests.har')).log.entries;
    expect(all[1]).toMatchObject({
      time: expect.any(Number),
      request: {
        method: 'POST',
        url: `${mock.origin}/api/user/login`,
        httpVersion: 'HTTP/1.1',
        postData: { mimeType: 'application/json', text: '{"plyrId":"bobby","otp":"[redacted]"}' },
      },
      response: { status: 200, statusText: 'OK', content: { mimeType: 'application/json; charset=utf-8' } },
      cache: {},
      timings: { send: 0, wait: expect.any(Number), receive: 0 },
    });
    expect(all[1].response.content.text).toContain('"sessionJwt":"[redacted]"');
    for (const entry of all) {
      const sent = entry.request.headers.find(({ name }: { name: string }) => name === 'signature');
      expect(sent.value).toBe('[redacted]');
    }
  });

  test('JSON lines: an entry on each line, oldest first', async () => {
    await play();
    const { type, text } = await download('/requests.jsonl?operation=login');
    expect(type).toBe('application/jsonl');
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toEqual((await get('/requests?operation=login')).requests.reverse());
  });
});

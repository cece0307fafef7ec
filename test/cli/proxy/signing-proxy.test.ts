import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSigningProxy } from '../../../src/cli/proxy/signing-proxy.js';
import { createSignedFetch } from '../../../src/client/index.js';
import { type Mock, startMock } from '../../../src/mock/index.js';

let mock: Mock;
const servers: ReturnType<typeof createSigningProxy>[] = [];
const page = 'http://127.0.0.1:8080';
const logged: object[] = [];

async function start(allowsChanges: boolean, baseUrl = mock.url): Promise<string> {
  const proxy = createSigningProxy({
    signedFetch: createSignedFetch({ apiKey: 'plyr-demo-key', secretKey: 'plyr-demo-secret' }),
    baseUrl,
    allowsChanges,
    allowedOrigins: new Set([page]),
    allowedHosts: new Set(['proxy.test']),
    log: (entry) => logged.push(entry),
  });
  servers.push(proxy);
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
}

let url: string;
beforeAll(async () => {
  mock = await startMock();
  url = await start(true);
});
beforeEach(() => {
  mock.journal.clear();
  logged.length = 0;
});
afterAll(async () => {
  for (const server of servers) server.close();
  await mock.close();
});

/** With headers that `fetch` does not let a caller set. */
function raw(
  path: string,
  headers: Record<string, string>,
  { method = 'GET', body = '', to = url } = {},
): Promise<{ status: number; headers: Record<string, unknown>; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(to + path, { method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    sent.on('error', reject).end(body);
  });
}

test('a request without a body, and one whose body has spaces, are signed', async () => {
  const user = await raw('/user/info/alice', {});
  expect([user.status, JSON.parse(user.text).plyrId]).toEqual([200, 'alice']);
  const body = '{ "plyrId": "alice",  "otp": "123456" }';
  const login = await raw('/user/login', { 'content-type': 'application/json' }, { method: 'POST', body });
  expect([login.status, Object.keys(JSON.parse(login.text))]).toEqual([
    200,
    expect.arrayContaining(['sessionJwt']),
  ]);
  expect(logged).toMatchObject([
    { method: 'GET', path: '/user/info/alice', status: 200 },
    { method: 'POST', path: '/user/login', status: 200 },
  ]);
});

test('query, Prefer, status, and hint pass through; signatures of the caller do not', async () => {
  const headers = { prefer: 'code=401, example=requestExpired', apikey: 'other', signature: 'wrong' };
  const forced = await raw('/game/isJoined?plyrId=alice&roomId=3', headers);
  expect([forced.status, forced.text]).toEqual([401, '{"error":"Request expired"}']);
  expect(forced.headers['x-mock-hint']).toContain('Prefer');
  expect(mock.journal.list()[0]?.request.headers.apikey).toBe('plyr-demo-key');
});

test('what cannot be signed is not sent', async () => {
  const broken = await raw('/user/login', {}, { method: 'POST', body: '{"otp":' });
  expect([broken.status, JSON.parse(broken.text).error]).toEqual([
    400,
    'The body is not valid JSON, so it cannot be signed.',
  ]);
  const large = await raw('/user/login', {}, { method: 'POST', body: `"${'x'.repeat(2 ** 20)}"` });
  expect(large.status).toBe(413);
  expect(mock.journal.list()).toEqual([]);
});

test.each([
  ['the page of another origin', { origin: 'https://evil.test' }, 'Web pages of https://evil.test'],
  ['an image of a page', { 'sec-fetch-site': 'cross-site' }, 'Web pages may not use'],
  ['a name that leads here', { host: 'evil.test' }, 'The host evil.test is not allowed'],
])('%s is refused', async (_name, headers, message) => {
  const { status, text } = await raw('/user/info/alice', headers as Record<string, string>);
  expect([status, JSON.parse(text).error]).toEqual([403, expect.stringContaining(message)]);
  expect(mock.journal.list()).toEqual([]);
});

test('an allowed page gets the response, after its preflight', async () => {
  const asked = {
    origin: page,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'a',
  };
  const preflight = await raw('/user/login', asked, { method: 'OPTIONS' });
  expect(preflight).toMatchObject({
    status: 204,
    headers: { 'access-control-allow-origin': page, 'access-control-allow-headers': 'a' },
  });
  const answer = await raw('/user/info/alice', { origin: page, 'sec-fetch-site': 'same-site' });
  expect(answer).toMatchObject({ status: 200, headers: { 'access-control-allow-origin': page } });
  expect((await raw('/user/info/alice', { host: 'proxy.test:80' })).status).toBe(200);
});

test('without leave, nothing passes that changes something', async () => {
  const careful = await start(false);
  const body = '{"plyrIds":["alice"]}';
  const read = await raw('/user/avatars', {}, { method: 'POST', body, to: careful });
  expect(read.status).toBe(200);
  const write = await raw('/game/create', {}, { method: 'POST', body: '{}', to: careful });
  expect([write.status, JSON.parse(write.text).error]).toEqual([
    403,
    'POST /game/create changes something on mainnet. Start the proxy with --yes if it may pass.',
  ]);
  expect(mock.journal.list()).toHaveLength(1);
});

test('a server that is down is a 502, with the reason', async () => {
  const { status, text } = await raw(
    '/user/info/alice',
    {},
    { to: await start(true, 'http://127.0.0.1:9/api') },
  );
  expect([status, JSON.parse(text).error]).toEqual([
    502,
    'no server is running at http://127.0.0.1:9/api. Start one with "plyr-api mock", or check the address.',
  ]);
});

test('a lost response to a change: to check before it is sent again', async () => {
  mock.faults.add({ operation: 'createGameRoom', kind: 'drop', after: true, once: true });
  const { status, text } = await raw('/game/create', {}, { method: 'POST', body: '{}' });
  expect([status, JSON.parse(text).error]).toEqual([
    502,
    expect.stringMatching(
      /^http:\S+\/api ended the connection without a response \(\w+\)\. It may have run\. Check the task/,
    ),
  ]);
});

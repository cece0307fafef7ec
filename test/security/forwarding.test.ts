/** A mock behind a proxy or a tunnel on its own machine: every visitor of theirs arrives from a loopback address. */
import { createServer, type Server, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Mock, startMock } from '../../src/mock/index.js';
import { signatureHeaders } from '../support/signature-headers.js';

const controlToken = 'a-token-of-a-team';
const secret = 'REALSECRET-c0ffee';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ controlToken });
});
afterAll(() => mock.close());

const proxies: Server[] = [];
afterEach(async () => {
  for (const proxy of proxies.splice(0)) {
    proxy.closeAllConnections();
    await new Promise((resolve) => proxy.close(resolve));
  }
});

/** What a proxy adds to a request, as names and values in turn. The mock's own host and port are at hand. */
type Additions = (own: string) => string[];

/** Starts a proxy that forwards to the mock. Returns its port. */
async function startProxy(additions: Additions): Promise<number> {
  const proxy = createServer((request, response) => {
    const own = `127.0.0.1:${mock.port}`;
    const added = additions(own);
    const replaced = new Set([
      'host',
      ...added.filter((_, i) => i % 2 === 0).map((name) => name.toLowerCase()),
    ]);
    const headers: string[] = ['Host', own];
    for (let i = 0; i < request.rawHeaders.length; i += 2) {
      const [name = '', value = ''] = request.rawHeaders.slice(i, i + 2);
      if (!replaced.has(name.toLowerCase())) headers.push(name, value);
    }
    const { method, url: path } = request;
    const forwarded = send({
      host: '127.0.0.1',
      port: mock.port,
      method,
      path,
      headers: [...headers, ...added],
    });
    forwarded.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 0, answer.headers);
      answer.pipe(response);
    });
    forwarded.on('error', () => response.destroy());
    request.pipe(forwarded);
  });
  proxies.push(proxy);
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return (proxy.address() as AddressInfo).port;
}

/** The headers of the proxies and tunnels that people put before a server on their machine. */
const kinds: [name: string, additions: Additions][] = [
  ['ngrok with a rewritten host', () => ['X-Forwarded-For', '203.0.113.9', 'X-Forwarded-Proto', 'https']],
  ['nginx with X-Real-IP', () => ['X-Real-IP', '203.0.113.9']],
  ['a proxy of RFC 7239', () => ['Forwarded', 'for=203.0.113.9;proto=https']],
  ['a proxy of RFC 9110', () => ['Via', '1.1 proxy']],
  ['a proxy that tells the host', () => ['X-Forwarded-Host', 'mock.example']],
  ['a proxy that tells the port', () => ['x-forwarded-port', '443']],
  [
    'a proxy that says that the visitor is local',
    (own) => ['X-Forwarded-For', '127.0.0.1', 'X-Forwarded-Host', own],
  ],
  ['a proxy with an empty header', () => ['X-Forwarded-For', '']],
];

describe.each(kinds)('%s', (_name, additions) => {
  /** Stores a secret key, and sends requests through a new proxy. */
  async function attack() {
    mock.state.transaction(() =>
      mock.state.tables.apiKeys.put({
        apiKey: 'real-key',
        secretKey: secret,
        gameId: 'demo-game',
        role: 'game',
      }),
    );
    const port = await startProxy(additions);
    return async (path: string, init: RequestInit = {}) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
      return { status: response.status, text: await response.text() };
    };
  }

  test('shows its visitors no secrets', async () => {
    const visit = await attack();
    for (const path of ['/', '/_mock/', '/_mock/snapshot', '/_mock/requests', '/_MOCK/snapshot']) {
      const { status, text } = await visit(path);
      expect({ path, status }).toEqual({ path, status: 403 });
      expect(text).toContain('A proxy forwarded this request');
      expect(text).not.toMatch(/plyr-demo|REALSECRET/);
    }
  });

  test('lets its visitors change nothing', async () => {
    const visit = await attack();
    for (const path of ['/_mock/reset', '/_mock/tasks/pause'])
      expect((await visit(path, { method: 'POST' })).status).toBe(403);
    expect(mock.state.tables.apiKeys.has('real-key')).toBe(true);
  });

  test('serves the API, and everything with the control token', async () => {
    const visit = await attack();
    expect((await visit('/api/user/info/alice', { headers: signatureHeaders() })).status).toBe(200);
    const headers = { authorization: `Bearer ${controlToken}` };
    expect((await visit('/', { headers })).text).toContain('plyr-demo-secret');
    expect((await visit('/_mock/snapshot', { headers })).text).toContain(secret);
    expect((await visit('/_mock/reset', { method: 'POST', headers })).status).toBe(200);
    expect(mock.state.tables.apiKeys.has('real-key')).toBe(false);
  });

  test('does not let a wrong token in', async () => {
    const visit = await attack();
    const headers = { authorization: 'Bearer a-wrong-token-of-a-team' };
    expect((await visit('/', { headers })).status).toBe(401);
    expect((await visit('/_mock/snapshot', { headers })).status).toBe(401);
  });
});

test('the mock sees what these proxies forward: without a header of theirs, it admits them', async () => {
  const port = await startProxy(() => []);
  expect((await fetch(`http://127.0.0.1:${port}/_mock/clock`)).status).toBe(200);
});

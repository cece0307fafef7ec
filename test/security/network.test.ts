/** A mock that another machine reaches. The tests listen on loopback only: the address of the peer is invented. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { request as send } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Mock, startMock } from '../../src/mock/index.js';
import { signatureHeaders } from '../support/signature-headers.js';

const token = 'a-token-of-a-whole-team';
const secret = 'plyr-demo-secret';
/** A key that a reset removes. */
const marker = 'key-of-a-tester';

async function start(): Promise<Mock> {
  const started = await startMock({ controlToken: token });
  const key = { apiKey: marker, secretKey: 'secret-of-a-tester', gameId: 'demo-game', role: 'game' as const };
  started.state.transaction(() => started.state.tables.apiKeys.put(key));
  return started;
}

interface Sent {
  status: number | undefined;
  challenge: string | undefined;
  cors: string | undefined;
  text: string;
}

/** Sends a request. Unlike fetch, it lets a test set any header. */
function ask(origin: string, path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<Sent>((resolve, reject) => {
    send(origin + path, { method, headers, agent: false }, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      const { 'www-authenticate': challenge, 'access-control-allow-origin': cors } = response.headers;
      resolve({ status: response.statusCode, challenge, cors, text });
    })
      .on('error', reject)
      .end();
  });
}

/** Expects that nothing can be read or changed by requests with these headers. */
async function expectRejected(
  { state }: Mock,
  origin: string,
  headers: Record<string, string> = {},
  status = 403,
) {
  const before = state.tables.apiKeys.all();
  for (const path of ['/', '/_mock/', '/_mock/snapshot', '/_mock/requests', '/_mock/openapi.yaml']) {
    const sent = await ask(origin, path, headers);
    expect(sent, path).toMatchObject({ status, cors: undefined });
    expect(sent.challenge, path).toBe(status === 401 ? 'Bearer' : undefined);
    expect(sent.text, path).not.toContain(secret);
    expect(sent.text, path).not.toContain(token);
  }
  expect((await ask(origin, '/_mock/reset', headers, 'POST')).status).toBe(status);
  expect(state.tables.apiKeys.all()).toEqual(before);
  expect(state.tables.apiKeys.has(marker)).toBe(true);
}

/** Called by Node for each connection that a server accepts. */
const comesFromFar = (message: unknown) =>
  Object.defineProperty((message as { socket: object }).socket, 'remoteAddress', { value: '192.0.2.2' });

describe('a mock that is asked by another machine', () => {
  let open: Mock;
  /** The name by which the other machine calls the mock. */
  const host = 'mock.example.com:4011';
  beforeAll(async () => {
    open = await start();
    subscribe('net.server.socket', comesFromFar);
  });
  afterAll(async () => {
    unsubscribe('net.server.socket', comesFromFar);
    await open.close();
  });

  test('lets it call the API, and nothing else', async () => {
    const headers = { ...signatureHeaders(), host };
    expect((await ask(open.origin, '/api/user/info/alice', headers)).status).toBe(200);
    await expectRejected(open, open.origin, { host });
    await expectRejected(open, open.origin);
    await expectRejected(open, open.origin, { authorization: 'Bearer not-the-token-of-the-team' }, 401);
  });

  test('lets the token in, and shows the address by which it was reached', async () => {
    const headers = { host, authorization: `Bearer ${token}` };
    const { status, text } = await ask(open.origin, '/', headers);
    expect(status).toBe(200);
    expect(text).toContain(`curl http://${host}/api/user/info/alice`);
    expect((await ask(open.origin, '/_mock/snapshot', headers)).status).toBe(200);
  });

  test('a Host header that could end the shell command is not shown', async () => {
    const { text } = await ask(open.origin, '/', { authorization: `Bearer ${token}`, host: 'x;touch\ty' });
    expect(text).not.toContain('touch');
    expect(text).toContain(`curl http://127.0.0.1:${open.port}/api`);
  });
});

test('the name 0.0.0.0, to which some browsers let pages of other sites connect, is rejected', async () => {
  const mock = await start();
  expect((await ask(mock.origin, '/_mock/')).status).toBe(200);
  expect((await ask(mock.origin, '/_mock/', { host: `0.0.0.0:${mock.port}` })).status).toBe(403);
  await mock.close();
});

test('a mock does not forward to itself', async () => {
  const free = await startMock();
  await free.close();
  const proxy = `http://127.0.0.1:${free.port}/api`;
  await expect(startMock({ port: free.port, proxy })).rejects.toThrow('would forward to itself');
});

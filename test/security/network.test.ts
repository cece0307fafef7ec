/** A mock that listens on all addresses, reached by this machine's address on the network. */
import { request as send } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Mock, startMock } from '../../src/mock/index.js';
import { signatureHeaders } from '../support/signature-headers.js';

const token = 'a-token-of-a-whole-team';
const secret = 'plyr-demo-secret';
/** A key that a reset removes. */
const marker = 'key-of-a-tester';

async function start(host: string): Promise<Mock> {
  const started = await startMock({ host, controlToken: token });
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

const networkAddress = Object.values(networkInterfaces())
  .flat()
  .find((found) => found && !found.internal && found.family === 'IPv4')?.address;
if (networkAddress === undefined)
  console.warn('SKIPPED: requests by the network. This machine has no IPv4 address besides loopback.');

describe.runIf(networkAddress !== undefined)('a mock that listens on all addresses', () => {
  let open: Mock;
  let origin: string;
  beforeAll(async () => {
    open = await start('0.0.0.0');
    origin = `http://${networkAddress}:${open.port}`;
  });
  afterAll(() => open.close());

  test('lets the network call the API, and nothing else', async () => {
    expect((await ask(origin, '/api/user/info/alice', signatureHeaders())).status).toBe(200);
    await expectRejected(open, origin);
    await expectRejected(open, origin, { host: `127.0.0.1:${open.port}` });
    await expectRejected(open, origin, { authorization: 'Bearer not-the-token-of-the-team' }, 401);
  });

  test('lets the token in, and shows the address by which it was reached', async () => {
    const { status, text } = await ask(origin, '/', { authorization: `Bearer ${token}` });
    expect(status).toBe(200);
    expect(text).toContain(`curl ${origin}/api/user/info/alice`);
    expect((await ask(origin, '/_mock/snapshot', { authorization: `Bearer ${token}` })).status).toBe(200);
  });

  test('a Host header that could end the shell command is not shown', async () => {
    const { text } = await ask(origin, '/', { authorization: `Bearer ${token}`, host: 'x;touch\ty' });
    expect(text).not.toContain('touch');
    expect(text).toContain(`curl http://127.0.0.1:${open.port}/api`);
  });

  test.each(['0.0.0.0', '127.0.0.1'])('does not forward to itself at %s', async (name) => {
    const { port } = await startMock().then(async (free) => {
      await free.close();
      return free;
    });
    const proxy = `http://${name}:${port}/api`;
    await expect(startMock({ host: '0.0.0.0', port, proxy })).rejects.toThrow('would forward to itself');
  });

  test('names an address that its own guard admits', async () => {
    expect(open.origin).toBe(`http://127.0.0.1:${open.port}`);
    expect((await ask(open.origin, '/')).status).toBe(200);
    // Some browsers let pages of other sites connect to 0.0.0.0.
    expect((await ask(open.origin, '/_mock/', { host: `0.0.0.0:${open.port}` })).status).toBe(403);
  });
});

/** What the pages and files of the mock send beside their text, and to whom. */
import { readFileSync } from 'node:fs';
import { type IncomingMessage, request as send } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LogEntry, type Mock, startMock } from '../../../src/mock/index.js';
import { signatureHeaders } from '../../support/signature-headers.js';

const controlToken = 'a-token-of-a-team';
const secret = 'REALSECRET-c0ffee';
const logged: LogEntry[] = [];

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ controlToken, log: (entry) => logged.push(entry) });
  const { apiKeys } = mock.state.tables;
  mock.state.transaction(() => {
    apiKeys.put({ apiKey: 'real-key', secretKey: secret, gameId: 'demo-game', role: 'game' });
    // It has the name of a demo key, but its secret key may be real.
    apiKeys.put({ apiKey: 'plyr-other-key', secretKey: secret, gameId: 'other-game', role: 'game' });
  });
});
afterAll(() => mock.close());

/** Sends a request with the headers as they are; `fetch` sets some itself. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      send({ host: '127.0.0.1', port: mock.port, path, method, headers }, async (response) => {
        let text = '';
        for await (const chunk of response.setEncoding('utf8')) text += chunk;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      })
        .on('error', reject)
        .end();
    },
  );
}

/** The directives of a content security policy, by name. */
const directives = (policy: unknown): Record<string, string> =>
  Object.fromEntries(
    String(policy)
      .split(';')
      .map((directive) => directive.trim().split(/ (.*)/s) as [string, string]),
  );

test.each(['/', '/openapi.yaml', '/_mock/', '/_mock/nothing', '/_mock/openapi.yaml', '/docs', '/nothing'])(
  '%s: no scripts, no frames, no other type',
  async (path) => {
    const { headers } = await get(path);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
    const policy = directives(headers['content-security-policy']);
    expect(policy).toMatchObject({ 'default-src': "'none'", 'frame-ancestors': "'none'" });
    expect(policy).not.toHaveProperty('script-src');
  },
);

test.each<[method: string, path: string, headers: Record<string, string>, names: string[]]>([
  ['GET', '/api/user/info/alice', signatureHeaders(), ['access-control-allow-origin', 'vary']],
  [
    'GET',
    '/api/nothing',
    {},
    ['access-control-allow-origin', 'access-control-expose-headers', 'vary', 'x-mock-hint'],
  ],
  [
    'OPTIONS',
    '/api/user/login',
    { origin: 'https://game.example', 'access-control-request-method': 'POST' },
    ['access-control-allow-methods', 'access-control-allow-origin', 'vary'],
  ],
])('%s %s has the headers of the server, and a hint where it rejects', async (method, path, sent, names) => {
  const { headers } = await get(path, sent, method);
  const ofNode = ['connection', 'content-length', 'content-type', 'date', 'keep-alive', 'transfer-encoding'];
  expect(
    Object.keys(headers)
      .filter((name) => !ofNode.includes(name))
      .sort(),
  ).toEqual(names);
});

describe('the start page', () => {
  test('shows the demo keys alone, and to no other site', async () => {
    const { status, headers, text } = await get('/');
    expect(status).toBe(200);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(text).toContain('plyr-demo-secret');
    expect(text).toContain('plyr-admin-secret');
    expect(text).not.toMatch(/real-key|plyr-other-key|REALSECRET/);
  });

  test.each<[what: string, headers: Record<string, string>, status: number]>([
    ['a name that leads here', { host: 'rebind.test' }, 403],
    ['another site', { origin: 'https://evil.test' }, 403],
    ['a script on another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }, 403],
    ['a proxy', { 'x-forwarded-for': '203.0.113.9' }, 403],
    ['a wrong token', { authorization: 'Bearer a-wrong-token-of-a-team' }, 401],
  ])('%s gets a short text without keys', async (_what, sent, status) => {
    const reply = await get('/', sent);
    expect(reply.status).toBe(status);
    expect(reply.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(reply.headers).not.toHaveProperty('access-control-allow-origin');
    expect(reply.headers['www-authenticate']).toBe(status === 401 ? 'Bearer' : undefined);
    expect(reply.text).toContain('docs are at /docs/');
    expect(reply.text).not.toMatch(/plyr-|REALSECRET|token-of-a-team/);
  });

  test('is for everyone with the token', async () => {
    const sent = { host: 'mock.example', via: '1.1 proxy', authorization: `Bearer ${controlToken}` };
    expect((await get('/', sent)).text).toContain('plyr-demo-secret');
  });
});

test('the control token is in no log line, no journal entry, and no snapshot', async () => {
  const authorization = `Bearer ${controlToken}`;
  // A client may also send it to the API, where it does nothing.
  await get('/api/user/info/alice', { ...signatureHeaders(), authorization });
  const shown = [mock.journal.list(), logged];
  for (const path of ['/_mock/', '/_mock/requests', '/_mock/errors', '/_mock/snapshot', '/_mock/nothing'])
    shown.push((await get(path, { authorization })).text as never);
  const text = JSON.stringify(shown);
  expect(text).toContain('/api/user/info/alice');
  expect(text).not.toContain(controlToken);
});

describe('a compressed file', () => {
  const served = async (coding?: string) => {
    const options = { host: '127.0.0.1', port: mock.port, path: '/openapi.yaml' };
    const headers = coding === undefined ? {} : { 'accept-encoding': coding };
    const response = await new Promise<IncomingMessage>((resolve, reject) =>
      send({ ...options, headers }, resolve)
        .on('error', reject)
        .end(),
    );
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk);
    return { headers: response.headers, body: Buffer.concat(chunks) };
  };
  const yaml = readFileSync('generated/plyr.yaml');

  test.each<[accepted: string, coding: 'br' | 'gzip']>([
    ['gzip, deflate, br, zstd', 'br'],
    ['*', 'br'],
    ['gzip', 'gzip'],
    ['deflate, GZIP;q=0.5', 'gzip'],
    ['x-gzip', 'gzip'],
    ['br;q=0, *', 'gzip'],
  ])('is sent for %s as %s', async (accepted, coding) => {
    const { headers, body } = await served(accepted);
    expect(headers).toMatchObject({
      'content-encoding': coding,
      'content-length': String(body.length),
      'content-type': 'application/yaml; charset=utf-8',
      vary: 'Origin, Accept-Encoding',
    });
    expect(body.length).toBeLessThan(yaml.length / 5);
    const decompress = coding === 'br' ? brotliDecompressSync : gunzipSync;
    expect(decompress(body).equals(yaml)).toBe(true);
  });

  test.each([undefined, '', 'identity', 'deflate', 'gzip;q=0', '*;q=0', 'br;q=0, gzip; q=0.0'])(
    'is decompressed for %s',
    async (coding) => {
      const { headers, body } = await served(coding);
      expect(headers).not.toHaveProperty('content-encoding');
      expect(headers).toMatchObject({
        'content-length': String(yaml.length),
        vary: 'Origin, Accept-Encoding',
      });
      expect(body.equals(yaml)).toBe(true);
    },
  );
});

test('the schema of seeds can be read by anyone, as the package has it', async () => {
  const { status, headers, text } = await get('/mock-seed.schema.json', { host: 'mock.example' });
  expect([status, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
  expect(JSON.parse(text)).toMatchObject({ title: 'Data of the PLYR API mock', type: 'object' });
  expect(text).not.toContain('#/components');
});

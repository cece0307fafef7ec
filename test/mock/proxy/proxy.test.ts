/** The mock in front of another server: in front of another mock, and of servers that lie, hang up or send on. */
import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { type LogEntry, type Mock, startMock } from '../../../src/mock/index.js';
import { takeViolations } from '../../support/no-violations.js';
import { signatureHeaders } from '../../support/signature-headers.js';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
  // Here they are the other server's.
  takeViolations();
});

/** Starts a mock in front of an address; `log` collects what it reports. */
async function front(proxy: string): Promise<{ mock: Mock; log: LogEntry[] }> {
  const log: LogEntry[] = [];
  const mock = await startMock({ proxy, log: (entry) => log.push(entry) });
  closers.push(() => mock.close());
  return { mock, log };
}

/** Starts a server that responds as the test says. */
async function upstream(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  const server: Server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const post = (mock: Mock, path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(mock.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signatureHeaders(body), ...headers },
    body,
  });

describe('in front of another mock', () => {
  test('responses are the same as without it, signatures are right, nothing deviates', async () => {
    const behind = await startMock();
    closers.push(() => behind.close());
    const { mock, log } = await front(behind.url);
    const login = await post(mock, '/user/login', '{"plyrId":"alice","otp":"123456"}');
    expect(login.status).toBe(200);
    const { sessionJwt } = await login.json();
    const verify = JSON.stringify({ sessionJwt });
    for (const base of [behind, mock])
      expect((await post(base, '/user/session/verify', verify)).status).toBe(200);

    const direct = await fetch(`${behind.url}/user/info/alice`, { headers: signatureHeaders() });
    const through = await fetch(`${mock.url}/user/info/alice`, { headers: signatureHeaders() });
    expect(await through.text()).toBe(await direct.text());
    for (const name of ['content-type', 'content-length', 'vary', 'access-control-allow-origin'])
      expect(through.headers.get(name), name).toBe(direct.headers.get(name));

    // Not compact: the signature covers other bytes than those that are sent, and must be judged behind.
    const unsigned = await post(mock, '/user/session/verify', '{ "sessionJwt": "x" }');
    expect(unsigned.status).toBe(401);
    expect((await fetch(`${mock.url}/user/info/alice`)).status).toBe(401);
    expect(log.flatMap(({ violations }) => violations)).toEqual([]);
    expect(mock.violations.list()).toEqual([]);
    expect(log.map(({ operationId }) => operationId)).toContain('getUserInfo');
    expect(behind.journal.count).toBe(mock.journal.count + 2);
  });

  test('HEAD, OPTIONS, unknown paths and bad bodies pass through', async () => {
    const behind = await startMock();
    closers.push(() => behind.close());
    const { mock } = await front(behind.origin);
    expect(
      (await fetch(`${mock.url}/jwt/publicKey`, { method: 'HEAD', headers: signatureHeaders() })).status,
    ).toBe(200);
    expect((await fetch(`${mock.url}/user/login`, { method: 'OPTIONS' })).headers.get('allow')).toBe('POST');
    expect(await (await fetch(`${mock.url}/nope`)).text()).toBe('Not Found');
    expect((await post(mock, '/user/login', '{"a":')).status).toBe(400);
    expect(mock.violations.list()).toContainEqual({
      operationId: null,
      side: 'request',
      text: 'GET /nope is not in the description',
      count: 1,
    });
    expect((await fetch(mock.url)).status).toBe((await fetch(behind.url)).status);
  });
});

describe('the response of a lying server is passed on, and reported', () => {
  const lies: [what: string, lie: (response: ServerResponse) => void, violation: string][] = [
    [
      'a wrong type',
      (r) => r.setHeader('content-type', 'application/json').end('{"avatar":42}'),
      'body.avatar must be string',
    ],
    [
      'a status that is not documented',
      (r) => r.writeHead(418, { 'content-type': 'application/json' }).end('{"error":"tea"}'),
      'status 418 is not documented',
    ],
    [
      'another media type',
      (r) => r.setHeader('content-type', 'text/html').end('<p>'),
      'not documented as text/html',
    ],
    [
      'JSON that is none',
      (r) => r.setHeader('content-type', 'application/json').end('{"avatar":'),
      'is not JSON, although',
    ],
    [
      'a redirect',
      (r) => r.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      'status 302 is not documented',
    ],
    [
      'a packed lie',
      (r) =>
        r
          .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
          .end(gzipSync('{"avatar":1}')),
      'body.avatar must be string',
    ],
    [
      'a packing that is none',
      (r) => r.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end('x'),
      'cannot be decompressed',
    ],
  ];

  test.each(lies)('%s', async (_what, lie, violation) => {
    const { mock, log } = await front(await upstream((_request, response) => lie(response)));
    const expected = await front(await upstream((_request, response) => lie(response)));
    await fetch(`${expected.mock.url}/user/avatar/bobby`, { redirect: 'manual' })
      .then((r) => r.text())
      .catch(() => {});
    const answer = await fetch(`${mock.url}/user/avatar/bobby`, {
      headers: signatureHeaders(),
      redirect: 'manual',
    });
    await answer.text().catch(() => {});
    await expect.poll(() => log.length).toBe(1);
    expect(log[0]?.violations.join()).toContain(violation);
    expect(log[0]?.status).toBe(answer.status);
    expect(mock.violations.list()).toMatchObject([{ operationId: 'getAvatar', side: 'answer', count: 1 }]);
    expect(mock.journal.list({ errorsOnly: true })[0]?.violations).toHaveLength(1);
  });

  test('what the client sends is checked too', async () => {
    const { mock } = await front(
      await upstream((_request, response) =>
        response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":"no"}'),
      ),
    );
    await post(mock, '/user/login', '{"plyrId":5}');
    const texts = mock.violations.list().map(({ side, text }) => `${side}: ${text}`);
    expect(texts).toContain('request: body.plyrId must be string');
  });
});

describe('bytes and headers', () => {
  test('the body, the path, the query and end-to-end headers arrive as they were sent; others do not', async () => {
    let seen: { url: string | undefined; raw: string[]; body: string } | undefined;
    const origin = await upstream(async (incoming, response) => {
      let body = '';
      for await (const chunk of incoming) body += chunk;
      seen = { url: incoming.url, raw: incoming.rawHeaders, body };
      response.writeHead(200, [
        ['Content-Type', 'application/json'],
        ['X-Kept', 'a'],
        ['x-kept', 'b'],
        ['Connection', 'x-secret-hop'],
        ['X-Secret-Hop', '1'],
        ['Keep-Alive', 'timeout=5'],
        ['Set-Cookie', 'a=1'],
        ['Set-Cookie', 'b=2'],
      ] as never);
      response.end('{"a": 1.0}');
    });
    const { mock } = await front(`${origin}/base/api/`);
    const body = '{ "plyrIds" : ["\\u0061"], "n": 1.0 }';
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      request(`${mock.url}/user/AVATARS/?b=%20&a=%41`, {
        method: 'POST',
        headers: [
          ['Host', `127.0.0.1:${mock.port}`],
          ['X-Odd-CASE', 'v'],
          ['signature', 'untouched'],
          ['Connection', 'close, X-Hop'],
          ['X-Hop', '1'],
          ['TE', 'trailers'],
          ['Content-Type', 'application/json'],
          ['Transfer-Encoding', 'chunked'],
        ].flat() as never,
      })
        .on('response', resolve)
        .on('error', reject)
        .end(body);
    });
    let text = '';
    for await (const chunk of answer) text += chunk;
    expect(seen?.url).toBe('/base/api/user/AVATARS/?b=%20&a=%41');
    expect(seen?.body).toBe(body);
    const names = seen?.raw.filter((_, at) => at % 2 === 0) ?? [];
    expect(names).toContain('X-Odd-CASE');
    expect(names.join()).not.toMatch(/X-Hop|TE,|Transfer-Encoding/i);
    expect(seen?.raw).toContain(new URL(origin).host);
    expect(seen?.raw).toContain(String(Buffer.byteLength(body)));
    expect(text).toBe('{"a": 1.0}');
    expect(answer.headers['x-kept']).toBe('a, b');
    expect(answer.headers['set-cookie']).toEqual(['a=1', 'b=2']);
    expect(answer.rawHeaders.join()).not.toMatch(/secret-hop/i);
  });
});

test('what speaks to the mock is not forwarded', async () => {
  const behind = await startMock();
  closers.push(() => behind.close());
  const { mock } = await front(behind.origin);
  const headers = { ...signatureHeaders(), 'X-Mock-Session': 'mine', Prefer: 'code=404' };
  expect((await fetch(`${mock.url}/user/info/alice`, { headers })).status).toBe(200);
  expect(mock.sandbox('mine').journal.count).toBe(1);
  expect(behind.journal.count).toBe(1);
  expect(Object.keys(behind.journal.list()[0]?.request.headers ?? {})).not.toContain('prefer');
});

describe('a server that fails', () => {
  const failures: [what: string, start: () => Promise<string>, reason: RegExp][] = [
    ['nobody listens', async () => 'http://127.0.0.1:1/api', /ECONNREFUSED/],
    ['no such name', async () => 'http://no.such.host.invalid/api', /ENOTFOUND|EAI_AGAIN/],
    ['it hangs up', () => upstream((incoming) => incoming.socket.destroy()), /hang up|ECONNRESET/],
    [
      'it breaks off',
      () =>
        upstream((incoming, response) => {
          response.writeHead(200, { 'content-length': 100 });
          response.write('{"a', () => incoming.socket.destroy());
        }),
      /aborted|ECONNRESET|terminated/,
    ],
    [
      'it speaks no HTTP',
      () => upstream((incoming) => incoming.socket.end('nonsense\r\n\r\n')),
      /Parse Error/,
    ],
  ];
  test.each(failures)('%s: 502 with the reason', async (_what, start, reason) => {
    const { mock, log } = await front(await start());
    const answer = await fetch(`${mock.url}/user/avatar/bobby`);
    expect(answer.status).toBe(502);
    expect((await answer.json()).error).toMatch(reason);
    expect(log[0]?.violations).toHaveLength(1);
  });

  test('a client that goes away ends the request behind', async () => {
    const events = new EventEmitter();
    const [arrived, ended] = [once(events, 'arrived'), once(events, 'ended')];
    const origin = await upstream((_incoming, response) => {
      events.emit('arrived');
      response.on('close', () => events.emit('ended'));
    });
    const { mock } = await front(origin);
    const socket = connect(mock.port, '127.0.0.1');
    socket.write('GET /api/user/avatar/bobby HTTP/1.1\r\nHost: x\r\n\r\n');
    await arrived;
    socket.destroy();
    await ended;
  });

  test('faults work in front of another server too', async () => {
    const { mock } = await front('http://127.0.0.1:1');
    mock.faults.add({ operation: 'getAvatar', kind: 'status', status: 404 });
    const answer = await fetch(`${mock.url}/user/avatar/bobby`);
    expect({ status: answer.status, body: await answer.json() }).toEqual({
      status: 404,
      body: { error: 'User not found' },
    });
  });
});

test.each(['ftp://x', 'nonsense', 'http://user:pw@host/', 'http://host/?a=1'])(
  '%s is no address',
  async (proxy) => {
    await expect(startMock({ proxy })).rejects.toThrow(/address/);
  },
);

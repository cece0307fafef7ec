/** What the mock does with requests that meet no operation, or are not HTTP requests at all. */
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Mock, startMock } from '../../../src/mock/index.js';
import { signatureHeaders } from '../../support/signature-headers.js';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());
afterEach(async () => {
  const response = await fetch(`${mock.url}/user/info/alice`, { headers: signatureHeaders() });
  expect(response.status, 'the server is still up').toBe(200);
});

const json = { 'content-type': 'application/json' };

/** Sends a request and shows what matters of the response. */
async function send(path: string, init: RequestInit = {}) {
  const response = await fetch(mock.url + path, init);
  const text = await response.text();
  const type = response.headers.get('content-type')?.split(';')[0] ?? null;
  return { status: response.status, type, text, headers: response.headers };
}

/** Sends a request with any method, and shows all headers of the response. */
function exchange(method: string, path: string): Promise<{ head: IncomingMessage; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: mock.port, method, path }, (head) => {
      let body = '';
      head.on('data', (part) => {
        body += part;
      });
      head.on('end', () => resolve({ head, body }));
    });
    sent.on('error', reject).end();
  });
}

const plain = (status: number, text: string) => expect.objectContaining({ status, type: 'text/plain', text });

describe('bodies', () => {
  const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = json) =>
    send('/user/avatars', { method: 'POST', headers, body });

  test.each([
    ['cut-off JSON', '{"plyrIds":'],
    ['a text at the top', '"alice"'],
    ['null at the top', 'null'],
    ['a __proto__ key', '{"__proto__":{"x":1}}'],
    ['no JSON at all', 'plyrIds=alice'],
  ])('%s: 400 in plain text', async (_what, body) => {
    expect(await post(body)).toEqual(plain(400, 'Bad Request'));
  });

  test('2 MB of JSON: 413 in plain text', async () => {
    const body = JSON.stringify({ plyrIds: ['a'.repeat(2_000_000)] });
    expect(await post(body)).toEqual(plain(413, 'request entity too large'));
  });

  test('1 MiB exactly is read; one byte more is not', async () => {
    const shell = '{"plyrIds":[""]}';
    const body = (bytes: number) => `{"plyrIds":["${'a'.repeat(bytes - shell.length)}"]}`;
    expect((await post(body(1_048_576))).status).toBe(200);
    expect((await post(body(1_048_577))).status).toBe(413);
  });

  test('a form over 56 KiB: 413', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await post(`x=${'a'.repeat(57_344)}`, form)).status).toBe(413);
  });

  test('a compressed body is inflated', async () => {
    const body = gzipSync('{"plyrIds":["alice"]}');
    expect((await post(new Uint8Array(body), { ...json, 'content-encoding': 'gzip' })).status).toBe(200);
  });

  test('bytes that are not gzip, said to be: 400', async () => {
    expect((await post('{}', { ...json, 'content-encoding': 'gzip' })).status).toBe(400);
  });

  test('another content type counts as {}: its fields are missing', async () => {
    const answer = await post('{"plyrIds":["alice"]}', { 'content-type': 'text/plain' });
    expect(answer).toMatchObject({ status: 400, type: 'application/json' });
    expect(answer.text).toContain('plyrIds');
  });

  test('a malformed body is reported before an unknown path, as on the server', async () => {
    expect(await send('/nope', { method: 'POST', headers: json, body: '{' })).toEqual(
      plain(400, 'Bad Request'),
    );
  });
});

describe('routes', () => {
  test.each([
    '/nope',
    '/activityLogs/alice',
    '/user/info/',
    '/user/info',
    '/user//avatars',
    '/user/info/alice//',
  ])('GET %s: 404 in plain text', async (path) => {
    expect(await send(path)).toEqual(plain(404, 'Not Found'));
  });

  test('outside of /api: 404', async () => {
    expect((await fetch(`${mock.origin}/user/info/alice`)).status).toBe(404);
    expect((await fetch(`${mock.origin}/apiary`)).status).toBe(404);
  });

  test('a wrong method: 405 and the right ones', async () => {
    const answer = await send('/user/login', { method: 'PUT' });
    expect(answer).toEqual(plain(405, 'Method Not Allowed'));
    expect(answer.headers.get('allow')).toBe('POST');
    expect((await send('/jwt/publicKey', { method: 'DELETE' })).headers.get('allow')).toBe('HEAD, GET');
  });

  test('a method that the server does not know: 501', async () => {
    expect(await send('/user/login', { method: 'SEARCH' })).toEqual(plain(501, 'Not Implemented'));
    expect(await send('/nope', { method: 'SEARCH' })).toEqual(plain(501, 'Not Implemented'));
  });

  test('case, a slash at the end, and percent-encoding do not matter', async () => {
    for (const path of ['/USER/info/alice', '/user/info/alice/', '/user/info/al%69ce']) {
      expect((await send(path, { headers: signatureHeaders() })).status).toBe(200);
    }
  });

  test('a parameter that cannot be decoded reaches the handler', async () => {
    for (const id of ['%zz', '%E0%A4%A']) {
      const { status, text } = await send(`/user/info/${id}`, { headers: signatureHeaders() });
      expect({ status, text }).toEqual({ status: 400, text: '{"error":"Invalid PLYR[ID]"}' });
    }
  });

  test.each([
    ['HEAD', '/api/nope', 404, undefined],
    ['HEAD', '/nope', 404, undefined],
    ['HEAD', '/api/user/login', 405, 'POST'],
    ['PROPFIND', '/api/user/login', 501, 'POST'],
    ['PROPFIND', '/api/nope', 501, ''],
    ['PROPFIND', '/nope', 501, ''],
    ['OPTIONS', '/api/nope', 404, undefined],
  ])('%s %s: %i, with the headers of the server', async (method, path, status, allow) => {
    const { head, body } = await exchange(method, path);
    expect(head.statusCode).toBe(status);
    expect(head.headers.allow).toBe(allow);
    const isHead = method === 'HEAD';
    expect(head.headers['content-type']).toBe(isHead ? undefined : 'text/plain; charset=utf-8');
    expect(head.headers['content-length']).toBe(isHead ? undefined : String(body.length));
    expect(head.headers['transfer-encoding']).toBeUndefined();
  });

  test('HEAD has the headers of GET where a handler rejects it', async () => {
    const { head } = await exchange('HEAD', '/api/now');
    expect(head).toMatchObject({ statusCode: 401, headers: { 'content-length': '42' } });
  });

  test('HEAD works where GET does, without a body', async () => {
    const answer = await send('/jwt/publicKey', { method: 'HEAD', headers: signatureHeaders() });
    expect(answer).toMatchObject({ status: 200, type: 'application/json', text: '' });
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(100);
  });
});

describe('CORS', () => {
  test('every response may be read from anywhere', async () => {
    for (const path of ['/user/info/alice', '/nope']) {
      const { headers } = await send(path);
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('vary')).toBe('Origin');
    }
  });

  test('a preflight succeeds on any path', async () => {
    const headers = {
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'apikey,signature',
    };
    const answer = await send('/nope', { method: 'OPTIONS', headers });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-methods')).toBe('GET,HEAD,PUT,POST,DELETE,PATCH');
    expect(answer.headers.get('access-control-allow-headers')).toBe('apikey,signature');
  });

  test('OPTIONS without a preflight tells the methods, and nothing of CORS', async () => {
    const answer = await send('/user/login', { method: 'OPTIONS' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('allow')).toBe('POST');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the Date header', () => {
  test('is that of the sandbox, so that clients can correct their clocks by it', async () => {
    const session = { 'x-mock-session': 'tomorrow' };
    mock.sandbox('tomorrow').state.clock.advance(86_400_000);
    const ahead = async (headers: Record<string, string>) =>
      Date.parse((await send('/', { headers })).headers.get('date') ?? '') - Date.now();
    expect(Math.abs((await ahead(session)) - 86_400_000)).toBeLessThan(60_000);
    expect(Math.abs(await ahead({}))).toBeLessThan(60_000);
  });
});

describe('bytes that are not HTTP', () => {
  const raw = (bytes: string) =>
    new Promise<string>((resolve) => {
      const socket = connect(mock.port, '127.0.0.1', () => socket.end(bytes));
      let answer = '';
      socket.on('data', (chunk) => {
        answer += chunk;
      });
      socket.on('error', () => {});
      socket.on('close', () => resolve(answer));
    });

  test.each([
    ['nonsense', 'nonsense\r\n\r\n'],
    ['a header of 100 kB', `GET /api/ HTTP/1.1\r\nHost: x\r\nx: ${'a'.repeat(100_000)}\r\n\r\n`],
    ['a wrong length', 'POST /api/user/avatars HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n{}'],
  ])('%s: rejected and closed', async (_what, bytes) => {
    expect(await raw(bytes)).toMatch(/^HTTP\/1\.1 4(00|31) /);
  });

  test('a word that is not a method of HTTP: 400 of Node itself, without a body', async () => {
    const [head, body] = (await raw('PLAY /api/now HTTP/1.1\r\nHost: x\r\n\r\n')).split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 400 Bad Request\r\nConnection: close$/);
    expect(body).toBe('');
  });

  test('a body that ends too early is given up', async () => {
    const head =
      'POST /api/user/avatars HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n';
    await raw(`${head}{"plyr`);
  });
});

test('an exception after the response does not end the process: the connection ends, and the console says why', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  let isBroken = true;
  const fragile = await startMock({
    log: () => {
      if (isBroken) throw new Error('no space left');
    },
  });
  for (const path of ['/api/now', '/docs/none'])
    await expect(fetch(fragile.origin + path)).rejects.toThrow('fetch failed');
  expect(told.mock.calls).toEqual([[new Error('no space left')], [new Error('no space left')]]);
  isBroken = false;
  expect((await fetch(`${fragile.url}/user/info/alice`, { headers: signatureHeaders() })).status).toBe(200);
  told.mockRestore();
  await fragile.close();
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPlyrClient, PlyrError, servers } from '../../src/client/index.js';
import { API_KEY, type Loopback, listen, SECRET_KEY, send } from './loopback.js';

const credentials = { apiKey: API_KEY, secretKey: SECRET_KEY };

let server: Loopback;
beforeAll(async () => {
  server = await listen();
});
beforeEach(() => {
  server.received.length = 0;
});
afterAll(() => server.close());
afterEach(() => vi.unstubAllGlobals());

const client = () => createPlyrClient({ ...credentials, baseUrl: `${server.origin}/api` });
const last = () => server.received.at(-1);

describe('calls', () => {
  test('POST sends the body, signed', async () => {
    const body = { sessionJwt: 'é🎲' };
    const { data, error, response } = await client().POST('/user/logout', { body });
    expect(error).toBeUndefined();
    expect(data).toEqual({ method: 'POST', body: JSON.stringify(body) });
    expect(response.status).toBe(200);
    expect(last()).toMatchObject({ method: 'POST', url: '/api/user/logout', body: JSON.stringify(body) });
    expect(last()?.headers['content-type']).toBe('application/json');
  });

  test('GET fills path and query, and sends no body', async () => {
    const { data } = await client().GET('/actionLog/{plyrId}', {
      params: { path: { plyrId: 'fennec2' }, query: { offset: 0, limit: 25 } },
    });
    expect(data).toEqual({ method: 'GET', body: '' });
    expect(last()?.url).toBe('/api/actionLog/fennec2?offset=0&limit=25');
    expect(last()?.headers['content-type']).toBeUndefined();
  });

  test('GET without parameters needs no options', async () => {
    const { response } = await client().GET('/jwt/publicKey');
    expect(response.status).toBe(200);
    expect(last()?.url).toBe('/api/jwt/publicKey');
  });

  test('headers come from client and call, and never replace the signature', async () => {
    const plyr = createPlyrClient({
      ...credentials,
      baseUrl: server.origin,
      headers: { 'x-game': 'tester', 'x-both': 'client', Signature: 'x' },
    });
    const headers = { 'x-both': 'call', APIKEY: 'other', Timestamp: '1' };
    const { response } = await plyr.GET('/jwt/publicKey', { headers });
    expect(response.status).toBe(200);
    expect(last()?.headers).toMatchObject({ 'x-game': 'tester', 'x-both': 'call', apikey: API_KEY });
  });

  test('undefined headers are not sent, and null takes one of the client away', async () => {
    const plyr = createPlyrClient({
      ...credentials,
      baseUrl: server.origin,
      headers: { 'X-Game': 'tester', 'x-other': 'client', 'x-kept': 'client' },
    });
    const headers = { 'x-game': null, 'X-Other': undefined, 'X-KEPT': 'call' };
    await plyr.GET('/jwt/publicKey', { headers } as never);
    expect(last()?.headers).not.toHaveProperty('x-game');
    expect(last()?.headers).toMatchObject({ 'x-other': 'client', 'x-kept': 'call' });
  });

  test('a header that HTTP does not allow is refused without being quoted', async () => {
    const headers = { 'x-a': 'quoted\nvalue' };
    const refused = { code: 'INVALID_HEADER', message: expect.not.stringContaining('quoted') };
    expect(() => createPlyrClient({ ...credentials, headers })).toThrow(expect.objectContaining(refused));
    await expect(client().GET('/jwt/publicKey', { headers })).rejects.toMatchObject(refused);
    expect(server.received).toHaveLength(0);
  });

  test('the limits of a call are handed on', async () => {
    const failing = await listen((_, response) => send(response, 503, undefined, ''));
    const plyr = createPlyrClient({ ...credentials, baseUrl: failing.origin, random: () => 0 });
    await plyr.GET('/jwt/publicKey', { retry: 1 });
    expect(failing.received).toHaveLength(2);
    await failing.close();
    const silent = await listen(() => {});
    const late = createPlyrClient({ ...credentials, baseUrl: silent.origin, retry: 0 });
    await expect(late.GET('/jwt/publicKey', { timeoutMs: 30 })).rejects.toMatchObject({ code: 'TIMEOUT' });
    await silent.close();
  });

  test('50 at a time are all accepted', async () => {
    const plyr = client();
    const jwts = Array.from({ length: 50 }, (_, i) => `jwt-${i}`);
    const results = await Promise.all(
      jwts.map((sessionJwt) => plyr.POST('/user/logout', { body: { sessionJwt } })),
    );
    expect(results.map(({ data }) => (data as unknown as { body: string }).body)).toEqual(
      jwts.map((sessionJwt) => JSON.stringify({ sessionJwt })),
    );
  });

  test('the signal aborts them', async () => {
    const silent = await listen(() => {});
    const controller = new AbortController();
    const plyr = createPlyrClient({ ...credentials, baseUrl: silent.origin });
    const pending = plyr.GET('/jwt/publicKey', { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('enough')), 50);
    await expect(pending).rejects.toThrow('enough');
    await silent.close();
  });

  test('a redirect is an error, and nothing arrives at the other origin', async () => {
    const other = await listen();
    const here = await listen((_, response) => {
      response.setHeader('location', other.origin);
      send(response, 307, undefined, '');
    });
    const plyr = createPlyrClient({ ...credentials, baseUrl: here.origin });
    await expect(plyr.POST('/user/logout', { body: { sessionJwt: 'a' } })).rejects.toMatchObject({
      code: 'REDIRECT',
    });
    expect(here.received).toHaveLength(1);
    expect(other.received).toHaveLength(0);
    await Promise.all([here.close(), other.close()]);
  });

  test('a body that cannot be signed is refused before anything is sent', async () => {
    for (const body of [null, 'text', new FormData(), JSON.parse('{"__proto__":1}')]) {
      await expect(client().POST('/user/logout', { body } as never)).rejects.toMatchObject({
        code: 'UNSIGNABLE_BODY',
      });
    }
    expect(server.received).toHaveLength(0);
  });

  test('options that the types do not have are not handed on', async () => {
    const other = await listen();
    const fetch = vi.fn();
    const { response } = await client().GET('/jwt/publicKey', {
      baseUrl: other.origin,
      fetch,
      parseAs: 'stream',
      middleware: [{ onRequest: fetch }],
      pathSerializer: () => other.origin,
      method: 'DELETE',
      params: { header: { apikey: 'other' } },
    } as never);
    expect(response.status).toBe(200);
    expect(last()).toMatchObject({ method: 'GET', url: '/api/jwt/publicKey' });
    expect(fetch).not.toHaveBeenCalled();
    expect(other.received).toHaveLength(0);
    await other.close();
  });

  test('the body is never made into a stream', async () => {
    vi.stubGlobal('Request', undefined);
    const fetch = vi.fn(async (_url: string, _init: RequestInit) => Response.json({ message: 'ok' }));
    await createPlyrClient({ ...credentials, fetch }).POST('/user/logout', { body: { sessionJwt: 'a' } });
    expect(fetch.mock.calls[0]?.[1].body).toBe('{"sessionJwt":"a"}');
  });
});

describe('the base URL', () => {
  const urlFor = async (baseUrl?: string) => {
    const fetch = vi.fn(async (_url: string) => Response.json({}));
    await createPlyrClient({ ...credentials, fetch, baseUrl }).GET('/jwt/publicKey');
    return fetch.mock.calls[0]?.[0];
  };

  test.each([
    [undefined, 'https://api-testnet.plyr.network/api/jwt/publicKey'],
    [servers.mainnet, 'https://api.plyr.network/api/jwt/publicKey'],
    ['http://127.0.0.1:4010/api/', 'http://127.0.0.1:4010/api/jwt/publicKey'],
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010/jwt/publicKey'],
    ['HTTPS://Example.com/{x}//', 'https://example.com/%7Bx%7D/jwt/publicKey'],
  ])('%s', async (baseUrl, url) => {
    expect(await urlFor(baseUrl)).toBe(url);
  });

  test.each([
    '',
    '/api',
    'api.plyr.network',
    'ftp://a/',
    'https://a/?',
    'https://a/?b',
    'https://a/#c',
    'https://me:pass@a/',
    'https://me@a/',
    1,
  ])('is refused: %s', (baseUrl) => {
    const create = () => createPlyrClient({ ...credentials, baseUrl: baseUrl as string });
    expect(create).toThrow(PlyrError);
    expect(create).toThrow(/absolute http\(s\) URL without user name|^baseUrl must have no \?/);
    expect(create).not.toThrow(/pass@/);
  });
});

describe('paths', () => {
  test.each(['.evil.example/', '@evil.example/', ':80/', 'user/info', ''])(
    'that could name another host are refused: %s',
    async (path) => {
      const fetch = vi.fn();
      const plyr = createPlyrClient({ ...credentials, fetch, baseUrl: 'https://plyr.example' });
      await expect(plyr.GET(path as '/jwt/publicKey')).rejects.toMatchObject({
        code: 'INVALID_PATH_PARAMETER',
        message: 'A path must begin with /.',
      });
      expect(fetch).not.toHaveBeenCalled();
    },
  );
});

describe('path parameters', () => {
  const call = (path: unknown) =>
    client().GET('/user/info/{identifier}', { params: { path } } as {
      params: { path: { identifier: string } };
    });

  test.each([
    ['fennec2', 'fennec2'],
    ['a/b?c#d', 'a%2Fb%3Fc%23d'],
    ['é $& {x}', '%C3%A9%20%24%26%20%7Bx%7D'],
    ['...', '...'],
    ['%2e%2e', '%252e%252e'],
    [42, '42'],
  ])('%j is sent as %s', async (identifier, sent) => {
    const { response } = await call({ identifier });
    expect(response.status).toBe(200);
    expect(last()?.url).toBe(`/api/user/info/${sent}`);
  });

  test.each([
    ['missing', {}],
    ['undefined', { identifier: undefined }],
    ['null', { identifier: null }],
    ['empty', { identifier: '' }],
    ['.', { identifier: '.' }],
    ['..', { identifier: '..' }],
    ['an object', { identifier: {} }],
    ['NaN', { identifier: Number.NaN }],
    ['half a surrogate pair', { identifier: '\ud800' }],
    ['no path at all', undefined],
  ])('%s is refused', async (_, path) => {
    const message =
      /^Path parameter "identifier" of \/user\/info\/\{identifier\} must be text, and not empty/;
    await expect(call(path)).rejects.toMatchObject({
      name: 'PlyrError',
      code: 'INVALID_PATH_PARAMETER',
      message: expect.stringMatching(message),
    });
    await expect(client().GET('/user/info/{identifier}', ...([] as unknown as [never]))).rejects.toThrow(
      message,
    );
    expect(server.received).toHaveLength(0);
  });
});

describe('answers', () => {
  const answered = async (status: number, type: string | undefined, body: string, chunked: boolean) => {
    const canned = await listen((_, response) => send(response, status, type, body, chunked));
    try {
      const plyr = createPlyrClient({ ...credentials, baseUrl: canned.origin });
      return await plyr.POST('/user/logout', { body: { sessionJwt: 'a' } });
    } finally {
      await canned.close();
    }
  };
  const json = 'application/json; charset=utf-8';
  const html = '<html><h1>502 Bad Gateway</h1></html>';

  describe.each([
    ['with Content-Length', false],
    ['in chunks', true],
  ])('%s', (_, chunked) => {
    test.each([
      ['an error', 401, json, '{"error":"Invalid sessionJwt"}', { error: 'Invalid sessionJwt' }],
      [
        'the message form',
        401,
        json,
        '{"message":"JWT nonce is expired"}',
        { message: 'JWT nonce is expired' },
      ],
      ['an error without text', 500, json, '{"error":null}', { error: null }],
      ['text', 400, 'text/plain', 'Bad Request', { error: 'Bad Request' }],
      [
        'text with blanks around',
        413,
        'text/plain',
        ' request entity too large\n',
        { error: 'request entity too large' },
      ],
      ['text that is a number', 404, 'text/plain', '404', { error: '404' }],
      ['HTML', 502, 'text/html', html, { error: html }],
      ['nothing', 500, undefined, '', { error: 'HTTP 500' }],
      ['nothing but a type', 504, json, '', { error: 'HTTP 504' }],
      ['blanks', 503, 'text/plain', ' \n', { error: 'HTTP 503' }],
      ['JSON null', 500, json, 'null', { error: 'HTTP 500' }],
      ['JSON false', 500, json, 'false', { error: 'false' }],
      ['JSON text', 500, json, '"broken"', { error: 'broken' }],
      ['empty JSON text', 500, json, '""', { error: 'HTTP 500' }],
      ['a JSON array', 500, json, '[1]', { error: '[1]' }],
      ['broken JSON', 500, json, '{"error":', { error: '{"error":' }],
    ])('failure with %s', async (_, status, type, body, error) => {
      const result = await answered(status, type, body, chunked);
      expect(result.error).toEqual(error);
      expect(result.data).toBeUndefined();
      expect(result.response.status).toBe(status);
    });

    test.each([
      ['HTML', 'text/html', html],
      ['nothing', undefined, ''],
      ['broken JSON', json, '{"message":'],
    ])('success with %s is an error that does not quote the body', async (_, type, body) => {
      const error: unknown = await answered(200, type, body, chunked).catch((reason: unknown) => reason);
      expect(error).toMatchObject({
        name: 'ApiError',
        code: 'INVALID_RESPONSE',
        status: 200,
        body: undefined,
        outcomeUnknown: true,
        message: expect.stringContaining(`not JSON (${type ?? 'no content type'}): check baseUrl`),
      });
      expect(String(error)).not.toContain(body || 'undefined');
    });

    test.each(['{"message":"Logout success"}', '[]', '0', 'false', 'null', '""'])(
      'success with %s',
      async (body) => {
        const result = await answered(200, json, body, chunked);
        expect(result.data).toEqual(JSON.parse(body));
        expect(result).not.toHaveProperty('error');
      },
    );
  });
});

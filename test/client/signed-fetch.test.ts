import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSignedFetch, PlyrError } from '../../src/client/index.js';
import { API_KEY, type Loopback, listen, SECRET_KEY, send, verifyAndEcho } from './loopback.js';

const credentials = { apiKey: API_KEY, secretKey: SECRET_KEY };
const signedFetch = createSignedFetch(credentials);
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

let server: Loopback;
beforeAll(async () => {
  server = await listen();
});
beforeEach(() => {
  server.received.length = 0;
});
afterAll(() => server.close());
afterEach(() => vi.unstubAllGlobals());

const last = () => server.received.at(-1);

describe('requests that the server accepts', () => {
  const json = { 'content-type': 'application/json' };
  const text = '{"sessionJwt":"é🎲"}';
  const cases: Record<string, () => Promise<Response>> = {
    'GET by string': () => signedFetch(`${server.origin}/a?b=c`),
    'GET by URL object': () => signedFetch(new URL(`${server.origin}/a?b=c`)),
    'GET by Request': () => signedFetch(new Request(`${server.origin}/a?b=c`)),
    HEAD: () => signedFetch(server.origin, { method: 'HEAD' }),
    'method in lower case': () => signedFetch(server.origin, { method: 'post', body: text }),
    'POST without a body': () => signedFetch(server.origin, { method: 'POST' }),
    'POST with null': () => signedFetch(server.origin, { method: 'POST', body: null }),
    'POST with an empty text': () => signedFetch(server.origin, { method: 'POST', body: '' }),
    'POST with an empty text and a type': () =>
      signedFetch(server.origin, { method: 'POST', body: '', headers: json }),
    'POST with text': () => signedFetch(server.origin, { method: 'POST', body: text }),
    'POST with text and a type': () =>
      signedFetch(server.origin, { method: 'POST', body: text, headers: json }),
    'POST with a charset': () =>
      signedFetch(server.origin, {
        method: 'POST',
        body: text,
        headers: [['Content-Type', 'Application/JSON; charset=utf-8']],
      }),
    'POST with {}': () => signedFetch(server.origin, { method: 'POST', body: '{}' }),
    'POST with an object': () => signedFetch(server.origin, { method: 'POST', body: { a: ['é'] } as never }),
    'POST by Request': () =>
      signedFetch(new Request(server.origin, { method: 'POST', body: text, headers: json })),
    'POST by Request without a body': () => signedFetch(new Request(server.origin, { method: 'POST' })),
    'Request and init': () =>
      signedFetch(
        new Request(`${server.origin}/a`, { method: 'POST', body: '{"old":1}', headers: { a: '1' } }),
        {
          body: text,
          headers: json,
        },
      ),
    'GET by Request turned into POST': () =>
      signedFetch(new Request(server.origin), { method: 'POST', body: text }),
  };
  test.each(Object.keys(cases))('%s', async (name) => {
    const response = await cases[name]?.();
    expect(response?.status).toBe(200);
    expect(server.received).toHaveLength(1);
    if (last()?.body) expect(last()?.headers['content-type']).toMatch(/^application\/json\b/i);
  });

  test('arrive as given', async () => {
    await signedFetch(`${server.origin}/a?b=c`, {
      method: 'POST',
      body: text,
      headers: { 'X-Game': 'tester' },
    });
    expect(last()).toMatchObject({ method: 'POST', url: '/a?b=c', body: text });
    expect(last()?.headers).toMatchObject({
      apikey: API_KEY,
      'x-game': 'tester',
      'content-type': 'application/json',
    });
  });

  test('from a Request arrive as given', async () => {
    const headers = { ...json, 'X-Game': 'tester' };
    await signedFetch(new Request(`${server.origin}/a?b=c`, { method: 'POST', body: text, headers }));
    expect(last()).toMatchObject({ method: 'POST', url: '/a?b=c', body: text });
    expect(last()?.headers).toMatchObject({ 'x-game': 'tester', 'content-type': 'application/json' });
  });

  test('without a body send none', async () => {
    await signedFetch(server.origin, { method: 'POST' });
    expect(last()?.body).toBe('');
    expect(last()?.headers['content-type']).toBeUndefined();
  });

  test('are accepted 50 at a time', async () => {
    const bodies = Array.from({ length: 50 }, (_, i) => JSON.stringify({ i, text: 'é'.repeat(i) }));
    const answers = await Promise.all(
      bodies.map((body) => signedFetch(server.origin, { method: 'POST', body })),
    );
    const echoes = (await Promise.all(answers.map((answer) => answer.json()))) as { body: string }[];
    expect(answers.map((answer) => answer.status)).toEqual(bodies.map(() => 200));
    expect(echoes.map((echo) => echo.body)).toEqual(bodies);
  });
});

describe('the three headers', () => {
  test('have a fresh timestamp each time, and a signature over it', async () => {
    let time = 1_750_000_000_000;
    const answer = verifyAndEcho(() => 1_750_000_000_000);
    const clocked = await listen((request, response) => {
      response.setHeader('date', new Date(1_750_000_000_000).toUTCString());
      answer(request, response);
    });
    const ticking = createSignedFetch({ ...credentials, now: () => time });
    for (let i = 0; i < 3; i++, time++) expect((await ticking(clocked.origin)).status).toBe(200);
    await clocked.close();
    expect(clocked.received.map(({ headers }) => headers.timestamp)).toEqual([
      '1750000000000',
      '1750000000001',
      '1750000000002',
    ]);
    expect(clocked.received[0]?.headers.signature).toBe(
      '2299fd138a8dc0f6707bfdb830b5518bd57c94ecc375c238190ba68c3a0b8b76',
    );
  });

  test('use the real clock by default', async () => {
    const before = Date.now();
    await signedFetch(server.origin);
    const timestamp = last()?.headers.timestamp;
    expect(timestamp).toMatch(/^\d{13}$/);
    expect(Number(timestamp)).toBeGreaterThanOrEqual(before);
    expect(Number(timestamp)).toBeLessThanOrEqual(Date.now());
  });

  test.each([
    ['init', (headers: Record<string, string>) => signedFetch(server.origin, { headers })],
    ['Request', (headers: Record<string, string>) => signedFetch(new Request(server.origin, { headers }))],
  ])('cannot be replaced by those of %s', async (_, call) => {
    const response = await call({ ApiKey: 'other', SIGNATURE: '0'.repeat(64), timestamp: '1' });
    expect(response.status).toBe(200);
    expect(last()?.headers.apikey).toBe(API_KEY);
  });

  test('a wrong secret is refused by the server, so the server does verify', async () => {
    const response = await createSignedFetch({ apiKey: API_KEY, secretKey: 'wrong' })(server.origin);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ error: 'Invalid signature' });
  });
});

describe('sign', () => {
  const hmac = (message: string) => createHmac('sha256', SECRET_KEY).update(message).digest('hex');

  test.each([
    ['a string', hmac],
    ['a promise', async (message: string) => hmac(message)],
  ])('may return %s', async (_, sign) => {
    const response = await createSignedFetch({ apiKey: API_KEY, sign })(server.origin, {
      method: 'POST',
      body: '[1]',
    });
    expect(response.status).toBe(200);
  });

  test('is used in place of the secret key', async () => {
    const sign = vi.fn(hmac);
    const fetch = async () => new Response();
    await createSignedFetch({ apiKey: API_KEY, secretKey: 'unused', sign, now: () => 5, fetch })(
      server.origin,
    );
    expect(sign.mock.calls).toEqual([['5{}']]);
  });

  test('that returns a string costs no turn of the event queue', async () => {
    const turnsUntilSent = async (sign: (message: string) => string | Promise<string>) => {
      let sent = false;
      const fetch = async () => {
        sent = true;
        return new Response();
      };
      const done = createSignedFetch({ apiKey: API_KEY, sign, fetch })('http://localhost');
      let turns = 0;
      for (; !sent; turns++) await undefined;
      await done;
      return turns;
    };
    const direct = await turnsUntilSent(hmac);
    expect(direct).toBeLessThan(await turnsUntilSent(async (message) => hmac(message)));
  });

  test.each([
    ['upper case', (message: string) => hmac(message).toUpperCase()],
    ['base64', (message: string) => createHmac('sha256', SECRET_KEY).update(message).digest('base64')],
    ['bytes', (message: string) => createHmac('sha256', SECRET_KEY).update(message).digest() as never],
    ['a promise of nothing', async () => undefined as never],
  ])('that returns %s is an error', async (_, sign) => {
    await expectError(
      createSignedFetch({ apiKey: API_KEY, sign })(server.origin),
      'INVALID_SIGNATURE',
      /64 lower-case/,
    );
    expect(server.received).toHaveLength(0);
  });
});

describe('requests that cannot be signed', () => {
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    signedFetch(server.origin, { method: 'POST', body: body as string, headers });
  const form = new FormData();
  const cases: [string, () => Promise<Response>, RegExp][] = [
    ['spaces in the text', () => post('{"a": 1}'), /plain object or array, or JSON\.stringify/],
    ['a scalar', () => post('1'), /plain object or array, or JSON\.stringify/],
    ['no JSON', () => post('hello'), /plain object or array, or JSON\.stringify/],
    ['a __proto__ key', () => post('{"__proto__":1}'), /plain object or array, or JSON\.stringify/],
    ['a form', () => post(form), /plain object or array, or JSON\.stringify/],
    [
      'search parameters',
      () => post(new URLSearchParams('a=1')),
      /plain object or array, or JSON\.stringify/,
    ],
    ['a blob', () => post(new Blob(['{}'])), /plain object or array, or JSON\.stringify/],
    ['a stream', () => post(new Blob(['{}']).stream()), /plain object or array, or JSON\.stringify/],
    ['bytes', () => post(new Uint8Array(2)), /plain object or array, or JSON\.stringify/],
    [
      'a form content type',
      () => post('{}', { 'content-type': 'application/x-www-form-urlencoded' }),
      /must be application\/json/,
    ],
    [
      'another JSON content type',
      () => post('{}', { 'content-type': 'application/ld+json' }),
      /must be application\/json/,
    ],
    ['no content type', () => post('{}', { 'content-type': null as never }), /must be application\/json/],
    ['an empty content type', () => post('{}', { 'content-type': '' }), /must be application\/json/],
    [
      'a Request that says text/plain',
      () => signedFetch(new Request(server.origin, { method: 'POST', body: '{}' })),
      /must be application\/json/,
    ],
    [
      'a Request with a form',
      () => signedFetch(new Request(server.origin, { method: 'POST', body: form })),
      /plain object or array, or JSON\.stringify/,
    ],
    ['GET with a body', () => signedFetch(server.origin, { body: '{}' }), /GET cannot have a body/],
    [
      'HEAD with a body',
      () => signedFetch(server.origin, { method: 'head', body: '{}' }),
      /HEAD cannot have a body/,
    ],
  ];
  test.each(cases)('%s', async (_, call, message) => {
    await expectError(call(), 'UNSIGNABLE_BODY', message);
    expect(server.received).toHaveLength(0);
  });
});

describe('credentials', () => {
  const cases: [string, Record<string, unknown>, RegExp][] = [
    ['no API key', { secretKey: 's' }, /^apiKey is missing/],
    ['an empty API key', { apiKey: '', secretKey: 's' }, /^apiKey is missing/],
    ['an API key that is no string', { apiKey: 1, secretKey: 's' }, /^apiKey is missing/],
    ['an API key with a line break', { apiKey: 'key\n', secretKey: 's' }, /^apiKey .*exactly as issued/],
    ['an API key outside ASCII', { apiKey: 'schlüssel', secretKey: 's' }, /^apiKey is missing/],
    ['no secret key', { apiKey: 'k' }, /^secretKey is missing/],
    ['an empty secret key', { apiKey: 'k', secretKey: '' }, /^secretKey is missing/],
    [
      'a secret key that is no string',
      { apiKey: 'k', secretKey: new Uint8Array(3) },
      /^secretKey is missing/,
    ],
    [
      'a secret key with a line break',
      { apiKey: 'k', secretKey: 'secret\n' },
      /^secretKey .*exactly as issued/,
    ],
    ['a sign that is no function', { apiKey: 'k', sign: 'secret' }, /^secretKey is missing/],
  ];
  test.each(cases)('%s: said at once, and which', (_, options, message) => {
    let error: unknown;
    try {
      createSignedFetch(options as never);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(PlyrError);
    expect(error).toMatchObject({ code: 'MISSING_CREDENTIALS', message: expect.stringMatching(message) });
  });
});

describe('redirects', () => {
  test.each([301, 302, 303, 307, 308])('%i to another origin: nothing arrives there', async (status) => {
    const other = await listen((_, response) => send(response, 200, 'application/json', '{}'));
    const here = await listen((_, response) => {
      response.setHeader('location', `${other.origin}/stolen?secret=1`);
      send(response, status, 'text/html', '<a>moved</a>');
    });
    const calls = [
      () => signedFetch(here.origin),
      () => signedFetch(here.origin, { method: 'POST', body: '{"a":1}' }),
      () => signedFetch(here.origin, { redirect: 'follow' }),
      () => signedFetch(new Request(here.origin, { redirect: 'follow' })),
    ];
    for (const call of calls) {
      const error = await expectError(call(), 'REDIRECT', /redirect was not followed/);
      expect(error.message).not.toContain('stolen');
    }
    expect(here.received).toHaveLength(calls.length);
    expect(other.received).toHaveLength(0);
    await Promise.all([here.close(), other.close()]);
  });

  test.each(['/elsewhere', 'http://[', ''])('to %j are not followed either', async (location) => {
    const here = await listen((_, response) => {
      response.setHeader('location', location);
      send(response, 302, undefined, '');
    });
    await expectError(signedFetch(here.origin), 'REDIRECT', /redirect was not followed/);
    expect(here.received).toHaveLength(1);
    await here.close();
  });

  test('in a browser come as an opaque answer', async () => {
    const opaque = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
    const browser = createSignedFetch({ ...credentials, fetch: async () => opaque });
    await expectError(browser('http://localhost'), 'REDIRECT', /redirect was not followed/);
  });

  test('release their connection', async () => {
    let close = () => {};
    const closed = new Promise<void>((resolve) => {
      close = resolve;
    });
    const here = await listen((_, response) => {
      response.on('close', close);
      response.writeHead(302, { location: '/a', 'content-length': '99' });
      response.write('never ends');
    });
    await expectError(signedFetch(here.origin), 'REDIRECT', /not followed/);
    await closed;
    await here.close();
  });

  test('without a location, and 304, are ordinary answers', async () => {
    for (const status of [300, 304]) {
      const fetch = async () => new Response(null, { status });
      expect((await createSignedFetch({ ...credentials, fetch })('http://localhost')).status).toBe(status);
    }
  });
});

describe('like fetch', () => {
  test('it is called with a URL string, a string body and the rest of init', async () => {
    const fetch = vi.fn(async (_url: string, _init: RequestInit) => new Response());
    const { signal } = new AbortController();
    await createSignedFetch({ ...credentials, fetch })(new URL('http://localhost/a'), {
      method: 'POST',
      body: '{"a":1}',
      signal,
      cache: 'no-store',
      redirect: 'error',
    });
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(url).toBe('http://localhost/a');
    expect(init).toMatchObject({ method: 'POST', body: '{"a":1}', cache: 'no-store', redirect: 'manual' });
    expect(init?.signal?.aborted).toBe(false);
  });

  test('a Request gives its members, and undefined in init does not remove them', async () => {
    const fetch = vi.fn(async (_url: string, _init: RequestInit) => new Response());
    const controller = new AbortController();
    const request = new Request('http://localhost/a', {
      signal: controller.signal,
      cache: 'no-store',
      keepalive: true,
    });
    await createSignedFetch({ ...credentials, fetch })(request, {
      signal: undefined,
      cache: 'reload',
    } as object);
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(url).toBe('http://localhost/a');
    expect(init).toMatchObject({ method: 'GET', cache: 'reload', keepalive: true, redirect: 'manual' });
  });

  test('the global fetch is looked up at each call', async () => {
    const stub = vi.fn(async () => new Response('stub'));
    vi.stubGlobal('fetch', stub);
    expect(await (await signedFetch(server.origin)).text()).toBe('stub');
    expect(server.received).toHaveLength(0);
  });

  test('a signal of null takes that of a Request away', async () => {
    const request = new Request(server.origin, { signal: AbortSignal.abort() });
    expect((await signedFetch(request, { signal: null })).status).toBe(200);
  });

  test('headers in pairs are joined, and the wrong ones refused', async () => {
    await signedFetch(server.origin, {
      headers: [
        ['x-a', '1'],
        ['X-A', '2'],
      ],
    });
    expect(last()?.headers['x-a']).toBe('1, 2');
    await signedFetch(server.origin, { headers: new Headers({ 'x-a': ' é ' }) });
    expect(last()?.headers['x-a']).toBe('é');
    const headers: [string, string][] = [['x-a', 'quoted\nvalue']];
    await expectError(signedFetch(server.origin, { headers }), 'INVALID_HEADER', /not allowed/);
  });

  test('Deno gets a body that it cannot send again by itself', async () => {
    const stub = vi.fn(async (_url: string, _init: RequestInit) => new Response());
    vi.stubGlobal('fetch', stub);
    vi.stubGlobal('Deno', {});
    await signedFetch(server.origin, { method: 'POST', body: '[1]' });
    await signedFetch(server.origin, { method: 'POST' });
    await signedFetch(server.origin);
    await signedFetch(server.origin, { method: 'HEAD' });
    const [post, empty, get, head] = stub.mock.calls.map(([, { body }]) => body);
    expect(await (post as Blob).text()).toBe('[1]');
    expect(await (empty as Blob).text()).toBe('');
    expect([get, head]).toEqual([null, null]);
  });

  test('an abort rejects with the reason', async () => {
    const silent = await listen(() => {});
    const reason = new Error('enough');
    for (const call of [
      (signal: AbortSignal) => signedFetch(silent.origin, { signal }),
      (signal: AbortSignal) => signedFetch(new Request(silent.origin, { signal })),
    ]) {
      const controller = new AbortController();
      const pending = call(controller.signal);
      setTimeout(() => controller.abort(reason), 50);
      await expect(pending).rejects.toBe(reason);
    }
    await silent.close();
  });

  test('no connection rejects with what fetch threw as the cause', async () => {
    const gone = await listen();
    await gone.close();
    const error: unknown = await signedFetch(gone.origin, { retry: 0 }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'ConnectionError', operation: 'GET /', outcomeUnknown: false });
    expect((error as Error).cause).toBeInstanceOf(TypeError);
  });

  test.each(['nowhere', 'ftp://localhost/', 'data:text/plain,x', 'http://me:pass@localhost/'])(
    'it sends nothing to %s',
    async (url) => {
      const error = await expectError(signedFetch(url), 'INVALID_URL', /absolute http\(s\) URL/);
      expect(error.message).not.toContain('pass');
    },
  );

  test('it gives back an answer like that of fetch', async () => {
    const canned = await listen((_, response) => {
      response.setHeader('x-a', 'b');
      send(response, 418, 'text/plain; charset=utf-8', 'é🎲');
    });
    const response = await signedFetch(`${canned.origin}/a?b`, { method: 'POST', body: '[]' });
    expect(response).toBeInstanceOf(Response);
    expect(response).toMatchObject({ status: 418, ok: false, bodyUsed: false, url: `${canned.origin}/a?b` });
    expect(response.headers.get('x-a')).toBe('b');
    expect(await response.clone().text()).toBe('é🎲');
    expect(await response.text()).toBe('é🎲');
    await expect(response.json()).rejects.toBeInstanceOf(SyntaxError);
    expect(new TextDecoder().decode(await response.arrayBuffer())).toBe('é🎲');
    await canned.close();
  });

  test.each([204, 205, 304])('it gives back %i, which has no body', async (status) => {
    const canned = await listen((_, response) => send(response, status, undefined, ''));
    const response = await signedFetch(canned.origin);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
    await canned.close();
  });

  test('a header that HTTP does not allow is refused without being quoted', async () => {
    for (const headers of [{ 'x-a': 'quoted\nvalue' }, { 'quoted name': 'x' }]) {
      const error = await expectError(
        signedFetch(server.origin, { headers }),
        'INVALID_HEADER',
        /not allowed/,
      );
      expect(error.message).not.toContain('quoted');
    }
    expect(server.received).toHaveLength(0);
  });

  test('it says who it is, unless told otherwise', async () => {
    await signedFetch(server.origin);
    expect(last()?.headers['user-agent']).toBe(`plyr-api/${version}`);
    await signedFetch(server.origin, { headers: { 'User-Agent': 'mine' } });
    expect(last()?.headers['user-agent']).toBe('mine');
  });

  test('it has the type of fetch', () => {
    const sameType: typeof fetch = signedFetch;
    expect(sameType).toBe(signedFetch);
  });
});

async function expectError(promise: Promise<unknown>, code: string, message: RegExp): Promise<PlyrError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(PlyrError);
  expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
  return error as PlyrError;
}

import { describe, expect, test, vi } from 'vitest';
import { createSignedFetch } from '../../src/client/index.js';
import { echoServer, expectError } from './echo-server.js';
import { API_KEY, credentials, listen, send } from './loopback.js';

const server = echoServer();
const { last } = server;
const signedFetch = createSignedFetch(credentials);

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

describe('like fetch', () => {
  test('it is called with a URL string, a body, and the rest of init', async () => {
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
    expect(init).toMatchObject({ method: 'POST', cache: 'no-store', redirect: 'manual' });
    expect(await new Response(init?.body).text()).toBe('{"a":1}');
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

  test('no connection rejects with what the transport threw as the cause', async () => {
    const gone = await listen();
    await gone.close();
    const error: unknown = await signedFetch(gone.origin, { retry: 0 }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'ConnectionError', operation: 'GET /', outcomeUnknown: false });
    expect((error as Error).cause).toMatchObject({ code: 'ECONNREFUSED' });
  });

  test.each(['nowhere', 'ftp://localhost/', 'data:text/plain,x', 'http://me:pass@localhost/'])(
    'it sends nothing to %s',
    async (url) => {
      const error = await expectError(signedFetch(url), 'INVALID_URL', /must be absolute http\(s\)/);
      expect(error.message).not.toContain('pass');
    },
  );

  test('it returns a response like that of fetch', async () => {
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

  test('it has the type of fetch', () => {
    const sameType: typeof fetch = signedFetch;
    expect(sameType).toBe(signedFetch);
  });
});

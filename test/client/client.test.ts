import { describe, expect, test, vi } from 'vitest';
import { createPlyrClient } from '../../src/client/index.js';
import { echoServer } from './echo-server.js';
import { credentials, listen, send } from './loopback.js';

const server = echoServer();
const { last } = server;
const client = () => createPlyrClient({ ...credentials, baseUrl: `${server.origin}/api` });

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

  test('a body that cannot be signed is rejected before anything is sent', async () => {
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

  test('the body is sent as it was signed', async () => {
    const fetch = vi.fn(async (_url: string, _init: RequestInit) => Response.json({ message: 'ok' }));
    await createPlyrClient({ ...credentials, fetch }).POST('/user/logout', { body: { sessionJwt: 'a' } });
    expect(await new Response(fetch.mock.calls[0]?.[1].body).text()).toBe('{"sessionJwt":"a"}');
  });
});

/** Retries as calls see them. */
import { describe, expect, test, vi } from 'vitest';
import { createSignedFetch } from '../../../src/client/index.js';
import {
  avatars,
  cannedServers,
  caught,
  fails,
  fast,
  halfway,
  key,
  logout,
  ok,
} from '../canned-responses.js';
import { credentials, listen } from '../loopback.js';

const { serve, serveAll } = cannedServers();

describe('retries', () => {
  test.each([408, 429, 502, 503, 504])('%i: a read is sent again, twice', async (status) => {
    const server = await serve(fails(status));
    expect((await key(server)).response.status).toBe(status);
    expect(server.received).toHaveLength(3);
    expect((await key(await serveAll(fails(status), ok))).data).toEqual({ message: 'ok' });
  });

  test.each([400, 401, 404, 500])('%i: nothing is sent again', async (status) => {
    const server = await serve(fails(status));
    await key(server);
    await logout(server);
    expect(server.received).toHaveLength(2);
  });

  test.each([408, 500, 502, 503, 504])('%i: a POST is not, and its outcome is unknown', async (status) => {
    const server = await serve(fails(status));
    expect(await logout(server)).toMatchObject({ operation: 'POST /user/logout', outcomeUnknown: true });
    expect(server.received).toHaveLength(1);
  });

  test.each([429])('%i: a POST is sent again', async (status) => {
    const server = await serveAll(fails(status), fails(status), ok);
    expect((await logout(server)).data).toEqual({ message: 'ok' });
    const limited = await serve(fails(status));
    expect(await logout(limited)).toMatchObject({ outcomeUnknown: false });
    expect(limited.received).toHaveLength(3);
  });

  test.each([
    ['502', fails(502)],
    ['half a body', halfway],
  ])('%s: a POST that the description calls read-only is sent again', async (_, answer) => {
    const server = await serveAll(answer, ok);
    expect((await avatars(server)).data).toEqual({ message: 'ok' });
    const again = await serveAll(answer, ok);
    const post = { method: 'POST', body: '{}' };
    const signedFetch = createSignedFetch(fast);
    expect((await signedFetch(again.origin, { ...post, readOnly: true })).status).toBe(200);
    expect(again.received).toHaveLength(2);
  });

  test('a signed fetch does not guess what is read-only', async () => {
    const server = await serve(fails(503));
    await createSignedFetch(fast)(`${server.origin}/api/user/avatars`, { method: 'POST', body: '{}' });
    expect(server.received).toHaveLength(1);
  });

  test('half a body: a read is sent again, a POST is not', async () => {
    const server = await serveAll(halfway, ok);
    expect((await key(server)).data).toEqual({ message: 'ok' });
    const broken = await serve(halfway);
    const error = await caught(logout(broken));
    expect(error).toMatchObject({
      name: 'ConnectionError',
      code: 'CONNECTION_FAILED',
      operation: 'POST /user/logout',
      outcomeUnknown: true,
      message: expect.stringMatching(/getTaskStatus.*activity log.*balances/),
    });
    expect(broken.received).toHaveLength(1);
  });

  test('no connection: everything is tried again', async () => {
    const fetch = vi.fn((url: string, init: RequestInit) => globalThis.fetch(url, init));
    const gone = await listen();
    await gone.close();
    for (const call of [logout, key]) {
      fetch.mockClear();
      expect(await caught(call(gone, {}, { fetch }))).toMatchObject({ outcomeUnknown: false });
      expect(fetch).toHaveBeenCalledTimes(3);
    }
  });

  test('each attempt is stamped and signed again, with the same body', async () => {
    const server = await serveAll(fails(429, { 'retry-after-ms': '20' }), ok);
    await logout(server);
    const [first, second] = server.received;
    expect(second?.body).toBe(first?.body);
    expect(Number(second?.headers.timestamp)).toBeGreaterThan(Number(first?.headers.timestamp));
    expect(second?.headers.signature).not.toBe(first?.headers.signature);
  });

  test('as many as the client says, or the call', async () => {
    const server = await serve(fails(503));
    await key(server, {}, { retry: 0 });
    expect(server.received).toHaveLength(1);
    await key(server, { retry: 4 }, { retry: 0 });
    expect(server.received).toHaveLength(6);
  });

  test('not if the server asks for more than a minute', async () => {
    const server = await serve(fails(429, { 'retry-after': '61' }));
    expect((await logout(server)).response.status).toBe(429);
    expect(server.received).toHaveLength(1);
  });

  test('after the time that the server asks for', async () => {
    const server = await serveAll(fails(429, { 'retry-after-ms': '150' }), ok);
    const started = performance.now();
    await logout(server);
    expect(performance.now() - started).toBeGreaterThan(140);
  });

  test('after a random time otherwise', async () => {
    const random = vi.spyOn(Math, 'random').mockReturnValue(0.4);
    const server = await serveAll(fails(503), ok);
    const started = performance.now();
    await createSignedFetch(credentials)(server.origin);
    expect(random).toHaveBeenCalled();
    expect(performance.now() - started).toBeGreaterThan(110);
  });
});

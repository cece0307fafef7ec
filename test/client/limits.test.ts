/** Time limits, aborts and what they leave behind; retries as calls see them. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sleep } from '../../src/client/abort.js';
import { createPlyrClient, createSignedFetch, type PlyrEvent } from '../../src/client/index.js';
import { type Answer, API_KEY, type Loopback, listen, SECRET_KEY, send } from './loopback.js';
import { expire, holdTimeLimits, newLimit } from './time-limits.js';

const credentials = { apiKey: API_KEY, secretKey: SECRET_KEY };
const json = 'application/json';
const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.fail('was not rejected'),
    (reason: unknown) => reason,
  );

/** A signal that counts who listens. */
function watched() {
  const controller = new AbortController();
  const { signal } = controller;
  const add = vi.spyOn(signal, 'addEventListener');
  const remove = vi.spyOn(signal, 'removeEventListener');
  return { controller, signal, left: () => add.mock.calls.length - remove.mock.calls.length, add };
}

let servers: Loopback[] = [];
async function serve(answer: Answer): Promise<Loopback> {
  const server = await listen(answer);
  servers.push(server);
  return server;
}
/** Answers one after the other; the last one again and again. */
const serveAll = (...answers: Answer[]) => {
  let count = 0;
  return serve((request, response) => answers[Math.min(count++, answers.length - 1)]?.(request, response));
};
afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
});

const ok: Answer = (_, response) => send(response, 200, json, '{"message":"ok"}');
const silent: Answer = () => {};
/** Answers, and has something happen once what was sent had the time to arrive. */
const then =
  (answer: Answer, happen: () => void): Answer =>
  (request, response) => {
    answer(request, response);
    setTimeout(happen, 20);
  };
const stalled: Answer = (_, response) => {
  response.writeHead(200, { 'content-type': json });
  response.write('{"message":');
};
const halfway: Answer = (_, response) => {
  response.writeHead(200, { 'content-type': json, 'content-length': '99' });
  response.write('{"message":');
  setTimeout(() => response.destroy(), 20);
};
const fails =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    send(response, status, json, '{"error":"x"}');
  };

const fast = { ...credentials, random: () => 0 };
const logout = (server: Loopback, init: object = {}, options: object = {}) =>
  createPlyrClient({ ...fast, baseUrl: server.origin, ...options }).POST('/user/logout', {
    body: { sessionJwt: 'a' },
    ...init,
  });
const avatars = (server: Loopback, init: object = {}) =>
  createPlyrClient({ ...fast, baseUrl: server.origin }).POST('/user/avatars', {
    body: { plyrIds: ['alice'] },
    ...init,
  });
const key = (server: Loopback, init: object = {}, options: object = {}) =>
  createPlyrClient({ ...fast, baseUrl: server.origin, ...options }).GET('/jwt/publicKey', init);

describe('the time limit', () => {
  test.each([
    ['no answer', silent],
    ['half an answer', stalled],
  ])('covers %s', async (_, answer) => {
    holdTimeLimits();
    const timeoutMs = newLimit();
    const server = await serve(then(answer, () => expire(timeoutMs)));
    const error = await caught(logout(server, { timeoutMs }));
    expect(error).toMatchObject({
      name: 'TimeoutError',
      code: 'TIMEOUT',
      operation: 'POST /user/logout',
      outcomeUnknown: true,
      message: expect.stringMatching(/within 10000\d\d ms.*getTaskStatus.*activity log.*balances/),
    });
    expect(server.received).toHaveLength(1);
  });

  test('counts for each attempt, and reads get more of them', async () => {
    holdTimeLimits();
    const timeoutMs = newLimit();
    const end = () => expire(timeoutMs);
    const server = await serveAll(then(silent, end), then(stalled, end), ok);
    const { data } = await key(server, { timeoutMs });
    expect(data).toEqual({ message: 'ok' });
    expect(server.received).toHaveLength(3);
    const error = await caught(key(await serve(silent), { timeoutMs: 20 }));
    expect(error).toMatchObject({ code: 'TIMEOUT', outcomeUnknown: false });
    expect((error as Error).message).not.toContain('carried out');
  });

  test('is 30 seconds, or what the client says, or what the call says', async () => {
    const timer = vi.spyOn(globalThis, 'setTimeout');
    const fetch = async () => new Response();
    const limits = () => timer.mock.calls.map(([, ms]) => ms);
    await createSignedFetch({ ...credentials, fetch })('http://localhost');
    await createSignedFetch({ ...credentials, fetch, timeoutMs: 7_000 })('http://localhost');
    await createSignedFetch({ ...credentials, fetch, timeoutMs: 7_000 })('http://localhost', {
      timeoutMs: 8_000,
    });
    expect(limits()).toEqual([30_000, 7_000, 8_000]);
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31])('is none if %s', async (timeoutMs) => {
    const timer = vi.spyOn(globalThis, 'setTimeout');
    const fetch = async () => new Response();
    await createSignedFetch({ ...credentials, fetch, timeoutMs })('http://localhost');
    expect(timer).not.toHaveBeenCalled();
  });

  test('ends also a fetch and a sign that never do', async () => {
    const never = () => new Promise<never>(() => {});
    const post = { method: 'POST', timeoutMs: 20 };
    const deaf = createSignedFetch({ ...credentials, fetch: never });
    expect(await caught(deaf('http://localhost', post))).toMatchObject({ outcomeUnknown: true });
    const send = vi.fn(async () => new Response());
    const stuck = createSignedFetch({ apiKey: API_KEY, sign: never, fetch: send });
    expect(await caught(stuck('http://localhost', post))).toMatchObject({
      code: 'TIMEOUT',
      outcomeUnknown: false,
    });
    expect(send).not.toHaveBeenCalled();
  });

  test('a signature that comes too late is not used', async () => {
    const fetch = vi.fn(async () => new Response());
    let finish = (_signature: string) => {};
    const sign = () => new Promise<string>((resolve) => (finish = resolve));
    const late = createSignedFetch({ apiKey: API_KEY, sign, fetch });
    await caught(late('http://localhost', { method: 'POST', timeoutMs: 10 }));
    finish('0'.repeat(64));
    await new Promise((resolve) => setImmediate(resolve));
    expect(fetch).not.toHaveBeenCalled();
  });

  test('leaves no timer behind', async () => {
    const server = await serveAll(ok, fails(404), halfway);
    const set = vi.spyOn(globalThis, 'setTimeout');
    const cleared = vi.spyOn(globalThis, 'clearTimeout');
    const ours = () => set.mock.results.filter((_, i) => set.mock.calls[i]?.[1] === 12_345);
    for (let i = 0; i < 3; i++) await logout(server, { timeoutMs: 12_345 }).catch(() => {});
    expect(ours()).toHaveLength(3);
    for (const { value } of ours()) expect(cleared).toHaveBeenCalledWith(value);
  });
});

describe('an abort', () => {
  test('before the call sends nothing', async () => {
    const server = await serve(ok);
    const reason = new Error('enough');
    expect(await caught(logout(server, { signal: AbortSignal.abort(reason) }))).toBe(reason);
    expect(server.received).toHaveLength(0);
  });

  test.each([
    ['without an answer', silent],
    ['within the body', stalled],
  ])('%s ends the call with its reason, and no second attempt', async (_, answer) => {
    const { controller, signal, left } = watched();
    const reason = new Error('enough');
    const server = await serve(then(answer, () => controller.abort(reason)));
    expect(await caught(key(server, { signal }))).toBe(reason);
    expect(server.received).toHaveLength(1);
    expect(left()).toBe(0);
  });

  test('ends the wait before a retry', async () => {
    const server = await serve(fails(503, { 'retry-after': '50' }));
    const { controller, signal, left } = watched();
    const onEvent = ({ type }: PlyrEvent) => type === 'retry' && setTimeout(() => controller.abort(), 20);
    const started = Date.now();
    expect(await caught(key(server, { signal }, { onEvent }))).toBe(signal.reason);
    expect(Date.now() - started).toBeLessThan(40_000);
    expect(server.received).toHaveLength(1);
    expect(left()).toBe(0);
  });

  test('is heard while the signature is made', async () => {
    const controller = new AbortController();
    const sign = async () => {
      controller.abort();
      return '0'.repeat(64);
    };
    const fetch = vi.fn(async () => new Response());
    const { signal } = controller;
    const call = createSignedFetch({ apiKey: API_KEY, sign, fetch })('http://localhost', { signal });
    expect(await caught(call)).toBe(signal.reason);
    expect(fetch).not.toHaveBeenCalled();
  });

  test('after the call does nothing, since nobody listens any more', async () => {
    const server = await serve(ok);
    const { controller, signal, left, add } = watched();
    const calls = Array.from({ length: 50 }, () => logout(server, { signal }));
    // However many share a signal: Node warns of a leak beyond ten listeners.
    expect(add.mock.calls.length).toBeLessThanOrEqual(1);
    await Promise.all(calls);
    expect(add).toHaveBeenCalled();
    expect(left()).toBe(0);
    controller.abort();
  });

  test('of one call does not touch another that has the signal too, or a client that goes on', async () => {
    const first = new AbortController();
    const aborted = then(silent, () => first.abort());
    const server = await serve((request, response) =>
      (request.headers['x-silent'] ? aborted : ok)(request, response),
    );
    await caught(key(server, { signal: first.signal, headers: { 'x-silent': '1' } }));
    expect((await key(server)).data).toEqual({ message: 'ok' });
  });

  test('a signal of null is none', async () => {
    const fetch = async () => new Response('x');
    const call = createSignedFetch({ ...credentials, fetch })('http://localhost', { signal: null });
    expect(await (await call).text()).toBe('x');
  });
});

describe('sleep', () => {
  beforeEach(() => void vi.useFakeTimers());

  test('takes its time', async () => {
    const done = vi.fn();
    const { signal, left } = watched();
    void sleep(1_000, signal).then(done);
    await vi.advanceTimersByTimeAsync(999);
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toHaveBeenCalled();
    expect(left()).toBe(0);
  });

  test('ends with an abort, also one before', async () => {
    const controller = new AbortController();
    const pending = caught(sleep(1_000, controller.signal));
    controller.abort();
    expect(await pending).toBe(controller.signal.reason);
    expect(await caught(sleep(1_000, controller.signal))).toBe(controller.signal.reason);
    expect(vi.getTimerCount()).toBe(0);
  });
});

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

  test('each attempt is stamped and signed afresh, with the same body', async () => {
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

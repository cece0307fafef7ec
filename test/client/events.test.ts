/** What a client reports to `onEvent`. */
import { afterEach, describe, expect, expectTypeOf, test, vi } from 'vitest';
import { createPlyrClient, createSignedFetch, type PlyrEvent } from '../../src/client/index.js';
import { type Answer, API_KEY, type Loopback, listen, SECRET_KEY, send, verifyAndEcho } from './loopback.js';

const credentials = { apiKey: API_KEY, secretKey: SECRET_KEY, random: () => 0 };
const json = 'application/json';
let server: Loopback;
afterEach(() => server?.close());

/** Creates a client for a server that returns these responses, and repeats the last one. */
async function listening(...answers: Answer[]) {
  let count = 0;
  server = await listen((request, response) =>
    answers[Math.min(count++, answers.length - 1)]?.(request, response),
  );
  const events: PlyrEvent[] = [];
  const onEvent = (event: PlyrEvent) => events.push(event);
  return { events, plyr: createPlyrClient({ ...credentials, baseUrl: server.origin, onEvent }) };
}
const status =
  (code: number): Answer =>
  (_, response) =>
    send(response, code, json, '{"error":"x"}');
const ok = status(200);
const destroy: Answer = (_, response) => void response.destroy();
const logout = { body: { sessionJwt: 'a' } };

test('a call: request and response, numbered', async () => {
  const { events, plyr } = await listening(ok);
  await plyr.GET('/user/info/{identifier}', { params: { path: { identifier: 'alice' } } });
  await plyr.POST('/user/logout', logout);
  const get = { call: 1, attempt: 1, operation: 'GET /user/info/{identifier}' };
  const post = { call: 2, attempt: 1, operation: 'POST /user/logout' };
  const durationMs = expect.any(Number);
  expect(events).toEqual([
    { type: 'request', ...get },
    { type: 'response', ...get, status: 200, durationMs },
    { type: 'request', ...post },
    { type: 'response', ...post, status: 200, durationMs },
  ]);
});

test('retries count up the attempts of their call', async () => {
  const { events, plyr } = await listening(status(503), destroy, ok);
  await plyr.GET('/jwt/publicKey');
  const seen = events.map(({ type, call, attempt, ...more }) => [
    type,
    call,
    attempt,
    'reason' in more ? more.reason : 'status' in more ? more.status : '',
  ]);
  expect(seen).toEqual([
    ['request', 1, 1, ''],
    ['response', 1, 1, 503],
    ['retry', 1, 1, 503],
    ['request', 1, 2, ''],
    ['retry', 1, 2, 'CONNECTION_FAILED'],
    ['request', 1, 3, ''],
    ['response', 1, 3, 200],
  ]);
});

test('a clock that is corrected', async () => {
  const ahead = 20 * 60_000;
  const answer: Answer = (request, response) => {
    response.setHeader('date', new Date(Date.now() + ahead).toUTCString());
    verifyAndEcho(() => Date.now() + ahead)(request, response);
  };
  const { events, plyr } = await listening(answer);
  await plyr.POST('/user/logout', logout);
  expect(events.map(({ type }) => type)).toEqual([
    'request',
    'response',
    'clock',
    'retry',
    'request',
    'response',
  ]);
  const clock = events[2] as PlyrEvent & { type: 'clock' };
  expect(Math.abs(clock.offsetMs - ahead)).toBeLessThan(60_000);
  expect(events[3]).toMatchObject({ reason: 'CLOCK', delayMs: 0, attempt: 1 });
});

describe('a failure', () => {
  const errorOf = (events: PlyrEvent[]) => events.find(({ type }) => type === 'error');

  test('of the connection', async () => {
    const { events, plyr } = await listening(destroy);
    await plyr.POST('/user/logout', logout).catch(() => {});
    expect(errorOf(events)).toEqual({
      ...{ type: 'error', call: 1, attempt: 1, operation: 'POST /user/logout' },
      ...{ code: 'CONNECTION_FAILED', outcomeUnknown: true },
    });
  });

  test('by a redirect', async () => {
    const { events, plyr } = await listening((_, response) => {
      response.setHeader('location', 'https://elsewhere.example/');
      send(response, 302, undefined, '');
    });
    await plyr.POST('/user/logout', logout).catch(() => {});
    expect(errorOf(events)).toMatchObject({ code: 'REDIRECT', outcomeUnknown: true });
  });

  test('by the signal: before, during, and between attempts', async () => {
    let controller = new AbortController();
    const { events, plyr } = await listening(() => controller.abort());
    const signal = AbortSignal.abort();
    await plyr.POST('/user/logout', { ...logout, signal }).catch(() => {});
    expect(errorOf(events)).toMatchObject({ attempt: 0, code: 'ABORTED', outcomeUnknown: false });
    for (const [method, outcomeUnknown] of [
      ['POST', true],
      ['GET', false],
    ] as const) {
      events.length = 0;
      controller = new AbortController();
      const init = { signal: controller.signal };
      const call =
        method === 'GET'
          ? plyr.GET('/jwt/publicKey', init)
          : plyr.POST('/user/logout', { ...logout, ...init });
      await call.catch(() => {});
      expect(errorOf(events)).toMatchObject({ attempt: 1, code: 'ABORTED', outcomeUnknown });
    }
  });

  test('by a sign that throws, which is not our error', async () => {
    const events: PlyrEvent[] = [];
    const failure = new Error('the key store is closed');
    const sign = () => {
      throw failure;
    };
    const onEvent = (event: PlyrEvent) => events.push(event);
    const call = createSignedFetch({ apiKey: API_KEY, sign, onEvent })('http://localhost/a?b=secret');
    await expect(call).rejects.toBe(failure);
    expect(errorOf(events)).toMatchObject({ operation: 'GET /a', code: 'OTHER', attempt: 1 });
  });

  test('an error response is not a failure: it is a response', async () => {
    const { events, plyr } = await listening(status(401));
    await plyr.POST('/user/logout', logout);
    expect(errorOf(events)).toBeUndefined();
  });
});

test('a listener that throws harms no call', async () => {
  server = await listen();
  const onEvent = vi.fn(() => {
    throw new Error('disk full');
  });
  const response = await createSignedFetch({ ...credentials, onEvent })(server.origin);
  expect(response.status).toBe(200);
  expect(onEvent).toHaveBeenCalledTimes(2);
});

test('the types tell events apart', () => {
  expectTypeOf<PlyrEvent['type']>().toEqualTypeOf<'request' | 'response' | 'retry' | 'clock' | 'error'>();
  expectTypeOf<Extract<PlyrEvent, { type: 'response' }>['status']>().toEqualTypeOf<number>();
});

test('a listener can abort before anything is sent', async () => {
  const controller = new AbortController();
  const fetch = vi.fn();
  const events: PlyrEvent[] = [];
  const onEvent = (event: PlyrEvent) => {
    events.push(event);
    controller.abort(new Error('Enough'));
  };
  const signedFetch = createSignedFetch({ ...credentials, fetch, onEvent });
  const init = { method: 'POST', signal: controller.signal };
  await expect(signedFetch('http://localhost', init)).rejects.toThrow('Enough');
  expect(fetch).not.toHaveBeenCalled();
  expect(events).toMatchObject([
    { type: 'request' },
    { type: 'error', code: 'ABORTED', outcomeUnknown: false },
  ]);
});

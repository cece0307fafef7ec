/** Money moves by POST, and the API has no idempotency keys: whatever happens, no POST may run twice. */
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readOnlyPosts } from '../../generated/read-only-posts.js';
import { createPlyrClient, createSignedFetch } from '../../src/client/index.js';
import { listOperations, loadDocument, type Operation } from '../../src/mock/openapi/document.js';
import { transports, useTransport } from './both-transports.js';
import { type FaultServer, order, startFaultServer } from './fault-server.js';
import { type FaultName, faults } from './faults.js';
import { API_KEY, SECRET_KEY } from './loopback.js';
import { expire, holdTimeLimits, newLimit } from './time-limits.js';

describe.each(transports)('over %s', (transport) => {
  useTransport(transport);

  const MINUTES = 60_000;
  const credentials = { apiKey: API_KEY, secretKey: SECRET_KEY };

  let server: FaultServer;
  beforeAll(async () => {
    holdTimeLimits();
    server = await startFaultServer({}, ({ headers }) => expire(Number(headers['x-test-limit'])));
  });
  afterAll(() => {
    vi.restoreAllMocks();
    return server.close();
  });

  /** All operations are alike in here, so they are called without their types. */
  type AnyCall = (path: string, init: object) => Promise<{ data?: unknown; error?: unknown }>;
  const client = (baseUrl = server.origin, headers = {}) =>
    createPlyrClient({ ...credentials, baseUrl, headers }) as unknown as {
      GET: AnyCall;
      POST: AnyCall;
    } & Record<string, (parameters: object, options: object) => { result(): Promise<object> }>;

  const posts = listOperations(loadDocument()).filter(({ method }) => method === 'POST');
  /** Those that only read say so in the description, and may be repeated. */
  const moving = posts.filter(({ path }) => !readOnlyPosts.has(path));

  /** The first example of an operation as the second argument of a call. */
  function exampleOf({ parameters, requestBody }: Operation) {
    const params: Record<string, Record<string, unknown>> = {};
    for (const { in: place, name, example, schema } of parameters) {
      params[place] = {
        ...params[place],
        [name]: example ?? (schema.examples as unknown[] | undefined)?.[0],
      };
    }
    return { params, body: Object.values(requestBody?.examples ?? {})[0]?.value as object | undefined };
  }

  /** A name for a call, unlike any other. */
  let calls = 0;
  const nextCall = (name: string) => {
    calls += 1;
    return `${calls} ${name}`;
  };

  interface Settled {
    data?: unknown;
    error?: unknown;
    thrown?: unknown;
  }
  const settle = (promise: Promise<object>): Promise<Settled> => promise.catch((thrown) => ({ thrown }));

  /** What a call is made with. Where nothing else would end it, its time is up once the server has met the fault. */
  function ordered(call: string, name: FaultName, times?: number): object {
    const headers = order(call, name, times);
    if (name !== 'slow body' && name !== 'no answer at all') return { headers };
    const timeoutMs = newLimit();
    return { headers: { ...headers, 'x-test-limit': String(timeoutMs) }, timeoutMs };
  }

  const names = Object.keys(faults) as FaultName[];

  describe.each([
    { times: 1, face: 'path' },
    { times: 1, face: 'name' },
    { times: 99, face: 'path' },
  ])('a fault that happens $times times, to calls by $face', ({ times, face }) => {
    test.concurrent.each(names)('%s: every POST runs at most once', async (name) => {
      expect(moving.length).toBeGreaterThan(50);
      const plyr = client();
      // With a fault that stays, one operation is as good as all of them.
      const some = times === 1 ? moving : moving.slice(0, 1);
      await Promise.all(
        some.map(async (operation) => {
          const call = nextCall(operation.id);
          const { params, body } = exampleOf(operation);
          const options = ordered(call, name, times);
          const sent =
            face === 'path'
              ? plyr.POST(operation.path, { params, body, ...options })
              : plyr[operation.id]?.({ ...params.path, ...params.query, ...body }, options).result();
          const { data, thrown } = await settle(sent as Promise<object>);
          const { requests, runs } = server.tally(call);
          const what = `${operation.id}: ${requests} requests, ${runs} runs, ${String(thrown)}`;
          expect(runs, what).toBeLessThanOrEqual(1);
          if (faults[name].mayHaveRun) {
            expect(requests, what).toBe(1);
            expect(data, what).toBeUndefined();
          } else if (faults[name].isRetriedForGet && times === 1) {
            // Turned away before anything ran: sent again, and then it runs.
            expect({ requests, runs }, what).toEqual({ requests: 2, runs: 1 });
            expect(data, what).toBeDefined();
          } else {
            expect(runs, what).toBe(0);
            expect(data, what).toBeUndefined();
          }
        }),
      );
    });
  });

  test.concurrent.each(names)('%s: a GET is sent again if, and only if, that can help', async (name) => {
    const call = nextCall('GET');
    const { data } = await settle(client().GET('/jwt/publicKey', ordered(call, name)));
    expect(server.tally(call).requests).toBe(faults[name].isRetriedForGet ? 2 : 1);
    expect(data !== undefined).toBe(faults[name].isRetriedForGet);
  });

  test.concurrent.each(names)('%s: a GET is not sent for ever', async (name) => {
    const call = nextCall('GET for ever');
    const { data } = await settle(client().GET('/jwt/publicKey', ordered(call, name, 99)));
    expect(data).toBeUndefined();
    expect(server.tally(call).requests).toBe(faults[name].isRetriedForGet ? 3 : 1);
  });

  describe('what the error says of a POST', () => {
    const unknown = [
      'reset before the headers',
      'closed before the headers',
      'reset after the headers',
    ] as const;
    const lost = ['half of the body', 'slow body', 'no answer at all'] as const;
    test.each([...unknown, ...lost])('%s: the outcome is unknown', async (name) => {
      const { thrown } = await settle(
        client().POST('/user/logout', { body: { sessionJwt: 'x' }, ...ordered(nextCall(name), name) }),
      );
      expect(thrown).toMatchObject({ outcomeUnknown: true });
    });

    test('without a listener, nothing can have run', async () => {
      const { thrown } = await settle(client(await freeOrigin()).POST('/user/logout', { body: {} }));
      expect(thrown).toMatchObject({ outcomeUnknown: false });
    });
  });

  describe('a port without a listener', () => {
    test('every POST is tried again, since nothing can have run', async () => {
      const origin = await freeOrigin();
      let attempts = 0;
      const counting = (url: string, init: RequestInit) => {
        attempts += 1;
        return fetch(url, init);
      };
      const signed = createSignedFetch({ ...credentials, fetch: counting });
      const settled = await Promise.all(
        posts.map(({ path }) => settle(signed(origin + path, { method: 'POST', body: '{}' }))),
      );
      for (const { thrown } of settled) expect(thrown).toMatchObject({ outcomeUnknown: false });
      expect(attempts).toBe(3 * posts.length);
    });

    test('a server that comes up in time gets the POST, once', async () => {
      const origin = await freeOrigin();
      const pending = client(origin).POST('/user/logout', { body: { sessionJwt: 'x' } });
      const settled = settle(pending);
      await sleep(20);
      let requests = 0;
      const late = createServer((socket) => {
        socket.once('data', () => {
          requests += 1;
          socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}');
        });
      });
      await new Promise<void>((resolve) => late.listen(Number(new URL(origin).port), '127.0.0.1', resolve));
      const { data } = await settled;
      // With full jitter both repetitions can come before the server does, though hardly ever.
      expect(requests).toBe(data ? 1 : 0);
      await new Promise<void>((resolve) => late.close(() => resolve()));
    });
  });

  describe.each([-20, 20])('a clock that is %i minutes off', (minutes) => {
    test('50 POSTs at once succeed with one more request each at most, and the next 50 with none', async () => {
      const plyr = client(server.origin, { 'x-test-clock': String(minutes * MINUTES) });
      const fifty = async () => {
        const ids = Array.from({ length: 50 }, () => nextCall('clock'));
        const settled = await Promise.all(
          ids.map((call, i) =>
            settle(plyr.POST('/user/logout', { body: { sessionJwt: `jwt-${i}` }, headers: order(call) })),
          ),
        );
        expect(settled.filter(({ data }) => data !== undefined)).toHaveLength(50);
        for (const call of ids) {
          expect(server.tally(call).runs).toBe(1);
          expect(server.tally(call).requests).toBeLessThanOrEqual(2);
        }
        return ids.reduce((sum, call) => sum + server.tally(call).requests, 0);
      };
      expect(await fifty()).toBeLessThanOrEqual(100);
      expect(await fifty()).toBe(50);
    });
  });

  test('nothing ever reached the other origin', async () => {
    expect(server.strayed).toEqual([]);
    // The other origin exists, and would have noticed.
    await fetch(`${server.otherOrigin}/stolen`);
    expect(server.strayed).toHaveLength(1);
  });

  /** An origin of the loopback interface without a listener. */
  async function freeOrigin(): Promise<string> {
    const probe = createServer();
    await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
    const { port } = probe.address() as { port: number };
    await new Promise<void>((resolve) => probe.close(() => resolve()));
    return `http://127.0.0.1:${port}`;
  }
});

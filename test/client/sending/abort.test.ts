/** Time limits, aborts, and what they leave behind. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createSignedFetch, type PlyrEvent } from '../../../src/client/index.js';
import { sleep } from '../../../src/client/sending/abort.js';
import { transports, useTransport } from '../both-transports.js';
import {
  andThen,
  cannedServers,
  caught,
  fails,
  halfway,
  key,
  logout,
  ok,
  silent,
  stalled,
  watched,
} from '../canned-responses.js';
import { API_KEY, credentials } from '../loopback.js';
import { expire, holdTimeLimits, newLimit } from '../time-limits.js';

describe.each(transports)('over %s', (transport) => {
  useTransport(transport);

  const { serve, serveAll } = cannedServers();

  describe('the time limit', () => {
    test.each([
      ['no answer', silent],
      ['half an answer', stalled],
    ])('covers %s', async (_, answer) => {
      holdTimeLimits();
      const timeoutMs = newLimit();
      const server = await serve(andThen(answer, () => expire(timeoutMs)));
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
      const server = await serveAll(andThen(silent, end), andThen(stalled, end), ok);
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

    test('does not exist if 0', async () => {
      const timer = vi.spyOn(globalThis, 'setTimeout');
      const fetch = async () => new Response();
      await createSignedFetch({ ...credentials, fetch, timeoutMs: 0 })('http://localhost');
      expect(timer).not.toHaveBeenCalled();
    });

    test("the stack of the error contains the caller's frames", async () => {
      const server = await serve(silent);
      async function payThePlayers() {
        await logout(server, { timeoutMs: 10 });
      }
      expect(await caught(payThePlayers())).toMatchObject({
        code: 'TIMEOUT',
        stack: expect.stringMatching(/payThePlayers.*abort\.test\.ts/),
      });
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
      const server = await serve(andThen(answer, () => controller.abort(reason)));
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

    test('after the call does nothing, since no listener is left', async () => {
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
      const aborted = andThen(silent, () => first.abort());
      const server = await serve((request, response) =>
        (request.headers['x-silent'] ? aborted : ok)(request, response),
      );
      await caught(key(server, { signal: first.signal, headers: { 'x-silent': '1' } }));
      expect((await key(server)).data).toEqual({ message: 'ok' });
    });

    test('a signal of null is not a signal', async () => {
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
});

/** A clock that is off is noticed by the Date of the responses, and corrected once for all calls. */
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createPlyrClient, createSignedFetch, type PlyrEvent } from '../../../src/client/index.js';
import { createClock } from '../../../src/client/sending/clock.js';
import { transports, useTransport } from '../both-transports.js';
import { type Answer, API_KEY, type Loopback, listen, SECRET_KEY, send, verifyAndEcho } from '../loopback.js';

describe.each(transports)('over %s', (transport) => {
  useTransport(transport);

  const credentials = { apiKey: API_KEY, secretKey: SECRET_KEY };
  const MINUTE = 60_000;

  describe('the clock', () => {
    const T = Date.UTC(2026, 0, 1);
    let local = T;
    const clock = () => {
      local = T;
      return createClock(() => local);
    };
    const dated = (ms: number, more: Record<string, string> = {}) =>
      new Headers({ date: new Date(ms).toUTCString(), ...more });

    test('starts as the local one, in whole milliseconds', () => {
      const it = clock();
      expect(it.now()).toBe(T);
      local = T + 0.6;
      expect(it.now()).toBe(T + 1);
    });

    test.each([-20 * MINUTE, -61_000, 61_000, 20 * MINUTE])(
      'learns that the server is %i ms ahead',
      (off) => {
        const it = clock();
        expect(it.adjustFrom(dated(T + off), T)).toBe(off);
        expect(it.now()).toBe(T + off);
        // And keeps it.
        local += 3 * MINUTE;
        expect(it.now()).toBe(T + off + 3 * MINUTE);
        expect(it.adjustFrom(dated(T + off + 3 * MINUTE), T + off + 3 * MINUTE)).toBeUndefined();
      },
    );

    test.each([-MINUTE, -1_000, 0, 1_000, MINUTE])('takes %i ms for blur', (off) => {
      const it = clock();
      expect(it.adjustFrom(dated(T + off), T)).toBeUndefined();
      expect(it.now()).toBe(T);
    });

    test('does not take a slow response for a wrong clock, wherever in between its date was written', () => {
      for (const written of [0, 5 * MINUTE, 10 * MINUTE]) {
        const it = clock();
        local = T + 10 * MINUTE;
        expect(it.adjustFrom(dated(T + written), T)).toBeUndefined();
      }
    });

    test.each([
      ['no date', new Headers()],
      ['a date that is none', new Headers({ date: 'soon' })],
      ['a date out of a cache', dated(T + 20 * MINUTE, { age: '1200' })],
      ['a date out of a cache, fresh', dated(T + 20 * MINUTE, { age: '0' })],
    ])('learns nothing from %s', (_, headers) => {
      const it = clock();
      expect(it.adjustFrom(headers, T)).toBeUndefined();
      expect(it.now()).toBe(T);
    });

    const DAY = 1_440 * MINUTE;
    test.each([-1, 1])(
      'believes a date that is over a day off only if the timestamp was rejected: %i',
      (sign) => {
        const it = clock();
        expect(it.adjustFrom(dated(T + sign * (DAY + 1_000)), T)).toBeUndefined();
        expect(it.now()).toBe(T);
        expect(it.adjustFrom(dated(T + sign * DAY), T)).toBe(sign * DAY);
        const other = clock();
        expect(other.adjustFrom(dated(T + sign * 400 * DAY), T, true)).toBe(sign * 400 * DAY);
      },
    );

    test('never believes a date beyond the four digits of a year', () => {
      const it = clock();
      const last = Date.UTC(9999, 11, 31, 23, 59, 59);
      for (const date of [last + 1_000, 8.64e15]) expect(it.adjustFrom(dated(date), T, true)).toBeUndefined();
      expect(it.adjustFrom(dated(last), T, true)).toBe(last - T);
    });

    test.each([-20 * MINUTE, 20 * MINUTE])(
      'many answers to requests of before the correction, by %i ms, change it once',
      (off) => {
        const it = clock();
        expect(it.adjustFrom(dated(T + off), T)).toBe(off);
        local += 5_000;
        expect(it.adjustFrom(dated(T + off), T)).toBeUndefined();
        expect(it.adjustFrom(dated(T + off + 5_000), T)).toBeUndefined();
        expect(it.now()).toBe(T + off + 5_000);
      },
    );

    test('follows when the local clock is set right', () => {
      const it = clock();
      it.adjustFrom(dated(T + 20 * MINUTE), T);
      local = T + 20 * MINUTE;
      expect(it.adjustFrom(dated(T + 20 * MINUTE), T + 40 * MINUTE)).toBe(0);
    });

    test('knows which timestamps it would not give any more', () => {
      const it = clock();
      expect(it.isStale(T)).toBe(false);
      it.adjustFrom(dated(T + 20 * MINUTE), T);
      expect(it.isStale(T)).toBe(true);
      expect(it.isStale(T + 20 * MINUTE)).toBe(false);
      // Signed, and then the machine slept.
      expect(it.isStale(T + 10 * MINUTE)).toBe(true);
    });
  });

  describe('calls', () => {
    let off = 0;
    let dateHeader: string | undefined;
    let more: Record<string, string> = {};
    let text: string | undefined;
    let server: Loopback;
    const answer: Answer = (request, response) => {
      const now = Date.now() + off;
      response.sendDate = false;
      for (const [name, value] of Object.entries(more)) response.setHeader(name, value);
      response.setHeader('date', dateHeader ?? new Date(now).toUTCString());
      if (text) send(response, 401, 'application/json', text);
      else verifyAndEcho(() => now)(request, response);
    };
    beforeAll(async () => {
      server = await listen(answer);
    });
    afterAll(() => server.close());
    afterEach(() => {
      off = 0;
      dateHeader = text = undefined;
      more = {};
      server.received.length = 0;
    });
    const post = { method: 'POST', body: '{"a":1}' };

    test.each([-20, 20])('50 at once with a clock %i minutes off, then 50 more', async (minutes) => {
      off = minutes * MINUTE;
      const events: PlyrEvent[] = [];
      const onEvent = (event: PlyrEvent) => events.push(event);
      const plyr = createPlyrClient({ ...credentials, baseUrl: server.origin, onEvent });
      const fifty = () =>
        Promise.all(
          Array.from({ length: 50 }, (_, i) =>
            plyr.POST('/user/logout', { body: { sessionJwt: `jwt-${i}` } }).then(({ data }) => data),
          ),
        );
      expect((await fifty()).filter(Boolean)).toHaveLength(50);
      expect(server.received.length).toBeLessThanOrEqual(100);
      const retries = events.filter((event) => event.type === 'retry');
      expect(new Set(retries.map(({ call }) => call)).size).toBe(retries.length);
      expect(events.filter((event) => event.type === 'clock')).toHaveLength(1);
      server.received.length = 0;
      expect((await fifty()).filter(Boolean)).toHaveLength(50);
      expect(server.received).toHaveLength(50);
    });

    test('the second attempt has a fresh timestamp and the same body, also with no retries allowed', async () => {
      off = 20 * MINUTE;
      const response = await createSignedFetch({ ...credentials, retry: 0 })(server.origin, post);
      expect(response.status).toBe(200);
      expect(server.received.map(({ body }) => body)).toEqual([post.body, post.body]);
      const [first, second] = server.received.map(({ headers }) => Number(headers.timestamp));
      expect(Number(second) - Number(first)).toBeGreaterThan(19 * MINUTE);
    });

    test('a server whose Date does not help is asked once', async () => {
      off = 20 * MINUTE;
      dateHeader = new Date().toUTCString();
      expect((await createSignedFetch(credentials)(server.origin, post)).status).toBe(401);
      expect(server.received).toHaveLength(1);
    });

    test('a server that rejects again is asked twice', async () => {
      off = 20 * MINUTE;
      text = '{"error":"Request expired"}';
      expect((await createSignedFetch(credentials)(server.origin, post)).status).toBe(401);
      expect(server.received).toHaveLength(2);
    });

    test.each([
      ['{"error":"Request expired"}', 'Sat, 13 Sep 275760 00:00:00 GMT'],
      ['{"error":"Invalid signature"}', 'Sat, 13 Sep 2036 00:00:00 GMT'],
    ])('%s with the date %s: timestamps stay as they are', async (body, date) => {
      text = body;
      dateHeader = date;
      const signedFetch = createSignedFetch(credentials);
      await signedFetch(server.origin, post);
      await signedFetch(server.origin, post);
      expect(server.received).toHaveLength(2);
      for (const { headers } of server.received)
        expect(Math.abs(Number(headers.timestamp) - Date.now())).toBeLessThan(10 * MINUTE);
    });

    test('a machine that is years off is corrected when its timestamp is rejected', async () => {
      off = 4 * 365 * 1_440 * MINUTE;
      expect((await createSignedFetch(credentials)(server.origin, post)).status).toBe(200);
      expect(server.received).toHaveLength(2);
    });

    test.each([Number.NaN, 8.64e15 + 1, Number.NEGATIVE_INFINITY])(
      'a time of %d is never signed',
      async (time) => {
        const sign = vi.fn(() => '0'.repeat(64));
        const signedFetch = createSignedFetch({ apiKey: API_KEY, sign, now: () => time });
        await expect(signedFetch(server.origin, post)).rejects.toMatchObject({
          code: 'INVALID_OPTION',
          outcomeUnknown: false,
        });
        expect(sign).not.toHaveBeenCalled();
        expect(server.received).toHaveLength(0);
      },
    );

    test('a cached response changes nothing', async () => {
      off = 20 * MINUTE;
      more = { age: '5' };
      expect((await createSignedFetch(credentials)(server.origin, post)).status).toBe(401);
      expect(server.received).toHaveLength(1);
    });

    test('another 401 is not sent again, though the clock is corrected', async () => {
      off = 20 * MINUTE;
      text = '{"error":"Invalid signature"}';
      const signedFetch = createSignedFetch(credentials);
      expect((await signedFetch(server.origin, post)).status).toBe(401);
      expect(server.received).toHaveLength(1);
      text = undefined;
      expect((await signedFetch(server.origin, post)).status).toBe(200);
      expect(server.received).toHaveLength(2);
    });
  });
});

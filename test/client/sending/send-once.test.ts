import { describe, expect, test, vi } from 'vitest';
import { createSignedFetch } from '../../../src/client/index.js';
import { transports, useTransport } from '../both-transports.js';
import { echoServer, expectError } from '../echo-server.js';
import { API_KEY, credentials, listen, send, verifyAndEcho } from '../loopback.js';

describe.each(transports)('over %s', (transport) => {
  useTransport(transport);

  const server = echoServer();
  const { last } = server;
  const signedFetch = createSignedFetch(credentials);

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

    test('a wrong secret is rejected by the server, so the server does verify', async () => {
      const response = await createSignedFetch({ apiKey: API_KEY, secretKey: 'wrong' })(server.origin);
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({ error: 'Invalid signature' });
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
      for (const [index, call] of calls.entries()) {
        const error = await expectError(call(), 'REDIRECT', /redirect was not followed/);
        expect(error.message).not.toContain('stolen');
        // A POST that gets a redirect has often been carried out.
        const operation = index === 1 ? 'POST /' : 'GET /';
        expect(error).toMatchObject({ operation, status, outcomeUnknown: index === 1 });
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

    test('in a browser come as an opaque response', async () => {
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

    test('without a location, and 304, are ordinary responses', async () => {
      for (const status of [300, 304]) {
        const fetch = async () => new Response(null, { status });
        expect((await createSignedFetch({ ...credentials, fetch })('http://localhost')).status).toBe(status);
      }
    });
  });

  describe('like fetch', () => {
    test('a replaced fetch can read the body of a POST', async () => {
      const bodies: string[] = [];
      const stub = async (url: string, init: RequestInit) => {
        bodies.push(await new Request(url, init).text());
        return new Response();
      };
      vi.stubGlobal('fetch', stub);
      const post = { method: 'POST', body: '{"text":"ä🎲"}' };
      await createSignedFetch(credentials)(server.origin, post);
      await createSignedFetch({ ...credentials, fetch: stub })(server.origin, post);
      expect(bodies).toEqual([post.body, post.body]);
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
      expect([get, head]).toEqual([undefined, undefined]);
    });
  });
});

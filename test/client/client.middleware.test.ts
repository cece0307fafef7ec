/** Middleware of openapi-fetch works as its documentation says, under the signature. */
import { expect, test, vi } from 'vitest';
import { createPlyrClient } from '../../src/client/index.js';
import { cannedServers, caught } from './canned-responses.js';
import { echoServer, expectError } from './echo-server.js';
import { credentials, send } from './loopback.js';

const server = echoServer();
const { serve } = cannedServers();
const body = { sessionJwt: 'x' };
const client = (baseUrl = server.origin) => createPlyrClient({ ...credentials, baseUrl });

test('it sees the request with its body, and the response', async () => {
  const plyr = client();
  const seen = vi.fn();
  plyr.use({
    async onRequest({ request, schemaPath }) {
      seen(request.method, schemaPath, await request.clone().json());
    },
    onResponse: ({ response }) => seen(response.status),
  });
  const { data } = await plyr.POST('/user/logout', { body });
  expect(seen.mock.calls).toEqual([['POST', '/user/logout', body], [200]]);
  expect(data).toEqual({ method: 'POST', body: '{"sessionJwt":"x"}' });
});

test('it may change headers and body, which are signed as they are sent', async () => {
  const plyr = client();
  plyr.use(
    { onRequest: ({ request }) => request.headers.set('x-game', 'chess') },
    { onRequest: ({ request }) => new Request(request, { body: '{"sessionJwt":"y"}' }) },
  );
  const { data } = await plyr.POST('/user/logout', { body });
  expect(data).toEqual({ method: 'POST', body: '{"sessionJwt":"y"}' });
  expect(server.last()?.headers['x-game']).toBe('chess');
});

test('the limits of a call outlive a new Request', async () => {
  const silent = await serve(() => {});
  const plyr = client(silent.origin);
  plyr.use({ onRequest: ({ request }) => new Request(request) });
  expect(await caught(plyr.POST('/user/logout', { body, timeoutMs: 20 }))).toMatchObject({
    code: 'TIMEOUT',
    operation: 'POST /user/logout',
    outcomeUnknown: true,
  });
});

test('it cannot send the credentials elsewhere', async () => {
  const other = await serve((_, response) => send(response, 200, 'application/json', '{}'));
  const plyr = client();
  plyr.use({ onRequest: ({ request }) => new Request(`${other.origin}/user/logout`, request) });
  await expectError(plyr.GET('/jwt/publicKey'), 'INVALID_URL', /begin with baseUrl/);
  expect(other.received).toHaveLength(0);
});

test.each([
  ['an empty body', new Response(null, { status: 500 }), 'HTTP 500'],
  ['a length of 0', new Response('', { status: 500, headers: { 'content-length': '0' } }), 'HTTP 500'],
  ['text', new Response('<h1>Bad Gateway</h1>', { status: 502 }), '<h1>Bad Gateway</h1>'],
  ['no body at all', new Response(null, { status: 304 }), 'HTTP 304'],
])('a failure that it returns with %s has an error', async (_, response, error) => {
  const plyr = client();
  plyr.use({ onResponse: () => response.clone() });
  expect(await plyr.POST('/user/logout', { body })).toMatchObject({ error: { error } });
});

test('a success that it returns must be JSON, too', async () => {
  const plyr = client();
  plyr.use({ onResponse: () => new Response('OK') });
  expect(await caught(plyr.POST('/user/logout', { body }))).toMatchObject({
    code: 'INVALID_RESPONSE',
    operation: 'POST /user/logout',
    outcomeUnknown: true,
  });
  const reading = client();
  reading.use({ onResponse: () => new Response('OK') });
  expect(await caught(reading.GET('/jwt/publicKey'))).toMatchObject({ outcomeUnknown: false });
});

import { createHmac } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { createSignedFetch, hmacSigner, PlyrError } from '../../src/client/index.js';
import { echoServer, expectError } from './echo-server.js';
import { API_KEY, credentials, SECRET_KEY } from './loopback.js';

const server = echoServer();
const signedFetch = createSignedFetch(credentials);

describe('sign', () => {
  const hmac = (message: string) => createHmac('sha256', SECRET_KEY).update(message).digest('hex');

  test.each([
    ['a string', hmac],
    ['a promise', async (message: string) => hmac(message)],
  ])('may return %s', async (_, sign) => {
    const response = await createSignedFetch({ apiKey: API_KEY, sign })(server.origin, {
      method: 'POST',
      body: '[1]',
    });
    expect(response.status).toBe(200);
  });

  test('is used in place of the secret key', async () => {
    const sign = vi.fn(hmac);
    const fetch = async () => new Response();
    await createSignedFetch({ apiKey: API_KEY, secretKey: 'unused', sign, now: () => 5, fetch })(
      server.origin,
    );
    expect(sign.mock.calls).toEqual([['5{}']]);
  });

  test('that returns a string costs no turn of the event queue', async () => {
    const turnsUntilSent = async (sign: (message: string) => string | Promise<string>) => {
      let sent = false;
      const fetch = async () => {
        sent = true;
        return new Response();
      };
      const done = createSignedFetch({ apiKey: API_KEY, sign, fetch })('http://localhost');
      let turns = 0;
      for (; !sent; turns++) await undefined;
      await done;
      return turns;
    };
    const direct = await turnsUntilSent(hmac);
    expect(direct).toBeLessThan(await turnsUntilSent(async (message) => hmac(message)));
  });

  test.each([
    ['upper case', (message: string) => hmac(message).toUpperCase()],
    ['base64', (message: string) => createHmac('sha256', SECRET_KEY).update(message).digest('base64')],
    ['bytes', (message: string) => createHmac('sha256', SECRET_KEY).update(message).digest() as never],
    ['a promise of nothing', async () => undefined as never],
  ])('that returns %s is an error', async (_, sign) => {
    await expectError(
      createSignedFetch({ apiKey: API_KEY, sign })(server.origin),
      'INVALID_SIGNATURE',
      /64 lowercase/,
    );
    expect(server.received).toHaveLength(0);
  });
});

describe('requests that cannot be signed', () => {
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    signedFetch(server.origin, { method: 'POST', body: body as string, headers });
  const form = new FormData();
  const cases: [string, () => Promise<Response>, RegExp][] = [
    ['spaces in the text', () => post('{"a": 1}'), /plain object or array, or JSON\.stringify/],
    ['a scalar', () => post('1'), /plain object or array, or JSON\.stringify/],
    ['no JSON', () => post('hello'), /plain object or array, or JSON\.stringify/],
    ['a __proto__ key', () => post('{"__proto__":1}'), /plain object or array, or JSON\.stringify/],
    ['a form', () => post(form), /plain object or array, or JSON\.stringify/],
    [
      'search parameters',
      () => post(new URLSearchParams('a=1')),
      /plain object or array, or JSON\.stringify/,
    ],
    ['a blob', () => post(new Blob(['{}'])), /plain object or array, or JSON\.stringify/],
    ['a stream', () => post(new Blob(['{}']).stream()), /plain object or array, or JSON\.stringify/],
    ['bytes', () => post(new Uint8Array(2)), /plain object or array, or JSON\.stringify/],
    [
      'a form content type',
      () => post('{}', { 'content-type': 'application/x-www-form-urlencoded' }),
      /must be application\/json/,
    ],
    [
      'another JSON content type',
      () => post('{}', { 'content-type': 'application/ld+json' }),
      /must be application\/json/,
    ],
    ['no content type', () => post('{}', { 'content-type': null as never }), /must be application\/json/],
    ['an empty content type', () => post('{}', { 'content-type': '' }), /must be application\/json/],
    [
      'a Request that says text/plain',
      () => signedFetch(new Request(server.origin, { method: 'POST', body: '{}' })),
      /must be application\/json/,
    ],
    [
      'a Request with a form',
      () => signedFetch(new Request(server.origin, { method: 'POST', body: form })),
      /plain object or array, or JSON\.stringify/,
    ],
    ['GET with a body', () => signedFetch(server.origin, { body: '{}' }), /GET cannot have a body/],
    [
      'HEAD with a body',
      () => signedFetch(server.origin, { method: 'head', body: '{}' }),
      /HEAD cannot have a body/,
    ],
  ];
  test.each(cases)('%s', async (_, call, message) => {
    await expectError(call(), 'UNSIGNABLE_BODY', message);
    expect(server.received).toHaveLength(0);
  });
});

describe('credentials', () => {
  const cases: [string, Record<string, unknown>, RegExp][] = [
    ['no API key', { secretKey: 's' }, /^apiKey is missing/],
    ['an empty API key', { apiKey: '', secretKey: 's' }, /^apiKey is missing/],
    ['an API key that is no string', { apiKey: 1, secretKey: 's' }, /^apiKey is missing/],
    ['an API key with a line break', { apiKey: 'key\n', secretKey: 's' }, /^apiKey .*exactly as issued/],
    ['an API key outside ASCII', { apiKey: 'schlüssel', secretKey: 's' }, /^apiKey is missing/],
    ['no secret key', { apiKey: 'k' }, /^secretKey is missing/],
    ['an empty secret key', { apiKey: 'k', secretKey: '' }, /^secretKey is missing/],
    [
      'a secret key that is no string',
      { apiKey: 'k', secretKey: new Uint8Array(3) },
      /^secretKey is missing/,
    ],
    [
      'a secret key with a line break',
      { apiKey: 'k', secretKey: 'secret\n' },
      /^secretKey .*exactly as issued/,
    ],
    ['a sign that is no function', { apiKey: 'k', sign: 'secret' }, /^secretKey is missing/],
  ];
  test.each(cases)('%s: said at once, and which', (_, options, message) => {
    let error: unknown;
    try {
      createSignedFetch(options as never);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(PlyrError);
    expect(error).toMatchObject({ code: 'MISSING_CREDENTIALS', message: expect.stringMatching(message) });
  });
});

test('Web Crypto signs as node:crypto does', async () => {
  const message = '1795332931130{"text":"ä🎲\\ud800"}';
  const fast = hmacSigner('secret')(message);
  expect(fast).toMatch(/^[0-9a-f]{64}$/);
  const spy = vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined as never);
  const portable = hmacSigner('secret');
  spy.mockRestore();
  expect(portable(message)).toBeInstanceOf(Promise);
  expect(await portable(message)).toBe(fast);
});

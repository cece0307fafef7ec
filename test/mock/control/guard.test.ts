/** Who may control the mock, and see its keys. */
import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, test } from 'vitest';
import { createGuard, type Guard } from '../../../src/mock/control/guard.js';

const token = 'a-token-of-a-team';
const home = { host: '127.0.0.1:4010' };

/** The status code that a request gets, or undefined when it is admitted. */
function rejection(
  headers: IncomingHttpHeaders,
  remoteAddress = '127.0.0.1',
  controlToken?: string,
  method = 'GET',
) {
  return createGuard(controlToken)({ method, socket: { remoteAddress }, headers } as never)?.status;
}

test.each(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'])('%s is this machine', (address) => {
  expect(rejection(home, address)).toBeUndefined();
});

test.each(['10.0.0.1', '::ffff:10.0.0.1', 'fe80::1', '', '1127.0.0.1'])(
  '"%s" is not this machine',
  (address) => {
    expect(rejection(home, address)).toBe(403);
  },
);

test.each<[what: string, headers: IncomingHttpHeaders, status: number | undefined]>([
  ['no headers', {}, undefined],
  ['a loopback name', { host: 'game.localhost:1' }, undefined],
  ['a name that leads here', { host: 'rebind.test:4010' }, 403],
  [
    'a page of the mock',
    { ...home, origin: 'http://127.0.0.1:4010', 'sec-fetch-site': 'same-origin' },
    undefined,
  ],
  ['an address that was typed', { ...home, 'sec-fetch-site': 'none' }, undefined],
  ['a page of another site', { ...home, origin: 'https://evil.test' }, 403],
  ['a page of another port', { ...home, origin: 'http://127.0.0.1:1' }, 403],
  ['a page without an origin', { ...home, origin: 'null' }, 403],
  ['an image on another site', { ...home, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 403],
  ['a script on another port', { ...home, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }, 403],
  [
    'a link on another site',
    { ...home, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    undefined,
  ],
  [
    'a frame on another site',
    { ...home, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    403,
  ],
])('%s', (_what, headers, status) => {
  expect(rejection(headers)).toBe(status);
});

test('a form on another site is not a link', () => {
  const headers = {
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
  };
  expect(rejection({ ...home, ...headers }, '127.0.0.1', undefined, 'POST')).toBe(403);
});

test.each([
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded',
  'x-real-ip',
])('a request with %s came through a proxy', (name) => {
  expect(rejection({ ...home, [name]: '203.0.113.9' })).toBe(403);
  expect(rejection({ ...home, [name]: '' })).toBe(403);
});

describe('further host names', () => {
  const guard = createGuard(undefined, ['Mock.Local', '[fd00::1]', 'host_1']);
  const from = (headers: IncomingHttpHeaders, remoteAddress = '127.0.0.1') =>
    guard({ method: 'GET', socket: { remoteAddress }, headers } as never)?.status;

  test.each(['mock.local', 'MOCK.local:4010', '[fd00::1]:80', 'host_1', 'localhost:1'])('%s', (host) => {
    expect(from({ host })).toBeUndefined();
    expect(from({ host, origin: `http://${host}` })).toBeUndefined();
  });

  test.each(['mock.local.evil.test', 'evil-mock.local', 'local', 'mock.local:4010:1', '[fd00::2]'])(
    'not %s',
    (host) => {
      expect(from({ host })).toBe(403);
    },
  );

  test('open nothing else', () => {
    expect(from({ host: 'mock.local' }, '10.0.0.1')).toBe(403);
    expect(from({ host: 'mock.local', via: '1.1 proxy' })).toBe(403);
    expect(from({ host: 'mock.local', origin: 'https://evil.test' })).toBe(403);
    expect(rejection({ host: 'mock.local' })).toBe(403);
  });

  test.each(['', 'a b', 'http://mock.local', 'mock.local:4010', 'a..b', '*', 'fd00::1'])(
    '"%s" is not a name',
    (bad) => {
      expect(() => createGuard(undefined, [bad])).toThrow(`"${bad}" is not a host name.`);
    },
  );
});

describe('the control token', () => {
  const authorization = `Bearer ${token}`;

  test('admits from anywhere, by any name, through any proxy', () => {
    const headers = {
      host: 'mock.example',
      via: '1.1 proxy',
      origin: 'https://console.example',
      authorization,
    };
    expect(rejection(headers, '203.0.113.9', token)).toBeUndefined();
  });

  test.each([
    'Bearer',
    `Bearer ${token}x`,
    `Bearer ${token.slice(1)}`,
    `Bearer ${token} x`,
    `Bearer${token}`,
    token,
    'Basic YTpi',
    '',
  ])('is not "%s"', (wrong) => {
    expect(rejection({ ...home, authorization: wrong }, '127.0.0.1', token)).toBe(401);
  });

  test.each(['bearer', 'BEARER', 'Bearer '])('is right after "%s"', (scheme) => {
    expect(rejection({ authorization: `${scheme} ${token}` }, '203.0.113.9', token)).toBeUndefined();
  });

  test('is in no message, neither the right one nor the one that was sent', () => {
    const sent = 'a-wrong-token-of-a-team';
    for (const guard of [createGuard(token), createGuard()]) {
      const message = guard({ socket: {}, headers: { authorization: `Bearer ${sent}` } } as never)?.message;
      expect(message).toContain('control token');
      expect(message).not.toMatch(new RegExp(`${token}|${sent}`));
    }
  });

  test('is what the response to a request from elsewhere names', () => {
    const message = (guard: Guard) => guard({ socket: {}, headers: {} } as never)?.message;
    expect(message(createGuard(token))).toContain('send its control token as "Authorization: Bearer TOKEN"');
    expect(message(createGuard())).toContain('start it with --control-token');
  });

  test('is not needed on this machine, but a token that is sent must be right', () => {
    expect(rejection(home, '127.0.0.1', token)).toBeUndefined();
    expect(rejection({ ...home, authorization })).toBe(401);
  });

  test.each(['', 'short', 'fifteen-letters', 'sixteen letters!', 'sixteen-letters-ä'])(
    '"%s" is no token',
    (bad) => {
      expect(() => createGuard(bad)).toThrow(/at least 16 characters/);
      if (bad) expect(() => createGuard(bad)).not.toThrow(bad);
    },
  );
});

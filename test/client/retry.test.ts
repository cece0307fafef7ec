/** The table of retries, and the arithmetic around it. */
import { describe, expect, test } from 'vitest';
import { backoff, isUnconnected, isUnknown, mayRetry, retryAfter } from '../../src/client/retry.js';

describe('what is sent again', () => {
  // [the status, a read, any other POST, whether the outcome of such a POST is unknown]
  const table: [number, boolean, boolean, boolean][] = [
    [408, true, false, true],
    [429, true, true, false],
    [500, false, false, true],
    [501, false, false, false],
    [502, true, false, true],
    [503, true, false, true],
    [504, true, false, true],
    [505, false, false, true],
    [200, false, false, false],
    [400, false, false, false],
    [401, false, false, false],
    [403, false, false, false],
    [404, false, false, false],
    [405, false, false, false],
    [409, false, false, false],
    [413, false, false, false],
    [425, false, false, false],
  ];
  test.each(table)('%s: read %s, POST %s, unknown %s', (status, read, post, unknown) => {
    expect(mayRetry(status, true)).toBe(read);
    expect(mayRetry(status, false)).toBe(post);
    expect(isUnknown(status, false)).toBe(unknown);
    expect(isUnknown(status, true)).toBe(false);
  });

  test('a transaction that the chain rejected has changed nothing', () => {
    expect(isUnknown(500, false, 'Transaction Receipt Failed')).toBe(false);
    for (const error of [null, undefined, 'Transaction Receipt Failed.', ['Transaction Receipt Failed']])
      expect(isUnknown(500, false, error)).toBe(true);
  });

  test('nothing whose outcome is unknown is ever sent again', () => {
    for (let status = 100; status < 600; status++) {
      expect(mayRetry(status, false) && isUnknown(status, false), String(status)).toBe(false);
    }
  });
});

describe('how long to wait', () => {
  test.each([
    [1, 300],
    [2, 600],
    [3, 1_200],
    [5, 4_800],
    [6, 8_000],
    [50, 8_000],
    [2_000, 8_000],
  ])('before attempt %i + 1, from 0 to %i ms', (attempt, most) => {
    expect(backoff(attempt - 1, 0)).toBe(0);
    expect(backoff(attempt - 1, 0.5)).toBe(most / 2);
    expect(backoff(attempt - 1, 1)).toBe(most);
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2026, 10, 6, 8, 49, 37);
  const read = (headers: Record<string, string>) => retryAfter(new Headers(headers), now);

  test.each([
    ['0', 0],
    ['2', 2_000],
    ['1.5', 1_500],
    ['Fri, 06 Nov 2026 08:49:47 GMT', 10_000],
    ['Friday, 06-Nov-26 08:49:47 GMT', 10_000],
    ['Fri Nov  6 08:49:47 2026', 10_000],
    ['Fri, 06 Nov 2026 08:49:37 GMT', 0],
    ['Fri, 06 Nov 2026 08:49:27 GMT', undefined],
    ['Fri, 99 Nov 2026 08:49:27 GMT', undefined],
    ['Fri, 06 Nov 2026', undefined],
    ['', undefined],
    ['-1', undefined],
    ['0x10', undefined],
    ['0b1', undefined],
    ['1e1', undefined],
    ['+5', undefined],
    ['Infinity', undefined],
    ['soon 1', undefined],
  ])('%s', (text, ms) => {
    expect(read({ 'retry-after': text })).toBe(ms);
  });

  test.each([
    ['250', 250],
    ['0.5', 0.5],
    ['soon', 3_000],
    ['0x10', 3_000],
  ])('in milliseconds: %s', (text, ms) => {
    expect(read({ 'retry-after-ms': text, 'retry-after': '3' })).toBe(ms);
  });

  test('none', () => expect(read({})).toBeUndefined());

  test('a date counts from the date of the answer, not from our clock', () => {
    const date = 'Mon, 01 Jan 2024 00:00:00 GMT';
    expect(read({ date, 'retry-after': 'Mon, 01 Jan 2024 00:00:20 GMT' })).toBe(20_000);
  });
});

describe('errors that say that no connection was made', () => {
  const withCode = (code: unknown, more: object = {}) => Object.assign(new Error('x'), { code, ...more });
  const aggregate = (...codes: string[]) => new AggregateError(codes.map((code) => withCode(code)));
  const nested = (depth: number, innermost: unknown): unknown =>
    depth === 0 ? innermost : new TypeError('fetch failed', { cause: nested(depth - 1, innermost) });

  const cases: [string, unknown, boolean][] = [
    ['ECONNREFUSED', withCode('ECONNREFUSED'), true],
    ['ENOTFOUND', withCode('ENOTFOUND'), true],
    ['EAI_AGAIN', withCode('EAI_AGAIN'), true],
    ['a connect time-out', withCode('UND_ERR_CONNECT_TIMEOUT'), true],
    ['a connect time-out of the system', withCode('ETIMEDOUT', { syscall: 'connect' }), true],
    ['a time-out of an open connection', withCode('ETIMEDOUT', { syscall: 'read' }), false],
    ['a lookup that failed in its own way', withCode('ESERVFAIL', { syscall: 'getaddrinfo' }), true],
    ['no way to the host', withCode('EHOSTUNREACH', { syscall: 'connect' }), true],
    ['no network', withCode('ENETUNREACH', { syscall: 'connect' }), true],
    ['no address of our own', withCode('EADDRNOTAVAIL', { syscall: 'connect' }), true],
    ['a self-signed certificate', nested(1, withCode('DEPTH_ZERO_SELF_SIGNED_CERT')), true],
    ['a self-signed certificate in the chain', withCode('SELF_SIGNED_CERT_IN_CHAIN'), true],
    ['an expired certificate', withCode('CERT_HAS_EXPIRED'), true],
    ['an unknown issuer', withCode('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), true],
    ['a certificate for another name', withCode('ERR_TLS_CERT_ALTNAME_INVALID'), true],
    ['a record that is broken, after the handshake', withCode('ERR_SSL_BAD_RECORD_TYPE'), false],
    ...[
      'CRL_HAS_EXPIRED',
      'ERROR_IN_CERT_NOT_AFTER_FIELD',
      'INVALID_CA',
      'INVALID_PURPOSE',
      'HOSTNAME_MISMATCH',
    ].map((code): [string, unknown, boolean] => [code, withCode(code), true]),
    ['another version of TLS', withCode('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION'), true],
    ['a name that the server does not have', withCode('ERR_SSL_TLSV1_UNRECOGNIZED_NAME'), true],
    ['an alert after the handshake', withCode('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'), false],
    ['a server without TLS', nested(1, withCode('ERR_SSL_WRONG_VERSION_NUMBER')), true],
    ['a port that fetch blocks', nested(1, new Error('bad port')), true],
    ['a broken pipe', withCode('EPIPE', { syscall: 'write' }), false],
    ['a socket that closed', nested(1, withCode('UND_ERR_SOCKET')), false],
    ['headers that came too late', withCode('UND_ERR_HEADERS_TIMEOUT'), false],
    ['as a cause', nested(1, withCode('ECONNREFUSED')), true],
    ['as a cause of a cause, which no runtime does', nested(2, withCode('ECONNREFUSED')), false],
    ['without a code, several addresses', aggregate('ECONNREFUSED'), false],
    [
      'in the words of Deno',
      nested(1, new Error('error sending request: client error (Connect): tcp')),
      true,
    ],
    ['several addresses, all refused', nested(1, aggregate('ECONNREFUSED', 'ENOTFOUND')), true],
    ['several addresses, one not refused', nested(1, aggregate('ECONNREFUSED', 'ECONNRESET')), false],
    ['no addresses', new AggregateError([]), false],
    ['no addresses, but a code', withCode('ENOTFOUND', { errors: [] }), true],
    ['a reset', withCode('ECONNRESET'), false],
    ['a reset, whatever led there', withCode('ECONNRESET', { cause: withCode('ECONNREFUSED') }), false],
    ['a code that is a number', withCode(20, { cause: withCode('ECONNREFUSED') }), false],
    ['no code', new TypeError('fetch failed'), false],
    ['text', 'ECONNREFUSED', false],
    ['null', null, false],
  ];
  test.each(cases)('%s', (_, error, expected) => {
    expect(isUnconnected(error)).toBe(expected);
  });

  test('an error that is its own cause', () => {
    const error: Error = new Error('x');
    error.cause = error;
    expect(isUnconnected(error)).toBe(false);
  });

  test('of several errors each counts, whatever the code above them says', () => {
    const mixed = Object.assign(aggregate('ECONNREFUSED', 'ECONNRESET'), { code: 'ECONNREFUSED' });
    expect(isUnconnected(mixed)).toBe(false);
  });
});

/** Which errors of `fetch` say that nothing was sent. */
import { describe, expect, test } from 'vitest';
import { isUnconnected } from '../../../src/client/transports/unconnected.js';

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

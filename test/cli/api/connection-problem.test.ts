import { expect, test } from 'vitest';
import { connectionProblem } from '../../../src/cli/api/connection-problem.js';

const problem = (code: string, url: string, kind?: 'mock') =>
  connectionProblem(Object.assign(new Error('failed'), { code }), url, kind);

const plain = 'http://127.0.0.1:4010/api';
const tls = 'https://mock.example/api';

test.each<[code: string, url: string, message: string, advice: string, isUnsent: boolean]>([
  [
    'ECONNREFUSED',
    plain,
    `no server is running at ${plain}.`,
    'Start one with "plyr-api mock", or check the address.',
    true,
  ],
  [
    'ENOTFOUND',
    tls,
    'mock.example is not a known host name.',
    'Check the address and the network of this machine.',
    true,
  ],
  ...['DEPTH_ZERO_SELF_SIGNED_CERT', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'CERT_HAS_EXPIRED'].map(
    (code): [string, string, string, string, boolean] => [
      code,
      tls,
      `the certificate of ${tls} is not trusted (${code}).`,
      'Name the file of its certificate in the environment: NODE_EXTRA_CA_CERTS=server-cert.pem.',
      true,
    ],
  ),
  [
    'EPROTO',
    tls,
    `${tls} ended the connection without a response (EPROTO).`,
    'Check the address: does the server listen for http?',
    true,
  ],
  [
    'ECONNRESET',
    plain,
    `${plain} ended the connection without a response (ECONNRESET).`,
    'Check the address: does the server listen for https?',
    false,
  ],
  [
    'ECONNRESET',
    tls,
    `${tls} ended the connection without a response (ECONNRESET).`,
    'Check the address, the network, and the firewall.',
    false,
  ],
])('%s at %s', (code, url, message, advice, isUnsent) => {
  expect(problem(code, url)).toEqual({ message, advice, isUnsent });
});

test('a mock to control is a mock in each sentence', () => {
  expect(problem('ECONNREFUSED', plain, 'mock')).toMatchObject({
    message: `no mock is running at ${plain}.`,
    advice: 'Start one with "plyr-api mock", or name the address of another one with --url or PLYR_MOCK_URL.',
  });
  expect(problem('CERT_HAS_EXPIRED', tls, 'mock').advice).toContain('mock-cert.pem');
  expect(problem('EPROTO', tls, 'mock').advice).toContain('does the mock listen for http?');
});

test('the code can be in the cause, as in an error of fetch, or be missing', () => {
  const cause = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  expect(connectionProblem(new TypeError('fetch failed', { cause }), plain).message).toContain(
    'no server is running',
  );
  expect(connectionProblem(new Error('bad port'), plain).message).toContain('(bad port)');
  expect(connectionProblem(undefined, plain).message).toContain('(no reason given)');
});

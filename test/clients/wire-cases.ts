/** What each client must do on the wire. The cases are the same for all languages. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ClientLanguage } from '../../scripts/clients/client-package.js';
import type { Mock } from '../../src/mock/index.js';

/** A run of the program against a mock of its own. */
export interface WireCase {
  name: string;
  /** The arguments of the program. */
  args: readonly string[];
  network?: 'mainnet';
  /** The languages whose program has it, if not all have it. */
  languages?: readonly ClientLanguage[];
  /** Plans the trouble of the mock. Returns a check for the end, which throws an error. */
  prepare?(mock: Mock): void | Promise<() => void | Promise<void>>;
  /** What the program prints. */
  prints: readonly string[];
  /** The operations that reach the mock, each with its status code; 0 stands for a connection that broke. */
  calls: readonly string[];
}

const HOUR_MS = 3_600_000;

/** How the program loses the response of a request, and of the request before it on the same connection. */
const lost = (after: boolean): WireCase => ({
  name: `a POST is sent once when its connection breaks ${after ? 'after' : 'before'} the server handles it`,
  args: ['calls', 'getUserInfo', 'createGameRoom', 'getUserInfo'],
  prepare: (mock) => void mock.faults.add({ operation: 'createGameRoom', kind: 'drop', after, once: true }),
  prints: ['getUserInfo: alice', 'createGameRoom: no response', 'getUserInfo: alice'],
  calls: ['getUserInfo 200', 'createGameRoom 0', 'getUserInfo 200'],
});

const redirected = (status: number): WireCase => ({
  name: `a redirect with ${status} is an error`,
  args: ['calls', 'login', 'getUserInfo', 'login'],
  async prepare(mock) {
    const target = await startTarget();
    const response = { kind: 'response', status, headers: { location: target.url } } as const;
    mock.faults.add({ ...response, operation: 'login', nth: 1 });
    mock.faults.add({ ...response, operation: 'getUserInfo' });
    return async () => {
      const requests = await target.close();
      if (requests.length > 0) throw new Error(`The redirect was followed: ${requests.join(', ')}.`);
    };
  },
  prints: [`login: ${status} redirect`, `getUserInfo: ${status} redirect`, 'login: alice'],
  calls: [`login ${status}`, `getUserInfo ${status}`, 'login 200'],
});

export const wireCases: readonly WireCase[] = [
  {
    name: 'a room is played',
    args: ['room'],
    prints: [
      'login alice',
      'login bobby',
      'createGameRoom SUCCESS',
      'joinGameRoom SUCCESS',
      'payGameRoom SUCCESS',
      'earnGameRoom SUCCESS',
      'leaveGameRoom SUCCESS',
      'endGameRoom SUCCESS',
      'alice has 1004.8 gamr',
    ],
    calls: [
      'loginAndApprove 200',
      'loginAndApprove 200',
      ...[
        'createGameRoom',
        'joinGameRoom',
        'payGameRoom',
        'earnGameRoom',
        'leaveGameRoom',
        'endGameRoom',
      ].flatMap((operation) => [`${operation} 200`, 'getTaskStatus 200']),
      'getUserTokenBalance 200',
    ],
  },
  {
    name: 'a task that fails is an error with the message of the worker',
    args: ['task'],
    prepare: (mock) => {
      const failure = { effect: 'fail', errorMessage: 'nonce too low' } as const;
      mock.faults.add({ operation: 'createGameRoom', kind: 'task', ...failure });
    },
    prints: ['createGameRoom: FAILED nonce too low'],
    calls: ['createGameRoom 200', 'getTaskStatus 200'],
  },
  {
    name: 'signed calls succeed, and an error response has its message',
    args: ['calls', 'login', 'getUserInfo', 'getUnknownUser', 'createGameRoom'],
    prints: [
      'login: alice',
      'getUserInfo: alice',
      'getUnknownUser: 404 PLYR[ID] not found',
      'createGameRoom: PENDING',
    ],
    calls: ['login 200', 'getUserInfo 200', 'getUserInfo 404', 'createGameRoom 200'],
  },
  {
    name: 'plain text is returned as it is',
    args: ['calls', 'getTotalSupply'],
    network: 'mainnet',
    prints: ['getTotalSupply: 749999912.430117'],
    calls: ['getTotalSupply 200'],
  },
  {
    name: 'a clock that is an hour behind is corrected with the first response',
    args: ['calls', 'createGameRoom', 'login', 'getUserInfo'],
    prepare: (mock) => mock.clock.advance(HOUR_MS),
    prints: ['createGameRoom: PENDING', 'login: alice', 'getUserInfo: alice'],
    calls: ['createGameRoom 401', 'createGameRoom 200', 'login 200', 'getUserInfo 200'],
  },
  {
    name: 'a rejected timestamp is corrected once',
    args: ['calls', 'login', 'login'],
    prepare: (mock) => {
      const expired = { status: 401, body: { error: 'Request expired' } };
      // The date of this response is right, so that another attempt would have the same timestamp.
      mock.faults.add({ operation: 'login', kind: 'response', ...expired, nth: 1 });
    },
    prints: ['login: 401 Request expired', 'login: alice'],
    calls: ['login 401', 'login 200'],
  },
  ...[301, 302, 307, 308].map(redirected),
  lost(false),
  lost(true),
  {
    name: 'a POST is not repeated after a gateway fails',
    args: ['calls', 'createGameRoom', 'login'],
    prepare: (mock) => {
      const page = {
        status: 502,
        headers: { 'content-type': 'text/html' },
        body: '<html>Bad Gateway</html>',
      };
      mock.faults.add({ operation: 'createGameRoom', kind: 'response', ...page, after: true });
    },
    prints: ['createGameRoom: 502 <html>Bad Gateway</html>', 'login: alice'],
    calls: ['createGameRoom 502', 'login 200'],
  },
  {
    name: 'an error says whether the server may have carried out the call',
    args: ['outcomes', 'createGameRoom', 'createGameRoom', 'createGameRoom', 'createGameRoom', 'getUserInfo'],
    languages: ['python', 'php', 'go', 'csharp'],
    prepare: (mock) => {
      const steps = [
        { kind: 'drop' },
        { kind: 'response', status: 504 },
        { kind: 'response', status: 500, body: { error: 'Transaction Receipt Failed' } },
        { kind: 'response', status: 302, headers: { location: '/' } },
      ] as const;
      mock.faults.add({ operation: 'createGameRoom', kind: 'sequence', steps: [...steps] });
      mock.faults.add({ operation: 'getUserInfo', kind: 'response', status: 504 });
    },
    prints: [
      'createGameRoom: unknown',
      'createGameRoom: unknown',
      'createGameRoom: known',
      'createGameRoom: unknown',
      'getUserInfo: known',
    ],
    calls: [
      'createGameRoom 0',
      'createGameRoom 504',
      'createGameRoom 500',
      'createGameRoom 302',
      'getUserInfo 504',
    ],
  },
  {
    name: 'a success that is not as documented is an error',
    args: ['calls', 'login', 'login', 'login'],
    languages: ['python', 'php'],
    prepare: (mock) => {
      const steps = ['<html></html>', '[]', '{"plyrId": "alice"}'].map(
        (body) => ({ kind: 'response', status: 200, body }) as const,
      );
      mock.faults.add({ operation: 'login', kind: 'sequence', steps });
    },
    prints: ['login: invalid response', 'login: invalid response', 'login: invalid response'],
    calls: ['login 200', 'login 200', 'login 200'],
  },
  {
    name: 'a wrong signature is an error without secrets',
    args: ['calls', 'login', 'getUserInfo'],
    prepare: (mock) => {
      const invalid = { status: 401, body: { error: 'Invalid signature' } };
      mock.faults.add({ operation: '*', kind: 'response', ...invalid });
    },
    prints: ['login: 401 Invalid signature', 'getUserInfo: 401 Invalid signature'],
    calls: ['login 401', 'getUserInfo 401'],
  },
];

/** Starts a server that must not be called. */
async function startTarget(): Promise<{ url: string; close(): Promise<string[]> }> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/elsewhere`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve(requests));
        server.closeAllConnections();
      }),
  };
}

import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';
import { typescriptOf } from '../../../../src/console/views/requests/typescript-of.js';
import type { OperationInfo } from '../../../../src/control-client/control-types.js';
import { journalEntry } from './entry.js';

const key = {
  apiKey: 'plyr-demo-key',
  secretKey: 'plyr-demo-secret',
  gameId: 'demo-game',
  role: 'game',
} as const;
const options = { origin: 'http://127.0.0.1:4010/s/ci-4', key };
const operation = (operationId: string, path: string) => ({ operationId, path }) as OperationInfo;

const start = `import { createPlyrClient } from 'plyr-api';

const plyr = createPlyrClient({
  baseUrl: 'http://127.0.0.1:4010/s/ci-4/api',
  apiKey: 'plyr-demo-key',
  secretKey: 'plyr-demo-secret',
});
`;

test('path and query are parameters of the method', () => {
  const entry = journalEntry({
    method: 'GET',
    path: '/api/actionLog/al%27ice?limit=5',
    request: { headers: {} },
  });
  expect(typescriptOf(entry, operation('listActivityLogs', '/actionLog/{plyrId}'), options)).toBe(`${start}
const data = await plyr.listActivityLogs({
  plyrId: 'al\\'ice',
  limit: 5,
});
console.log(data);
`);
});

test('a one-time password is asked from the mock', () => {
  const program = typescriptOf(journalEntry(), operation('login', '/user/login'), {
    ...options,
    hasToken: true,
  });
  expect(program).toContain("const { otp } = await read('alice/otp');");
  expect(program).toContain("  plyrId: 'Alice',\n  otp,\n");
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a part of the program
  expect(program).toContain('Bearer ${process.env.PLYR_CONTROL_TOKEN}');
});

test('sessions are asked from the mock, and all of it is TypeScript', () => {
  const body = {
    sessionJwts: '[redacted]',
    roomId: '1',
    tokens: ['plyr'],
    amounts: [1.5],
    deep: { 'a-b': null },
  };
  const entry = journalEntry({ request: { headers: {}, body }, players: ['alice', 'bobby'] });
  const program = typescriptOf(entry, operation('payGameRoom', '/game/pay'), options);
  expect(program.match(/await read\('\w+\/sessions'\)/g)).toEqual([
    "await read('alice/sessions')",
    "await read('bobby/sessions')",
  ]);
  expect(program).toContain("  sessionJwts,\n  roomId: '1',\n  tokens: ['plyr'],\n  amounts: [1.5],\n");
  expect(() => transformSync(program, { loader: 'ts' })).not.toThrow();
});

test('without parameters, there is no argument', () => {
  const entry = journalEntry({ method: 'GET', path: '/api/tokenlist', request: { headers: {} } });
  expect(typescriptOf(entry, operation('listTokens', '/tokenlist'), options)).toContain(
    'await plyr.listTokens();',
  );
});

test('a malformed path stays as it is', () => {
  const entry = journalEntry({ method: 'GET', path: '/api/user/info/%E0%A4%A', request: { headers: {} } });
  expect(typescriptOf(entry, operation('getUserInfo', '/user/info/{identifier}'), options)).toContain(
    "identifier: '%E0%A4%A'",
  );
});

import { expect, test } from 'vitest';
import { requestLine } from '../../../src/cli/mock/request-line.js';
import { painter } from '../../../src/cli/shell.js';
import type { LogEntry } from '../../../src/mock/index.js';

const entry: LogEntry = {
  method: 'GET',
  path: '/api/user/info/alice',
  status: 200,
  durationMs: 1.26,
  violations: [],
  requestViolations: [],
  operationId: 'getUserInfo',
  sandbox: '',
  world: '',
  faults: [],
};
const plain = painter(false);

test('a request is one line', () => {
  expect(requestLine(entry, plain)).toBe('200 GET /api/user/info/alice getUserInfo 1.3 ms');
  expect(requestLine({ ...entry, operationId: null }, plain)).toBe('200 GET /api/user/info/alice 1.3 ms');
});

test('sandbox and faults follow, and each violation has its own line', () => {
  const all = {
    ...entry,
    status: 0,
    sandbox: 'me',
    faults: ['2', '3'],
    requestViolations: ['query.x is odd'],
    violations: ['body.y is odd'],
  };
  expect(requestLine(all, plain).split('\n')).toEqual([
    '--- GET /api/user/info/alice getUserInfo 1.3 ms [me] fault 2, 3',
    '    request violation: query.x is odd',
    '    response violation: body.y is odd',
  ]);
});

test.each([
  [200, 32],
  [302, 36],
  [401, 33],
  [504, 31],
  [0, 31],
])('status code %i has color %i', (status, color) => {
  expect(requestLine({ ...entry, status }, painter(true))).toMatch(
    new RegExp(`^\\x1b\\[${color}m(${status}|---)\\x1b\\[39m`),
  );
});

test('secrets and codes for the terminal are not printed', () => {
  const path = '/api/instantPlayPass/verify/claimingCode/AAAA-BBBB\x1b[2J';
  const line = requestLine({ ...entry, path, violations: ['\x1b[2J'] }, plain);
  expect(line).not.toContain('AAAA');
  expect(line).not.toContain('\x1b');
});

test('a request cannot flood the log', () => {
  const lines = requestLine(
    {
      ...entry,
      path: `/api/${'x'.repeat(16_000)}`,
      requestViolations: Array.from({ length: 1_000 }, () => 'x'.repeat(100_000)),
      violations: ['last'],
    },
    plain,
  );
  expect(lines.length).toBeLessThan(7_000);
  expect(lines.split('\n').at(-1)).toBe('    and 991 more violations');
});

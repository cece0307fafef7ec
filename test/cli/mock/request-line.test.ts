import { expect, test } from 'vitest';
import { requestJson, requestLine } from '../../../src/cli/mock/request-line.js';
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
  gameId: null,
  players: [],
  faults: [],
  hint: null,
};
const plain = painter(false);
const time = new Date(2026, 0, 2, 3, 4, 5);
const line = (more: Partial<LogEntry>, paint = plain) => requestLine({ ...entry, ...more }, paint, time);

test('a request is one line', () => {
  expect(line({})).toBe('03:04:05 200 GET /api/user/info/alice getUserInfo 1.3 ms');
  expect(line({ operationId: null })).toBe('03:04:05 200 GET /api/user/info/alice 1.3 ms');
});

test('game, players, sandbox, and faults follow, and each violation has its own line', () => {
  const all = {
    status: 0,
    gameId: 'demo-game',
    players: ['alice', 'bobby'],
    sandbox: 'me',
    faults: ['2', '3'],
    requestViolations: ['query.x is odd'],
    violations: ['body.y is odd'],
  };
  expect(line(all).split('\n')).toEqual([
    '03:04:05 --- GET /api/user/info/alice getUserInfo 1.3 ms demo-game alice, bobby [me] fault 2, 3',
    '    request violation: query.x is odd',
    '    response violation: body.y is odd',
  ]);
  expect(line({ players: ['a', 'b', 'c', 'd', 'e'] })).toMatch(/ a, b, c, and 2 more$/);
});

test('a request is one line of JSON, without secrets', () => {
  const hint = 'The one-time password is wrong: otp=123456';
  const text = requestJson({ ...entry, players: ['alice'], violations: ['a\nb'], hint }, time);
  expect(text).not.toMatch(/123456|\n/);
  expect(JSON.parse(text)).toEqual({
    ...{
      time: time.toISOString(),
      method: 'GET',
      path: entry.path,
      status: 200,
    },
    ...{ durationMs: 1.3, operationId: 'getUserInfo', gameId: null, players: ['alice'], sandbox: '' },
    ...{ faults: [], requestViolations: [], violations: ['a\nb'], hint: expect.stringContaining('otp=[') },
  });
});

test.each([
  [200, 32],
  [302, 36],
  [401, 33],
  [504, 31],
  [0, 31],
])('status code %i has color %i', (status, color) => {
  expect(line({ status }, painter(true))).toMatch(
    new RegExp(`^\\x1b\\[2m03:04:05\\x1b\\[22m \\x1b\\[${color}m(${status}|---)\\x1b\\[39m`),
  );
});

test('secrets and codes for the terminal are not printed', () => {
  const code = '\x1b[2J';
  const shown = line({
    path: `/api/${code}`,
    gameId: code,
    players: [code],
    violations: [`otp=123456${code}`],
  });
  expect(shown).not.toContain('123456');
  expect(shown).not.toContain('\x1b');
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

import { expect, test } from 'vitest';
import type { Exchange } from '../../../src/mock/observability/journal-entry.js';
import { requestSummary } from '../../../src/mock/observability/request-summary.js';

const exchange: Exchange = {
  at: Date.UTC(2026, 10, 29, 12, 0, 0, 7),
  method: 'GET',
  operationId: null,
  gameId: null,
  status: 404,
  durationMs: 1.23456,
  responseHeaders: {},
  faults: ['1', '2'],
  requestViolations: ['a'],
  violations: ['b', 'c'],
  writes: undefined,
};

test('it is JSON, whatever is in the strings', () => {
  const path = '/api/"\\\u2028\n';
  const summary = requestSummary(7, { ...exchange, gameId: '"', hint: 'a' }, path, ['"', 'b']);
  expect(JSON.parse(summary)).toEqual({
    ...{ id: 7, at: '2026-11-29T12:00:00.007Z', method: 'GET', path, operationId: null, gameId: '"' },
    ...{ status: 404, durationMs: 1.235, faults: ['1', '2'], violations: 3 },
    ...{ players: ['"', 'b'], hint: true, isForced: false },
  });
});

test('every character of ASCII, and some others', () => {
  const characters = [
    ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
    'é',
    '\ud800',
    '😀',
  ];
  for (const character of characters) {
    const text = `a${character}`;
    const shown = requestSummary(1, { ...exchange, gameId: text }, text, [text]);
    expect(JSON.parse(shown)).toMatchObject({ path: text, gameId: text, players: [text] });
  }
});

test('a request without anything special', () => {
  const plain = { ...exchange, faults: [], requestViolations: [], violations: [], hint: null };
  expect(JSON.parse(requestSummary(8, plain, '/api/now', []))).toEqual({
    ...{ id: 8, at: '2026-11-29T12:00:00.007Z', method: 'GET', path: '/api/now', operationId: null },
    ...{ gameId: null, players: [], status: 404, durationMs: 1.235 },
    ...{ faults: [], hint: false, isForced: false, violations: 0 },
  });
});

test.each([
  ['faults', { faults: ['a'] }, ['a']],
  ['hint', { hint: 'a' }, true],
  ['isForced', { isForced: true }, true],
  ['violations', { requestViolations: ['a'] }, 1],
  ['violations', { violations: ['a'] }, 1],
])('one special thing is enough: %s of %j', (field, special, shown) => {
  const plain = { ...exchange, faults: [], requestViolations: [], violations: [] };
  expect(JSON.parse(requestSummary(1, { ...plain, ...special }, '/', []))).toMatchObject({ [field]: shown });
});

test('a forced response is marked', () => {
  expect(JSON.parse(requestSummary(1, { ...exchange, isForced: true }, '/', []))).toMatchObject({
    isForced: true,
  });
});

test.each([0, 999, 1_000, 1_795_980_675_640, Date.UTC(8999, 11, 31)])('the time %i, in any order', (at) => {
  expect(JSON.parse(requestSummary(1, { ...exchange, at }, '/', [])).at).toBe(new Date(at).toISOString());
});

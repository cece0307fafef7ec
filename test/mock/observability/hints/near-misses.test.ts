import { expect, test } from 'vitest';
import { editDistance, nearest } from '../../../../src/mock/observability/hints/near-misses.js';

test.each([
  ['alice', 'alice', 0],
  ['alcie', 'alice', 1],
  ['alic', 'alice', 1],
  ['', 'alice', 5],
  ['kitten', 'sitting', 3],
])('from %s to %s', (a, b, distance) => {
  expect([editDistance(a, b), editDistance(b, a)]).toEqual([distance, distance]);
});

test('the nearest names, if they are near', () => {
  const names = ['alice', 'Alina', 'bobby', 'alicia'];
  expect(nearest('ALICE', names)).toEqual(['alice']);
  expect(nearest('alici', names)).toEqual(['alice', 'alicia']);
  expect(nearest('zzzzz', names)).toEqual([]);
  expect(nearest('', names)).toEqual([]);
  expect(nearest('x'.repeat(100), ['x'.repeat(100)])).toEqual([]);
});

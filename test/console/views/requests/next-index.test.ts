import { expect, test } from 'vitest';
import { nextIndex } from '../../../../src/console/views/requests/next-index.js';

test.each<[key: string, index: number, expected: number | undefined]>([
  ['ArrowDown', 3, 4],
  ['ArrowDown', 99, 99],
  ['ArrowDown', -1, 0],
  ['ArrowUp', 3, 2],
  ['ArrowUp', 0, 0],
  ['PageDown', 3, 23],
  ['PageUp', 3, 0],
  ['Home', 50, 0],
  ['End', 50, 99],
  ['Tab', 3, undefined],
  ['toString', 3, undefined],
])('%s at %i of 100 rows', (key, index, expected) => {
  expect(nextIndex(key, index, 100, 20)).toBe(expected);
});

test('nothing moves in a list without entries', () => {
  expect(nextIndex('End', -1, 0, 20)).toBeUndefined();
});

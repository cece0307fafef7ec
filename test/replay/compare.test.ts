/** The comparison of the replay: what it lets pass, and what not. */
import { expect, test } from 'vitest';
import { differences } from './compare.js';
import { Names } from './names.js';

const first = '0x1111111111111111111111111111111111111111';
const second = '0x2222222222222222222222222222222222222222';
const third = '0x3333333333333333333333333333333333333333';

function compare(expected: unknown, actual: unknown, names = new Names()): string[] {
  return differences(expected, actual, { names, foundSession: () => {} });
}

test('the same keys, at all depths', () => {
  expect(compare({ a: { b: 1 } }, { a: { b: 1 } })).toEqual([]);
  expect(compare({ a: { b: 1 } }, { a: {} })).toEqual(['body.a: lacks b']);
  expect(compare({ a: {} }, { a: { b: 1 } })).toEqual(['body.a: has b too many']);
  expect(compare({ a: undefined }, {})).toEqual(['body: lacks a']);
});

test('the same order of keys', () => {
  expect(compare({ a: 1, b: 2 }, { b: 2, a: 1 })).toEqual(['body: expected the order a, b, got b, a']);
});

test.each([
  [1, '1'],
  [null, {}],
  [[], {}],
  [{}, []],
  [true, 1],
  [undefined, null],
  ['', undefined],
  [[1], [1, 2]],
  ['Invalid token: a', 'Invalid token: b'],
])('%j is not %j', (expected, actual) => {
  expect(compare(expected, actual)).toHaveLength(1);
});

test('times may be seconds apart, other numbers not at all', () => {
  expect(compare('2026-11-22T07:27:15.566Z', '2026-11-22T07:27:17.000Z')).toEqual([]);
  expect(compare('2026-11-22T07:27:15.566Z', '2026-11-22T07:27:25.000Z')).toHaveLength(1);
  expect(compare(1_795_332_435_566, 1_795_332_436_566)).toEqual([]);
  expect(compare(1_795_332_435_566, 1_795_332_535_566)).toHaveLength(1);
  expect(compare(3600, 3601)).toHaveLength(1);
});

test('an id that the server generated stands for that of the mock from its first sight on', () => {
  const names = new Names();
  expect(compare({ a: first, b: first }, { a: second, b: second }, names)).toEqual([]);
  expect(compare(first, third, names)).toHaveLength(1);
  expect(names.ours(`/x/${first}`)).toBe(`/x/${second}`);
  expect(names.recorded(second)).toBe(first);
});

test('an id that was seen before is not new', () => {
  const names = new Names();
  names.see(`{"address":"${first}"}`);
  expect(compare(first, second, names)).toHaveLength(1);
  expect(compare(first, first, names)).toEqual([]);
});

test('ids of different forms do not stand for each other', () => {
  expect(compare(first, '1795332435566-0')).toHaveLength(1);
  expect(compare(`task ${first}`, `room ${second}`)).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { shorten } from '../../../src/cli/mcp/shorten.js';

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

test('short values stay as they are', () => {
  const value = { rooms: [{ id: 1, players: ['alice'] }], next: null, isLast: true };
  expect(shorten(value, { skip: 0, limit: 2 })).toEqual({ value, cuts: [] });
  expect(shorten(null, { skip: 5, limit: 1 })).toEqual({ value: null, cuts: [] });
});

test('long arrays are cut, and it says where and how far', () => {
  const page = shorten({ logs: numbers(45) }, { skip: 20, limit: 20 });
  expect(page.value).toEqual({ logs: numbers(45).slice(20, 40) });
  expect(page.cuts).toEqual([{ at: 'logs', total: 45, shown: '20-39' }]);
  expect(shorten(numbers(3), { skip: 2, limit: 1 })).toEqual({
    value: [2],
    cuts: [{ at: '', total: 3, shown: '2-2' }],
  });
  const nested = shorten([{ players: numbers(9) }], { skip: 0, limit: 4 });
  expect(nested.cuts).toEqual([{ at: '[0].players', total: 9, shown: '0-3' }]);
});

test('behind the last item, nothing is shown', () => {
  const { value, cuts } = shorten(numbers(30), { skip: 90, limit: 20 });
  expect([value, cuts]).toEqual([[], [{ at: '', total: 30, shown: 'none' }]]);
});

test('long strings and deep nesting are cut', () => {
  const { value } = shorten('x'.repeat(2_500), { skip: 0, limit: 20 });
  expect(value).toBe(`${'x'.repeat(2_000)}… [500 more characters]`);
  let deep: unknown = 'end';
  for (let at = 0; at < 5_000; at += 1) deep = { deep };
  expect(JSON.stringify(shorten(deep, { skip: 0, limit: 20 }).value)).toContain('[omitted: nested too deep]');
});

test('the whole is small, whatever it consists of', () => {
  const items = numbers(200).map(() => 'x'.repeat(1_900));
  const many = Object.fromEntries(numbers(5_000).map((at) => [`key${at}`, 'value']));
  for (const value of [items, many, [many]]) {
    const { value: short } = shorten(value, { skip: 0, limit: 200 });
    expect(JSON.stringify(short).length).toBeLessThan(20_000);
  }
});

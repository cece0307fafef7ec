import { expect, test } from 'vitest';
import { isNestedDeeperThan } from '../../../src/mock/http/json-depth.js';

const nested = (depth: number, inside = '') => '[{"a":'.repeat(depth / 2) + inside + '}]'.repeat(depth / 2);

test('brackets count outside of strings only', () => {
  expect(isNestedDeeperThan(nested(10, '1'), 10)).toBe(false);
  expect(isNestedDeeperThan(nested(12, '1'), 10)).toBe(true);
  expect(isNestedDeeperThan(nested(10, JSON.stringify('[{"\\'.repeat(50))), 10)).toBe(false);
  expect(isNestedDeeperThan(JSON.stringify(Array.from({ length: 100 }, () => [])), 2)).toBe(false);
});

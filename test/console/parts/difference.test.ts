/** Amounts are subtracted exactly. */
import { expect, test } from 'vitest';
import { difference } from '../../../src/console/parts/difference.js';

test.each([
  ['0', '20', '20'],
  ['1000', '979.5', '-20.5'],
  ['0.1', '0.3', '0.2'],
  ['1004.8', '1004.8', '0'],
  [
    '0',
    '123456789012345678901234567890.000000000000000001',
    '123456789012345678901234567890.000000000000000001',
  ],
  ['0.5', '0', '-0.5'],
])('from %s to %s it is %s', (before, after, change) => {
  expect(difference(before, after)).toBe(change);
});

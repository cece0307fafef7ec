/** Long hexadecimal names are shortened, others are not. */
import { expect, test } from 'vitest';
import { shortened } from '../../../src/console/parts/shortened.js';

test.each([
  ['0xa0Ee7A142d267C1f36714E4a8F75612F20a79720', '0xa0Ee…9720'],
  ['plyr', 'plyr'],
  ['0x12', '0x12'],
  ['0xnot-an-address-at-all', '0xnot-an-address-at-all'],
])('%s is shown as %s', (name, short) => {
  expect(shortened(name)).toBe(short);
});

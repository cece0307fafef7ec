import { expect, test } from 'vitest';
import { isAddress, requireAddress, zeroAddress } from '../../../../src/mock/behavior/chain/addresses.js';

test('only strings are addresses, although the library reads an array of one as its entry', () => {
  expect(isAddress(zeroAddress)).toBe(true);
  expect(isAddress([zeroAddress])).toBe(false);
});

test('an address with a wrong checksum is not an address', () => {
  const wrong = '0x3c44CdDdB6a900fa2b585dd299e03d12FA4293BC';
  expect(isAddress(wrong)).toBe(false);
  expect(isAddress(wrong.toLowerCase())).toBe(true);
  expect(() => requireAddress(wrong)).toThrow(/Address \\"0x3c44.*Version: viem@2\.18\.4/);
});

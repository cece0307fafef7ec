import { validateHeaderValue } from 'node:http';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hintHeader, hintHeaderValue } from '../../../../src/mock/observability/hints/hint-header.js';

test('printable ASCII stays, the rest is escaped', () => {
  expect(hintHeaderValue('Unknown player "zoë\n".')).toBe('Unknown player "zo\\u00eb\\u000a".');
});

test('512 bytes at most, with three dots where it is cut', () => {
  expect(hintHeaderValue('x'.repeat(512))).toBe('x'.repeat(512));
  expect(hintHeaderValue('x'.repeat(513))).toBe(`${'x'.repeat(509)}...`);
  expect(hintHeaderValue('é'.repeat(500))).toMatch(/^.{509}\.\.\.$/);
});

test('any hint is a valid header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1_000 }), (hint) => {
      const value = hintHeaderValue(hint);
      expect(value).toMatch(/^[\x20-\x7e]{0,512}$/);
      expect(() => validateHeaderValue(hintHeader, value)).not.toThrow();
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonErrorAt } from '../../../../src/mock/observability/hints/json-error.js';

test.each([
  ['', 0, 'a value'],
  ['{"a":1', 6, 'a comma or the end of the object or array'],
  ['{"a":1,}', 7, 'a key in double quotes'],
  ['{a:1}', 1, 'a key in double quotes or }'],
  ['{"a" 1}', 5, 'a colon'],
  ['[1,]', 3, 'a value'],
  ['[', 1, 'a value or ]'],
  ["{'a':1}", 1, 'a key in double quotes or }'],
  ['{"a":"b\nc"}', 5, 'a value'],
  ['{} x', 3, 'the end'],
  ['[01]', 2, 'a comma or the end of the object or array'],
])('%j: at %i, %s is expected', (text, at, expected) => {
  expect(jsonErrorAt(text)).toEqual({ at, expected });
});

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('JSON is JSON', () => {
  fc.assert(fc.property(fc.json(), (text) => jsonErrorAt(text) === undefined));
});

test('agrees with JSON.parse about JSON with one character changed', () => {
  const characters = fc.constantFrom('', '"', '}', ']', ',', ':', '\\', '0', '\u0001', ' ');
  fc.assert(
    fc.property(fc.json(), fc.nat(), characters, (text, position, character) => {
      const at = position % text.length;
      const changed = text.slice(0, at) + character + text.slice(at + 1);
      expect(jsonErrorAt(changed) === undefined, changed).toBe(isJson(changed));
    }),
    { numRuns: 500 },
  );
});

test('a megabyte, and ten thousand levels', () => {
  expect(jsonErrorAt(`["${'x'.repeat(1_000_000)}"`)?.at).toBe(1_000_003);
  expect(jsonErrorAt('['.repeat(10_000))?.at).toBe(10_000);
});

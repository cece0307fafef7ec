import { expect, test } from 'vitest';
import { formatJson, jsonTokens } from '../../../../src/console/views/requests/highlight-json.js';

const value = {
  'a "key": x': 'a "string": 12, true',
  list: [1, -2.5e-7, null],
  nested: [[1], { deep: false }],
  empty: {},
  'ends with \\': '\\',
};

test('tokens are keys, strings, numbers, and words, and put together they are the text', () => {
  const text = formatJson(value);
  const tokens = jsonTokens(text);
  expect(tokens.map((token) => token.text).join('')).toBe(text);
  const kinds = (kind: string) => tokens.filter((token) => token.kind === kind).map((token) => token.text);
  expect(kinds('key').map((key) => JSON.parse(key))).toEqual([
    ...Object.keys(value).slice(0, 3),
    'deep',
    'empty',
    'ends with \\',
  ]);
  expect(kinds('string').map((string) => JSON.parse(string))).toEqual(['a "string": 12, true', '\\']);
  expect(kinds('number')).toEqual(['1', '-2.5e-7', '1']);
  expect(kinds('word')).toEqual(['null', 'false']);
});

test('short lists of plain values are in one line', () => {
  expect(formatJson({ list: ['a', 'b'], empty: [] })).toBe('{\n  "list": ["a", "b"],\n  "empty": []\n}');
  const long = Array.from({ length: 30 }, (_, at) => at + 1_000);
  expect(formatJson(long).split('\n')).toHaveLength(32);
  const odd = ['[', '\n]', '{ ', ',\n  '];
  expect(JSON.parse(formatJson([odd, [odd]]))).toEqual([odd, [odd]]);
});

test('a long text has no colors', () => {
  const text = formatJson('x'.repeat(30_000));
  expect(jsonTokens(text)).toEqual([{ kind: 'other', text }]);
});

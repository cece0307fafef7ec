import { expect, test } from 'vitest';
import { editSource } from '../../../scripts/clients/edit-source.js';

test('edits follow each other, and a replacement is literal', () => {
  expect(
    editSource('a a', [
      { find: /a/g, replace: '$&b', times: 2 },
      { find: /\$&(\w)/g, replace: (_, letter = '') => `${letter}!`, times: 2 },
    ]),
  ).toBe('b! b!');
});

test('an edit that happens more or less often than it must is an error', () => {
  const edit = { find: /send\(/g, replace: 'post(', times: 2 };
  expect(() => editSource('send(', [edit])).toThrow('wrote /send\\(/g 1 times, not 2 times');
  expect(() => editSource('send( send( send(', [edit])).toThrow('3 times, not 2 times');
  expect(() => editSource('', [edit])).toThrow('0 times, not 2 times');
});

import { expect, test } from 'vitest';
import { httpUrl, nonEmpty, wholeNumber } from '../../src/cli/values.js';

test('a whole number', () => {
  const read = wholeNumber(300);
  expect(['0', '7', '300', '007'].map(read)).toEqual([0, 7, 300, 7]);
  for (const text of ['', '301', '-1', '1.5', '1e2', ' 1', '0x1', 'NaN', '9'.repeat(400)])
    expect(() => read(text)).toThrow('Expected a whole number from 0 to 300.');
  expect(() => wholeNumber(5, 'milliseconds')('x')).toThrow('a whole number of milliseconds from 0 to 5.');
});

test('a value that is not empty', () => {
  expect(nonEmpty('a file name')(' ')).toBe(' ');
  expect(() => nonEmpty('a file name')('')).toThrow('Expected a file name.');
});

test('an http URL', () => {
  for (const text of ['http://x', 'https://x/api']) expect(httpUrl(text)).toBe(text);
  for (const text of ['', 'x', 'ftp://x', 'localhost:4010'])
    expect(() => httpUrl(text)).toThrow('Expected an http or https URL.');
});

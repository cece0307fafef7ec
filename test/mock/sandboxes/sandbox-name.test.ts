import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { readControlDocument } from '../../../scripts/docs/control-document.js';
import {
  isName,
  pathPrefix,
  sandboxOfKey,
  splitUrl,
  statedName,
} from '../../../src/mock/sandboxes/sandbox-name.js';

test.each([
  ['/api/user/login?x=/s/a/', undefined, '/api/user/login?x=/s/a/'],
  ['/s/qa-1/api/user?x=1', 'qa-1', '/api/user?x=1'],
  ['/s/qa-1', 'qa-1', '/'],
  ['/s/qa-1?x=1', 'qa-1', '/?x=1'],
  ['/s/a/s/b/api', 'a', '/s/b/api'],
  ['/s/a%20b/api', 'a%20b', '/api'],
  ['/s/', '', '/'],
  ['/s', undefined, '/s'],
  ['/S/a/api', undefined, '/S/a/api'],
])('%s', (whole, sandbox, url) => {
  expect(splitUrl(whole)).toEqual({ sandbox, url });
});

test.each([
  ['plyr-demo-key@qa-1', 'qa-1'],
  ['a@b@c', 'c'],
  ['plyr-demo-key', undefined],
  ['@qa-1', undefined],
  ['key@', undefined],
  ['key@a b', undefined],
  ['key@..', undefined],
  [undefined, undefined],
])('the key %s names %s', (apiKey, name) => {
  expect(sandboxOfKey(apiKey)).toBe(name);
});

const described = readControlDocument().components?.schemas?.SandboxNameValue as unknown as {
  pattern: string;
  maxLength: number;
};

test.each([
  ['qa-1', true],
  ['_', true],
  ['.a', true],
  ['a..', true],
  ['x'.repeat(64), true],
  ['x'.repeat(65), false],
  ['', false],
  ['.', false],
  ['..', false],
  ['...', false],
  ['a b', false],
  ['a/b', false],
  ['a\n', false],
])('%j is a name: %s, also in the description', (name, isValid) => {
  expect(isName(name)).toBe(isValid);
  const { pattern, maxLength } = described;
  expect(name.length <= maxLength && new RegExp(pattern).test(name)).toBe(isValid);
});

test('URL and header must agree', () => {
  const from = (inHeader: string | undefined, inUrl: string | undefined) =>
    statedName({ headers: { 'x-mock-session': inHeader } } as unknown as IncomingMessage, inUrl);
  expect([from('a', undefined), from(undefined, 'a'), from('a', 'a'), from('', 'a')]).toEqual(
    Array(4).fill('a'),
  );
  expect(from(undefined, undefined)).toBeUndefined();
  expect(() => from('b', 'a')).toThrow(
    'The URL names the sandbox "a", but X-Mock-Session names "b". Send only one of them.',
  );
  expect(() => from(undefined, 'a%20b')).toThrow(
    'The sandbox name "a%20b" is invalid. Use 1 to 64 letters, digits, "_", ".", and "-", but not only dots.',
  );
  expect(() => from(undefined, '..')).toThrow('but not only dots.');
});

test('the paths of a sandbox', () => {
  expect([pathPrefix('a'), pathPrefix(''), pathPrefix(undefined)]).toEqual(['/s/a', '', '']);
});

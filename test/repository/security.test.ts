import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles, readText } from './files.js';

/** Returns the test files that a page names and that do not exist. */
function missingTests(markdown: string, files: string[]): string[] {
  const names = new Set(files.map((path) => basename(path)));
  return [...markdown.matchAll(/`([\w.-]+\.test\.ts)`/g)]
    .map(([, name = '']) => name)
    .filter((name) => !names.has(name));
}

const tests = listFiles('test/client/**');

test('every test that SECURITY.md names exists', () => {
  expect(missingTests(readText('SECURITY.md'), tests)).toEqual([]);
});

test('planted: a test that does not exist is found', () => {
  const row = '| a promise | `no-such.test.ts`, `url.no-such.test.ts` |';
  expect(missingTests(row, tests)).toEqual(['no-such.test.ts', 'url.no-such.test.ts']);
});

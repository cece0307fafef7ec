import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fullText, packTexts, readPacked, unpackTexts } from '../../../src/mock/http/markdown-pack.js';

const files = new Map([
  ['guides/a.md', '# A\n\nSee [login](../operations/login.md) and [below](#below).\n'],
  ['operations/login.md', '# Login\n\n<!-- a comment -->\n'],
  ['sections/users.md', '# Users\n'],
  ['control.md', ''],
]);

test('a pack returns the files', () => {
  expect(unpackTexts(packTexts(files))).toEqual(files);
  expect(unpackTexts('')).toEqual(new Map());
});

test('the full text has guides and operations, with links from the folder of the docs', () => {
  expect(fullText(files)).toBe(
    '<!-- file: guides/a.md -->\n\n# A\n\nSee [login](operations/login.md) and [below](#below).\n\n' +
      '<!-- file: operations/login.md -->\n\n# Login\n\n<!-- a comment -->\n',
  );
});

test('a file is read from the pack of the package', () => {
  const text = (name: string) => brotliDecompressSync(readPacked(name) as Buffer).toString();
  expect(text('operations/login.md')).toMatch(/^# Login\n\n`POST \/user\/login`/);
  expect(readPacked('operations/login.md')).toBe(readPacked('operations/login.md'));
  expect(text('llms-full.txt')).toContain(text('operations/login.md').split('](')[0]);
  expect(readPacked('operations/none.md')).toBeUndefined();
});

/** Results are kept by content, and a file is searched again only when something that decides about it changes. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cached } from '../../../../scripts/lint/prose/cached.js';

let root: string;
let searched: string[];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plyr-cached-'));
  searched = [];
});
afterEach(() => rmSync(root, { recursive: true }));

const store = () => join(root, 'node_modules/.cache/prose.json');
const run = (...files: [file: string, source: string][]) =>
  cached(
    root,
    files.map(([file, source]) => ({ file, source })),
    () =>
      ({ file, source }) => {
        searched.push(file);
        return source.length;
      },
  );

test('only new and changed files are searched', () => {
  expect(run(['a', 'x'], ['b', 'xx'])).toEqual([1, 2]);
  expect(run(['a', 'x'], ['b', 'xxx'], ['c', ''])).toEqual([1, 3, 0]);
  expect(searched).toEqual(['a', 'b', 'b', 'c']);
});

test('a file of another name is searched, since the name decides how', () => {
  run(['a.md', 'x']);
  run(['a.ts', 'x']);
  expect(searched).toEqual(['a.md', 'a.ts']);
});

test('the rules are loaded only when needed', () => {
  run(['a', 'x']);
  const load = () => expect.fail('The rules are loaded.');
  expect(cached(root, [{ file: 'a', source: 'x' }], load)).toEqual([1]);
});

test('other rules make all results worthless', () => {
  run(['a', 'x']);
  writeFileSync(store(), JSON.stringify({ ...JSON.parse(readFileSync(store(), 'utf8')), rules: 'other' }));
  run(['a', 'x']);
  expect(searched).toEqual(['a', 'a']);
});

test('a broken store is replaced, and no draft stays', () => {
  run(['a', 'x']);
  writeFileSync(store(), '{');
  expect(run(['a', 'x'])).toEqual([1]);
  expect(run(['a', 'x'])).toEqual([1]);
  expect(searched).toEqual(['a', 'a']);
  expect(readdirSync(join(store(), '..'))).toEqual(['prose.json']);
});

test('results of files that are gone are forgotten', () => {
  run(['a', 'x'], ['b', 'y']);
  run(['a', 'x']);
  expect(Object.keys(JSON.parse(readFileSync(store(), 'utf8')).results)).toHaveLength(1);
});

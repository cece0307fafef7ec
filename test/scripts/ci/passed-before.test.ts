import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { passedBefore, rememberPassed, sourceId } from '../../../scripts/ci/passed-before.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plyr-passed-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid', ...args], {
    cwd: folder,
    encoding: 'utf8',
  }).trim();

test('an id is the commit, and another one after any change', () => {
  git('init', '--quiet');
  write('a', '1');
  git('add', 'a');
  git('commit', '--quiet', '--message', 'x');
  const ids = [sourceId(folder)];
  expect(ids[0]).toBe(git('rev-parse', 'HEAD'));
  write('a', '2');
  ids.push(sourceId(folder));
  write('new', '1');
  ids.push(sourceId(folder));
  write('new', '2');
  ids.push(sourceId(folder));
  expect(new Set(ids).size).toBe(4);
  rmSync(join(folder, 'new'));
  write('a', '1');
  expect(sourceId(folder)).toBe(ids[0]);
});

test('outside of a repository nothing is remembered', () => {
  const file = join(folder, 'passed.json');
  expect(sourceId(folder)).toBeUndefined();
  rememberPassed(undefined, 'look', file);
  expect(passedBefore(undefined, file)).toEqual([]);
});

test('what has passed counts for the same files only', () => {
  const file = join(folder, 'deep/passed.json');
  expect(passedBefore('one', file)).toEqual([]);
  rememberPassed('one', 'look', file);
  rememberPassed('one', 'leaks', file);
  rememberPassed('one', 'look', file);
  expect(passedBefore('one', file)).toEqual(['look', 'leaks']);
  expect(passedBefore('two', file)).toEqual([]);
  rememberPassed('two', 'postman', file);
  expect(passedBefore('one', file)).toEqual([]);
});

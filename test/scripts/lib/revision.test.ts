/** Files of a commit and of the working tree. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changedFiles, commitOf, readRevision, timeOf } from '../../../scripts/lib/revision.js';

test('the files of a commit are those of git', () => {
  const files = readRevision('HEAD', ['openapi/workflows', '.nvmrc']);
  expect([...files.keys()]).toContain('openapi/workflows/chips.arazzo.yaml');
  expect(files.get('.nvmrc')).toMatch(/^\d+\n$/);
});

test('without a commit, the files are those on the disk', () => {
  expect(readRevision(undefined, ['.nvmrc'])).toEqual(new Map([['.nvmrc', readFileSync('.nvmrc', 'utf8')]]));
});

test.each(['nope', '--help', 'HEAD:openapi'])('%s is not a commit', (commit) => {
  expect(() => readRevision(commit, ['openapi'])).toThrow(`Git does not know the commit "${commit}".`);
});

test('a commit has a hash and a time', () => {
  expect(commitOf('HEAD')).toMatch(/^[0-9a-f]{40}$/);
  expect(commitOf('refs/tags/v0.0.0')).toBeUndefined();
  expect(timeOf('HEAD')).toBeGreaterThan(Date.UTC(2026, 10, 23) / 1000);
});

test('new and changed files are changes that are not committed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plyr-revision-'));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder });
  try {
    git('init', '--quiet');
    writeFileSync(join(folder, 'a b.txt'), 'a');
    git('add', '.');
    git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '--quiet', '-m', 'a');
    expect(changedFiles(folder)).toEqual([]);
    writeFileSync(join(folder, 'a b.txt'), 'b');
    writeFileSync(join(folder, 'c.txt'), 'c');
    expect(changedFiles(folder)).toEqual(['a b.txt', 'c.txt']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Files of a commit and of the working tree. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readRevision } from '../../../scripts/lib/revision.js';

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

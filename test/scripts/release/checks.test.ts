import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { problemsOf, type ReleaseFacts } from '../../../scripts/release/checks.js';
import { readFacts } from '../../../scripts/release/facts.js';

const commit = '1'.repeat(40);
const ready: ReleaseFacts = {
  tag: 'v1.2.3',
  tagCommit: commit,
  headCommit: commit,
  versions: { 'package.json': '1.2.3', 'openapi/plyr.yaml': '1.2.3' },
  changedFiles: [],
  changelog: '# Changelog\n\n## 1.2.3, 2026-12-01\n\n- New.\n\n## 1.2.2, 2026-11-01\n\n- Old.\n',
  description: 'openapi: 3.1.0\n',
  storedDescription: 'openapi: 3.1.0\n',
};

test('a release that is ready has no problem, and a dry run needs no tag', () => {
  expect(problemsOf(ready)).toEqual([]);
  expect(problemsOf({ ...ready, tag: undefined, tagCommit: undefined })).toEqual([]);
});

const undated = ready.changelog.replace('2026-12-01', 'not released yet');
const planted: [what: string, change: Partial<ReleaseFacts>, problem: string][] = [
  [
    'a tag of another version',
    { tag: 'v1.2.4' },
    'The tag is v1.2.4, but package.json has version 1.2.3. Expected the tag v1.2.3. Change one of them.',
  ],
  ['a tag without its letter', { tag: '1.2.3' }, 'Expected the tag v1.2.3.'],
  ['no tag', { tagCommit: undefined }, 'Git does not know the tag v1.2.3. Create it with: git tag -s v1.2.3'],
  [
    'a tag elsewhere',
    { tagCommit: '2'.repeat(40) },
    `The tag v1.2.3 is at ${'2'.repeat(40)}, but ${commit} is checked out.`,
  ],
  [
    'a description of another version',
    { versions: { ...ready.versions, 'openapi/plyr.yaml': '1.2.2' } },
    'openapi/plyr.yaml has version 1.2.2, but package.json has 1.2.3. Make them the same',
  ],
  [
    'changes that are not committed',
    { changedFiles: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] },
    'Some changes are not committed: a, b, c, d, e, and 2 more. Commit them',
  ],
  [
    'no section',
    { changelog: ready.changelog.replace('1.2.3', '1.3.0') },
    'CHANGELOG.md begins with version 1.3.0. Expected a section `## 1.2.3, YYYY-MM-DD` at the top.',
  ],
  [
    'a section without a date',
    { changelog: undated },
    'The section 1.2.3 of CHANGELOG.md has no date: "## 1.2.3, not released yet". Expected `## 1.2.3, YYYY-MM-DD`.',
  ],
  [
    'no stored description',
    { storedDescription: undefined },
    'test/contract/released/plyr-1.2.3.yaml does not exist. Copy generated/plyr.yaml there',
  ],
  [
    'another stored description',
    { storedDescription: 'openapi: 3.1.1\n' },
    'test/contract/released/plyr-1.2.3.yaml differs from generated/plyr.yaml.',
  ],
];

test.each(planted)('%s is a problem', (_what, change, problem) => {
  const problems = problemsOf({ ...ready, ...change });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(problem);
});

test('all problems are found at once', () => {
  const changes = Object.assign({}, ...planted.slice(3).map(([, change]) => change));
  expect(problemsOf({ ...ready, ...changes })).toHaveLength(5);
});

test('the versions of this repository are the same', () => {
  const { versions, headCommit } = readFacts(undefined);
  expect(Object.keys(versions)).toHaveLength(5);
  expect(new Set(Object.values(versions)).size).toBe(1);
  expect(headCommit).toMatch(/^[0-9a-f]{40}$/);
});

describe('npm run release', () => {
  const release = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/release/run.ts', ...args], {
      cwd: fileURLToPath(new URL('../../..', import.meta.url)),
      encoding: 'utf8',
    });

  test('it rejects a wrong tag before it makes anything', () => {
    const { status, stdout, stderr } = release('--tag', 'v0.0.0');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('The tag is v0.0.0, but package.json has version');
    expect(stderr).toContain('Nothing was made');
  });

  test.each([[[]], [['--tag', 'v1.2.3', '--dry-run']]])('%j are no valid options', (args) => {
    const { status, stderr } = release(...args);
    expect([status, stderr]).toEqual([2, 'Expected either --tag, such as --tag v1.2.3, or --dry-run.\n']);
  });
});

import { expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { addCompareCommand } from '../../src/cli/commands/compare.js';
import { runProgram } from '../../src/cli/program.js';
import { FakeShell } from '../cli/fake-shell.js';
import { listFiles, readText } from './files.js';
import { problemsOf } from './workflows.js';

const files = listFiles('.github/workflows/*', '.github/actions/**');

test('there are workflows', () => {
  expect(files).toContain('.github/workflows/ci.yml');
});

test.each(files)('%s pins its actions and limits its jobs', (path) => {
  expect(problemsOf(readText(path))).toEqual([]);
});

test('the workflow in the guide pins its actions, and its command is valid', async () => {
  const guide = readText('openapi/guides/compare.md');
  const [, yaml = ''] = /```yaml\n(.*?)```/s.exec(guide) ?? [];
  expect(problemsOf(yaml)).toEqual([]);
  const { jobs } = parse(yaml) as { jobs: Record<string, { steps: { run?: string }[] }> };
  const commands = Object.values(jobs).flatMap(({ steps }) => steps.map(({ run }) => run ?? ''));
  const [, args = ''] = commands.map((run) => /^npx plyr-api (compare .*)$/s.exec(run)).find(Boolean) ?? [];
  vi.stubEnv('PLYR_API_KEY', 'a-key').stubEnv('PLYR_SECRET_KEY', 'a-secret');
  const run = vi.fn(async () => {});
  const shell = new FakeShell();
  await runProgram(args.trim().split(/\s+/), shell, [
    (program, inner) => addCompareCommand(program, inner, run),
  ]);
  vi.unstubAllEnvs();
  expect(shell.err).toBe('');
  expect(run).toHaveBeenCalledOnce();
});

const sha = '3d3c42e5aac5ba805825da76410c181273ba90b1';
const good = `
permissions:
  contents: read
jobs:
  one:
    timeout-minutes: 5
    steps:
      - uses: ./.github/actions/setup
      - name: x
        uses: actions/checkout@${sha} # v7.0.1
`;

test('a good workflow has no problem', () => {
  expect(problemsOf(good)).toEqual([]);
});

test.each([
  ['a tag', `@${sha} # v7.0.1`, '@v7', 'not pinned by digest: actions/checkout@v7'],
  ['a short digest', `@${sha}`, '@3d3c42e', 'not pinned by digest: actions/checkout@3d3c42e # v7.0.1'],
  ['no release', ' # v7.0.1', '', `not pinned by digest: actions/checkout@${sha}`],
  [
    'a container by tag',
    `actions/checkout@${sha} # v7.0.1`,
    'docker://a/b:1',
    'not pinned by digest: docker://a/b:1',
  ],
  ['no time limit', '    timeout-minutes: 5\n', '', 'no time limit: one'],
  ['no permissions', 'permissions:\n  contents: read\n', '', 'permissions are not contents: read'],
  ['more permissions', 'contents: read', 'contents: write', 'permissions are not contents: read'],
])('planted: %s is found', (_name, from, to, problem) => {
  expect(problemsOf(good.replace(from, to))).toEqual([problem]);
});

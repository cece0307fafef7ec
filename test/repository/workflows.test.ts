import { expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { addCompareCommand } from '../../src/cli/commands/compare.js';
import { runProgram } from '../../src/cli/program.js';
import { FakeShell } from '../cli/fake-shell.js';
import { listFiles, readText } from './files.js';
import { problemsOf, type Step, scriptsOf, untaggedJobs } from './workflows.js';

const files = listFiles('.github/workflows/*', '.github/actions/**');

test('there are workflows', () => {
  expect(files).toContain('.github/workflows/ci.yml');
});

test.each(files)('%s pins its actions and limits its jobs', (path) => {
  expect(problemsOf(readText(path))).toEqual([]);
});

test.each(files)('%s runs npm scripts that exist', (path) => {
  const { scripts } = JSON.parse(readText('package.json'));
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(scriptsOf(readText(path))));
});

test.each(files)('%s installs the programs that its tests run', (path) => {
  const { jobs = {} } = parse(readText(path)) as { jobs?: Record<string, { steps?: Step[] }> };
  for (const [name, { steps = [] }] of Object.entries(jobs))
    if (steps.some(({ run = '' }) => /^npm (?:test|run test:(?:docs|languages|long|suites))\b/.test(run)))
      expect(
        steps.map(({ uses }) => uses),
        name,
      ).toContain('./.github/actions/languages');
});

test('the machine of .ci/run and the runners of CI install the same', () => {
  const packages = readText('.ci/packages');
  for (const one of ['zsh', 'fish', 'nginx-light', 'nuget', 'mono-mcs'])
    expect(packages).toContain(`+=(${one})`);
  for (const path of ['.ci/run', '.github/actions/languages/action.yml'])
    expect(readText(path)).toMatch(/\.ci\/packages \|/);
});

test('without a tag, the release publishes nothing', () => {
  const release = readText('.github/workflows/release.yml');
  expect(untaggedJobs(release)).toEqual([]);
  expect(untaggedJobs(release.replaceAll(/^ +if: .*\n/gm, ''))).toEqual([
    'attest',
    'npm',
    'release',
    'docs',
    'image',
  ]);
});

test.each([
  ['the guide', 'openapi/guides/compare.md', /^npx plyr-api (compare .*)$/s],
  [
    'the nightly workflow',
    '.github/workflows/nightly-compare.yml',
    /^node dist\/src\/cli\/main\.cjs (compare .*)$/s,
  ],
])('the command in %s is valid, and its workflow pins its actions', async (_where, path, pattern) => {
  const text = readText(path);
  const yaml = /```yaml\n(.*?)```/s.exec(text)?.[1] ?? text;
  expect(problemsOf(yaml)).toEqual([]);
  const { jobs } = parse(yaml) as { jobs: Record<string, { steps: { run?: string }[] }> };
  const commands = Object.values(jobs).flatMap(({ steps }) => steps.map(({ run }) => run ?? ''));
  const [, args = ''] = commands.map((run) => pattern.exec(run)).find(Boolean) ?? [];
  vi.stubEnv('PLYR_API_KEY', 'a-key').stubEnv('PLYR_SECRET_KEY', 'a-secret');
  const run = vi.fn(async () => {});
  const shell = new FakeShell();
  const words = args.trim().replaceAll('"', '').replace('$SERVER', 'https://a.example/api').split(/\s+/);
  await runProgram(words, shell, [(program, inner) => addCompareCommand(program, inner, run)]);
  vi.unstubAllEnvs();
  expect(shell.err).toBe('');
  expect(run).toHaveBeenCalledOnce();
});

const sha = '3d3c42e5aac5ba805825da76410c181273ba90b1';
const good = `
on:
  pull_request:
permissions:
  contents: read
jobs:
  one:
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: ./.github/actions/setup
      - name: x
        uses: actions/checkout@${sha} # v7.0.1
        with:
          persist-credentials: false
      - run: npm test
        env:
          NAME: \${{ github.head_ref }}
`;

test('a good workflow has no problem', () => {
  expect(problemsOf(good)).toEqual([]);
});

test('npm scripts are found in commands', () => {
  expect(scriptsOf('- run: npm ci && npm test\n- run: npm run --silent a:b -- c\n')).toEqual(['test', 'a:b']);
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
  [
    'packages in a job that may write',
    '      contents: read',
    '      contents: write',
    'installs packages and may write: one',
  ],
  [
    'another permission to write',
    'one:',
    'two:\n    timeout-minutes: 5\n    permissions:\n      actions: write\n  one:',
    'writes actions: two',
  ],
  ['secrets for pull requests', 'github.head_ref', 'secrets.KEY', 'secrets in a workflow of pull requests'],
  [
    'a pull request as its target',
    'pull_request:',
    'pull_request_target:',
    'pull_request_target gives secrets to pull requests',
  ],
  [
    'credentials of git',
    '          persist-credentials: false\n',
    '          fetch-depth: 1\n',
    'keeps the credentials of git: one',
  ],
  [
    'an expression in a command',
    'npm test',
    `echo \${{ github.head_ref }}`,
    'an expression in a command: one',
  ],
])('planted: %s is found', (_name, from, to, problem) => {
  expect(problemsOf(good.replace(from, to))).toEqual([problem]);
});

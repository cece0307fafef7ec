/** The table of suites: CI and the weekly workflow leave none out, and short runs try everything in turns. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { suites } from '../../../scripts/ci/suites.js';
import { takeTurns } from '../../support/turns.js';

test('.ci/run runs the table', () => {
  expect(readFileSync('.ci/run', 'utf8')).toMatch(/^npm ci.*\nnpx tsx scripts\/ci\/run\.ts$/m);
  expect(suites[0]).toMatchObject({ name: 'test', short: 'npm test' });
});

test('a pull request runs each suite that has a short form', () => {
  const { jobs } = parse(readFileSync('.github/workflows/ci.yml', 'utf8'));
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const commands = (Object.values(jobs) as { steps: { run?: string }[] }[]).flatMap(({ steps }) =>
    steps.map(({ run = '' }) => scripts[/^npm run (test:\w+)$/.exec(run)?.[1] ?? ''] ?? run),
  );
  const names = commands.flatMap((command: string) =>
    command === 'npm test'
      ? ['test']
      : (/^tsx scripts\/ci\/run\.ts (.+)/.exec(command)?.[1]?.split(' ') ?? []),
  );
  expect([...names, ...jobs.suites.strategy.matrix.suite].sort()).toEqual(
    suites.flatMap(({ name, short }) => (short ? [name] : [])).sort(),
  );
});

test('the weekly workflow runs each suite', () => {
  const { jobs } = parse(readFileSync('.github/workflows/weekly.yml', 'utf8'));
  const names = suites.map(({ name }) => name).filter((name) => name !== 'test');
  expect(jobs.long.strategy.matrix.suite).toEqual(names.sort());
});

test.each(suites.flatMap(({ short, long }) => (short ? [short, long] : [long])))('%s is there', (command) => {
  const file = /(?:scripts|test)\/\S+/.exec(command)?.[0];
  if (command !== 'npm test') expect(existsSync(file ?? ''), file).toBe(true);
});

test('turns leave nothing out and try nothing twice', () => {
  const indexes = Array.from({ length: 17 }, (_, index) => index);
  const runs = ['1/3', '2/3', '3/3'].map((turn) => indexes.filter(takeTurns(turn)));
  expect(runs.flat().sort((a, b) => a - b)).toEqual(indexes);
  expect(() => takeTurns('4/3')).toThrow('--turn 4/3 is not like 1/3');
  expect(() => takeTurns('third')).toThrow('not like 1/3');
});

test('an unknown suite is named, with those that exist', () => {
  const run = () =>
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/ci/run.ts', 'looks'], { stdio: 'pipe' });
  expect(run).toThrow(/Unknown suite: looks\. Use one of test, .*look/);
});

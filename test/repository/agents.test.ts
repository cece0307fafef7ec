/** AGENTS.md: its commands, paths, and links exist, and it stays short. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { suites } from '../../scripts/ci/suites.js';
import config from '../../vitest.config.js';
import { readText } from './files.js';
import { mostLines } from './layout.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const text = readText('AGENTS.md');
const { scripts }: { scripts: Record<string, string> } = JSON.parse(readText('package.json'));
const { projects } = (config as (env: object) => { test: { projects: { test: { name: string } }[] } })({
  mode: 'test',
}).test;
const projectNames = projects.map(({ test: { name } }) => name);

/** Patterns and words that name no file or command. */
const others = ['vitest', 'plyr-api', 'src/a/b.ts', 'test/a/b.test.ts', 'dist/'];

/** Returns what is in inline code and is neither a command, nor a path, nor a project of vitest. */
function unknownNames(markdown: string): string[] {
  const names = [...markdown.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name);
  return names.filter((name) => !isKnown(name) && !others.includes(name));
}

function isKnown(name: string): boolean {
  if (projectNames.includes(name)) return true;
  const [program, command = '', ...args] = name.split(' ');
  if (program === 'npx') return existsSync(`${root}node_modules/.bin/${command}`) && args.every(isFlagOrFile);
  if (program !== 'npm') return existsSync(root + name);
  if (['ci', 'test', 'start'].includes(command)) return command === 'ci' || command in scripts;
  const [script = '', separator, suite] = args;
  return (
    command === 'run' &&
    script in scripts &&
    (separator === undefined || suites.some(({ name: known }) => known === suite))
  );
}

function isFlagOrFile(arg: string): boolean {
  return arg === 'run' || arg.startsWith('-') || projectNames.includes(arg) || existsSync(root + arg);
}

test('it is short', () => {
  expect(text.split('\n').length).toBeLessThanOrEqual(80);
});

test('its commands and paths exist', () => {
  expect(unknownNames(text)).toEqual([]);
  const wrong = [
    'npm run lints',
    'npx vitests',
    'npx tsc -p tsconfig.tests.json',
    'src/clients/',
    'npm publish',
  ];
  wrong.push('npm run test:long -- sample', 'npx vitest run --project units');
  expect(unknownNames(wrong.map((name) => `\`${name}\``).join(' '))).toEqual(wrong);
});

test('its links lead to files and headings', () => {
  const links = [...text.matchAll(/\]\(([\w./-]+)(?:#([\w-]+))?\)/g)];
  expect(links.length).toBeGreaterThan(3);
  for (const [, file = '', heading] of links) {
    const headings = [...readText(file).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title);
    if (heading !== undefined) expect(headings.map((title) => title.toLowerCase())).toContain(heading);
  }
});

test('it states the limit of lines that a test enforces', () => {
  expect(text).toContain(`more than ${mostLines} lines`);
});

test('it names the parts of the sources', () => {
  for (const part of ['client', 'mock', 'cli', 'catalog', 'console'])
    expect(text).toContain(`\`src/${part}/\``);
});

/** `npm run build:mock` runs what has changed and nothing else, tried in a copy of the repository. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const copied = [
  'src',
  'generated',
  'openapi',
  'scripts',
  'package.json',
  'package-lock.json',
  'redocly.yaml',
];

let copy = '';
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'plyr-api-build-'));
  const filter = (path: string) => !path.includes('node_modules');
  for (const name of [...copied, 'tsconfig.json'])
    await cp(join(repository, name), join(copy, name), { recursive: true, filter });
  await symlink(join(repository, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rm(copy, { recursive: true, force: true }));

/** Builds the mock. @returns How many steps ran: of two, the generated files and the bundle. */
async function build(): Promise<number> {
  // In CI nothing is generated, and this is about what happens elsewhere.
  const { CI, ...env } = process.env;
  // No cache: a step that is not up to date runs.
  const options = { cwd: copy, env: { ...env, WIREIT_CACHE: 'none', WIREIT_LOGGER: 'quiet-ci' } };
  const { stdout } = await promisify(execFile)('npm', ['run', 'build:mock'], options);
  return Number(/Ran (\d+) script/.exec(stdout)?.[1]);
}

/** Replaces text in a file and sets its time back to what it was: what counts is the content. */
async function edit(file: string, from: string, to: string): Promise<void> {
  const path = join(copy, file);
  const [text, { atime, mtime }] = [await readFile(path, 'utf8'), await stat(path)];
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
  await utimes(path, atime, mtime);
}

/** All parts of the bundle. */
async function bundle(): Promise<string> {
  const parts = join(copy, 'dist/src/mock/parts');
  const names = await readdir(parts);
  return (await Promise.all(names.map((name) => readFile(join(parts, name), 'utf8')))).join('\n');
}

test('nothing runs again until something has changed', async () => {
  expect(await build()).toBe(2);
  expect(await build()).toBe(0);

  // The page of all commands is generated from src/cli, this file is only bundled.
  await edit('src/mock/pipeline/verify-signature.ts', 'Missing authentication headers', 'Finished');
  expect(await build()).toBe(1);
  expect(await bundle()).toContain('Finished');

  await edit('openapi/plyr.yaml', 'title: PLYR', 'title: RLYP');
  expect(await build()).toBe(2);
  const json = JSON.parse(await readFile(join(copy, 'dist/generated/plyr.json'), 'utf8'));
  expect(json.info.title).toMatch(/^RLYP/);
  expect(await readFile(join(copy, 'generated/plyr.yaml'), 'utf8')).toContain('title: RLYP');

  await rm(join(copy, 'dist/src/cli/main.cjs'));
  expect(await build()).toBe(1);
  expect(await bundle()).toContain('Finished');
  expect(await build()).toBe(0);
}, 240_000);

test('in CI a generated file that was not committed fails the build', async () => {
  await edit('openapi/plyr.yaml', 'title: RLYP', 'title: PLYR');
  const env = { ...process.env, CI: 'true', WIREIT_CACHE: 'none' };
  const run = promisify(execFile)('npm', ['run', 'build:mock'], { cwd: copy, env });
  await expect(run).rejects.toThrow('generated/ is out of date: plyr.yaml');
}, 60_000);

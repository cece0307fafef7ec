/** What the package contains: its size, that nothing is in it twice, and that it has what it refers to. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pack } from '../../scripts/lib/packed-package.js';
import {
  brokenLinks,
  brokenMaps,
  copies,
  type Files,
  linksIn,
  readFiles,
  sizes,
} from './package-contents.js';

const repository = fileURLToPath(new URL('../..', import.meta.url));
/** Of the unpacked package: npm shows it, and each installation has it on its disk. */
const MOST_BYTES = 6_000_000;

const folder = mkdtempSync(join(tmpdir(), 'plyr-api-contents-'));
let files: Files;
let tracked: Set<string>;
beforeAll(() => {
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'plyr-api'), { recursive: true });
  execFileSync('tar', ['-xzf', pack(folder), '--strip-components=1', '-C', join(modules, 'plyr-api')]);
  for (const name of ['openapi-fetch', 'openapi-typescript-helpers'])
    symlinkSync(join(repository, 'node_modules', name), join(modules, name));
  files = readFiles(join(modules, 'plyr-api'));
  const listed = execFileSync('git', ['ls-files'], { cwd: repository, encoding: 'utf8' });
  tracked = new Set(listed.trim().split('\n'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(`it has at most ${MOST_BYTES} bytes`, () => {
  const total = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`.padStart(8);
  for (const [name, bytes] of sizes(files)) if (bytes > 10_000) console.log(`${kB(bytes)}  ${name}`);
  console.log(`${kB(total)}  in ${files.size} files`);
  expect(total).toBeLessThanOrEqual(MOST_BYTES);
});

test('nothing is in it twice', () => {
  expect(copies(files)).toEqual([]);
  // Each description once to be read by programs, and once as it is sent.
  for (const name of ['plyr', 'plyr-3.0'])
    expect(
      [...files.keys()].filter((path) => path.includes(`/${name}.`) && !path.includes('postman')),
    ).toEqual([`dist/generated/${name}.json`, `dist/generated/${name}.yaml.br`]);
});

test('source maps lead to sources', () => {
  expect([...files.keys()].filter((path) => path.endsWith('.map')).length).toBeGreaterThan(50);
  expect(brokenMaps(files)).toEqual([]);
});

test('the sources compile where they are', () => {
  const tsc = join(repository, 'node_modules/typescript/bin/tsc');
  const source = 'node_modules/plyr-api/dist/types/source/client/index.ts';
  const flags = ['--noEmit', '--strict', '--target', 'es2023', '--lib', 'es2023,dom,dom.iterable'];
  const modules = ['--module', 'nodenext', '--typeRoots', 'none'];
  // It prints errors to the standard output.
  const output = () => {
    try {
      return execFileSync(process.execPath, [tsc, ...flags, ...modules, source], {
        cwd: folder,
        encoding: 'utf8',
      });
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  };
  expect(output()).toBe('');
}, 60_000);

test('links of its README and its changelog work, there and on the page of a registry', () => {
  const { repository: home } = JSON.parse(files.get('package.json')?.toString() ?? '');
  expect(home.url).toMatch(/^git\+https:\/\/github\.com\/.+\.git$/);
  const links = linksIn(files.get('README.md')?.toString() ?? '');
  expect(links.filter((link) => !link.includes(':')).length).toBeGreaterThan(10);
  for (const path of [...files.keys()].filter((name) => name.endsWith('.md')))
    expect(brokenLinks(path, files, tracked), path).toEqual([]);
});

describe('planted faults', () => {
  const planted = (...entries: [string, string | Buffer][]) =>
    new Map(entries.map(([path, content]) => [path, Buffer.from(content)]));
  const text = 'x'.repeat(300);

  test('a copy is found, a compressed one too', () => {
    const found = copies(
      planted(['a.json', text], ['b.json.br', brotliCompressSync(text)], ['c', 'x'], ['d', 'x']),
    );
    expect(found).toEqual([['a.json', 'b.json.br']]);
  });

  test('a map that is missing is found, and a source that is missing', () => {
    const url = '\n//# sourceMappingURL=';
    const map = (...sources: string[]) => JSON.stringify({ sources, sourcesContent: [null, 'text'] });
    const found = brokenMaps(
      planted(
        ['dist/a.js', `a${url}a.js.map\n`],
        ['dist/b.d.ts', `b${url}b.d.ts.map`],
        ['dist/b.d.ts.map', map('../src/b.ts', 'inside.ts')],
        ['dist/c.cjs', `c${url}c.cjs.map`],
        ['dist/c.cjs.map', map('../src/c.ts')],
        ['src/c.ts', 'c'],
      ),
    );
    expect(found).toEqual(['dist/a.js: a.js.map', 'dist/b.d.ts.map: ../src/b.ts']);
  });

  test('a link that leads nowhere is found', () => {
    const readme =
      '[a](a.md#x) [b](docs/b.md) [c](docs/) [d](https://x.test) [e](#e) `[f](f.md)` [g](docs/g.md)';
    const found = brokenLinks(
      'README.md',
      planted(['README.md', readme], ['a.md', '']),
      new Set(['docs/b.md']),
    );
    expect(found).toEqual(['docs/g.md']);
  });
});

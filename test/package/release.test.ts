/** The files of a release, from what is built. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pack } from '../../scripts/lib/packed-package.js';
import { collectRelease } from '../../scripts/release/release-files.js';
import type { Bom } from '../../scripts/release/sbom.js';

const scratch = mkdtempSync(join(tmpdir(), 'plyr-release-'));
const target = join(scratch, 'release');
const time = 1_800_000_000;
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const read = (name: string) => readFileSync(join(target, name));
let files: Map<string, string>;
beforeAll(() => {
  files = collectRelease(target, time);
});
afterAll(() => rmSync(scratch, { recursive: true }));

test('it has the package, the descriptions, the collection, the docs, and what belongs to them', () => {
  expect([...files.keys()].sort()).toEqual(readdirSync(target).sort());
  expect([...files.keys()]).toEqual(
    expect.arrayContaining([
      `plyr-api-${version}.tgz`,
      'plyr.yaml',
      'plyr.json',
      'plyr-3.0.yaml',
      'plyr-3.0.json',
      'plyr.documented.yaml',
      'plyr.postman_collection.json',
      `plyr-api-docs-${version}.zip`,
      `plyr-api-${version}.cdx.json`,
      'RELEASE-NOTES.md',
      'SHA256SUMS',
    ]),
  );
});

test('the sums are those of the files', () => {
  const lines = read('SHA256SUMS').toString().trim().split('\n');
  expect(lines).toHaveLength(files.size - 1);
  for (const line of lines) {
    const [sum, name = ''] = line.split('  ');
    expect(createHash('sha256').update(read(name)).digest('hex'), name).toBe(sum);
  }
});

test('the package is the one that the consumers suite installs', () => {
  const other = join(scratch, 'other');
  mkdirSync(other);
  expect(readFileSync(pack(other)).equals(read(`plyr-api-${version}.tgz`))).toBe(true);
});

test('the bill of materials has the libraries of the mock, the console, and the docs', () => {
  const bom: Bom = JSON.parse(read(`plyr-api-${version}.cdx.json`).toString());
  const partsOf = (name: string) =>
    bom.components
      .filter((component) => component.name === name)
      .flatMap(({ properties = [] }) => properties.map(({ value }) => value));
  expect(partsOf('find-my-way')).toEqual(['mock']);
  expect(partsOf('preact')).toEqual(['console']);
  expect(partsOf('minisearch')).toEqual(['mock', 'docs']);
  expect(partsOf('@redocly/cli')).toEqual(['docs']);
});

test('the notes are those of this version', () => {
  expect(read('RELEASE-NOTES.md').toString()).toMatch(
    /^### [\s\S]+\| `plyr-api-.+\.tgz` \| The npm package \|/,
  );
});

test('a second time, the bytes are the same', () => {
  const again = join(scratch, 'again');
  collectRelease(again, time);
  expect(readFileSync(join(again, 'SHA256SUMS'), 'utf8')).toBe(read('SHA256SUMS').toString());
});

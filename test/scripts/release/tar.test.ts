import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { packFolder } from '../../../scripts/release/tar.js';

const scratch = mkdtempSync(join(tmpdir(), 'plyr-tar-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const long = `${'folder/'.repeat(12)}${'x'.repeat(60)}.md`;
const contents = new Map([
  ['b.txt', 'b'.repeat(512)],
  ['a/empty.txt', ''],
  ['a/é.txt', 'é'],
  [long, 'long'],
]);

function makeFolder(name: string, paths: string[]): string {
  const folder = join(scratch, name);
  for (const path of paths) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), contents.get(path) ?? '');
  }
  return folder;
}

test('tar unpacks the same files, with the given time', () => {
  const archive = join(scratch, 'docs.tar.gz');
  writeFileSync(archive, packFolder(makeFolder('in', [...contents.keys()]), 'docs', 1_700_000_000));
  execFileSync('tar', ['-xzf', archive, '-C', scratch]);
  for (const [path, text] of contents) {
    const file = join(scratch, 'docs', path);
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(statSync(file).mtimeMs).toBe(1_700_000_000_000);
  }
});

test('the same files give the same bytes, whatever their order and their times', () => {
  const first = makeFolder('first', [...contents.keys()]);
  const second = makeFolder('second', [...contents.keys()].reverse());
  utimesSync(join(second, 'b.txt'), 1, 1);
  const archives = [first, second].map((folder) => packFolder(folder, 'docs', 0));
  expect(archives[0]?.equals(archives[1] as Buffer)).toBe(true);
});

test('a path that no tar file can contain is an error that shows it', () => {
  const name = `${'y'.repeat(101)}.md`;
  expect(() => packFolder(makeFolder('bad', [name]), 'docs', 0)).toThrow(
    `The path docs/${name} is too long for a tar file. Shorten it to at most 100 bytes.`,
  );
});

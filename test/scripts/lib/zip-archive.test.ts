import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeZip, zipEntries } from '../../../scripts/lib/zip-archive.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const scratch = temporaryFolder();

const contents = new Map([
  ['b.txt', 'b'.repeat(512)],
  ['a/empty.txt', ''],
  ['a/é.txt', 'é'],
  [`${'folder/'.repeat(12)}${'x'.repeat(60)}.md`, 'long'],
]);

function makeFolder(name: string, paths: string[]): string {
  const folder = join(scratch, name);
  for (const path of paths) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), contents.get(path) ?? '');
  }
  return folder;
}

test('an archive has the files of a folder, below a prefix', () => {
  const archive = join(scratch, 'docs.zip');
  writeZip(archive, zipEntries(makeFolder('in', [...contents.keys()]), 'docs/'));
  const unpacked = Object.entries(unzipSync(readFileSync(archive)));
  const read = new Map(unpacked.map(([name, bytes]) => [name.slice('docs/'.length), strFromU8(bytes)]));
  expect(read).toEqual(contents);
});

test('the same files give the same bytes, whatever their order, their times, and the time zone', () => {
  const first = makeFolder('first', [...contents.keys()]);
  const second = makeFolder('second', [...contents.keys()].reverse());
  utimesSync(join(second, 'b.txt'), 1, 1);
  const zone = process.env.TZ;
  const archives = [['UTC', first] as const, ['Asia/Tokyo', second] as const].map(([timeZone, folder]) => {
    process.env.TZ = timeZone;
    const archive = join(scratch, 'same.zip');
    writeZip(archive, zipEntries(folder));
    return readFileSync(archive);
  });
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  expect(archives[0]?.equals(archives[1] as Buffer)).toBe(true);
});

/** Folders that are not a state, or no longer one: rejected, and left as they are. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { expect, test } from 'vitest';
import { startMock } from '../../src/mock/index.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
let count = 0;
const newDir = () => join(folder, `state-${++count}`);

/** Names and contents of a folder. */
const read = (path: string) =>
  Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'latin1')]));

test('a database of another program', async () => {
  const path = newDir();
  const level = new ClassicLevel(path);
  await level.put('their', 'data');
  await level.close();
  const before = read(path);
  await expect(startMock({ stateDir: path })).rejects.toThrow(
    `The folder ${path} contains a LevelDB database of another program, not a state of this mock, and was left as it is.`,
  );
  expect(read(path)).toEqual(before);
});

test('other files', async () => {
  const path = newDir();
  mkdirSync(path);
  writeFileSync(join(path, 'notes.txt'), 'mine');
  await expect(startMock({ stateDir: path })).rejects.toThrow(`The folder ${path} contains other files`);
  expect(read(path)).toEqual({ 'notes.txt': 'mine' });
});

test('a state of a later version', async () => {
  const path = newDir();
  await (await startMock({ stateDir: path })).close();
  writeFileSync(join(path, 'plyr-api-state.json'), '{"format":"plyr-api mock state","version":3}');
  const before = read(path);
  await expect(startMock({ stateDir: path })).rejects.toThrow('has version 3, and this mock reads version 2');
  expect(read(path)).toEqual(before);
});

test('a folder below a file, and one that the process may not create', async () => {
  const path = newDir();
  writeFileSync(path, 'text');
  await expect(startMock({ stateDir: join(path, 'state') })).rejects.toThrow("can't be created or read");
  await expect(startMock({ stateDir: '/proc/plyr-api-state' })).rejects.toThrow("can't be created or read");
});

test('a folder without permission', async () => {
  const path = newDir();
  mkdirSync(path, { mode: 0o555 });
  chmodSync(folder, 0o755);
  // Root may write everywhere, so it gives that up for a moment.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.('nobody');
  try {
    await expect(startMock({ stateDir: path })).rejects.toThrow("can't be written");
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
  chmodSync(path, 0o700);
});

test.each<[string, string, string]>([
  ['a record that is not JSON', '/users/00000000', '{'],
  ['a record of an unknown table', '/secrets/00000000', '{}'],
  ['a record without its fields', '/users/00000000', '{}'],
  ['a clock beyond all dates', '/meta/00000000', '{"id":"world","clockAhead":1e300}'],
  ['a task that does not exist', '/tasks/00000zzz', '{"taskId":"1-0","method":"constructor"}'],
])('%s', async (_what, key, value) => {
  const path = newDir();
  await (await startMock({ stateDir: path })).close();
  const level = new ClassicLevel(path);
  await level.put(key, value);
  await level.close();
  await expect(startMock({ stateDir: path })).rejects.toThrow(
    `The state folder ${path} can't be read, and was left as it is.`,
  );
});

test('a link in the place of the file with the process number', async () => {
  const path = newDir();
  const victim = join(folder, 'victim');
  writeFileSync(victim, 'mine');
  await (await startMock({ stateDir: path })).close();
  execFileSync('ln', ['-s', victim, join(path, 'plyr-api-state.pid')]);
  await using _mock = await startMock({ stateDir: path });
  expect(readFileSync(victim, 'utf8')).toBe('mine');
});

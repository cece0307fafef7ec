import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Mock, Snapshot } from '../../../src/mock/index.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { cleanEnvironment } from '../clean-environment.js';
import { control, frozenMock } from './control-shell.js';

const folder = temporaryFolder();
const fileWith = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

let mock: Mock;
let start: Snapshot;
beforeAll(async () => {
  mock = await frozenMock();
  start = mock.state.snapshot();
});
beforeEach(() => {
  cleanEnvironment();
  vi.stubEnv('PLYR_MOCK_URL', mock.origin);
  mock.state.restore(start);
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => mock.close());

test('reset: the data, the clock, the faults, and the journal', async () => {
  await control(['seed', '-'], { stdin: 'players: [{ plyrId: frank }]' });
  await control(['clock', '+1h']);
  await control(['fault', 'add', 'drop']);
  expect(await control(['reset'])).toEqual({
    out: 'Reset the default sandbox. It has 8 accounts, and its clock is at 2026-11-30T12:00:00.000Z.\n',
    err: '',
    exitCode: undefined,
  });
  expect(mock.state.snapshot()).toEqual(start);
  expect(mock.faults.list()).toEqual([]);
  expect(JSON.parse((await control(['reset', '--json', '--sandbox', 'one'])).out)).toMatchObject({
    ok: true,
    data: { name: 'one', players: 8 },
  });
});

test('snapshot and restore: a file that only its owner can read', async () => {
  const file = join(folder, 'snapshot.json');
  expect((await control(['snapshot', file])).out).toMatch(
    new RegExp(`^Saved the default sandbox to ${file} \\(\\d+ kB\\)\\.\n$`),
  );
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(start)));
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  mock.state.transaction(() => mock.state.tables.users.delete('alice'));
  expect((await control(['restore', file, '--sandbox', 'two'])).out).toBe(
    `Restored sandbox two from ${file}. It has 8 accounts, and its clock is at 2026-11-30T12:00:00.000Z.\n`,
  );
  expect((await control(['restore', file])).exitCode).toBeUndefined();
  expect(mock.state.tables.users.has('alice')).toBe(true);
});

test.skipIf(process.platform === 'win32')('a file that a snapshot replaces becomes private', async () => {
  const file = fileWith('readable.json', 'mine');
  chmodSync(file, 0o644);
  expect((await control(['snapshot', file, '--force'])).exitCode).toBeUndefined();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(start)));
});

test('a snapshot replaces no file unless it is asked to, and floods no terminal', async () => {
  const file = fileWith('mine.json', 'mine');
  expect(await control(['snapshot', file])).toMatchObject({
    err: `plyr-api: the file ${file} already exists, and was not changed. Name another one, or add --force.\n`,
    exitCode: 2,
  });
  expect(readFileSync(file, 'utf8')).toBe('mine');
  expect((await control(['snapshot', file, '--force', '--json'])).out).toMatch(
    /^\{"ok":true,"data":\{"file":/,
  );
  expect((await control(['snapshot'], { isTerminal: true })).err).toContain(
    'a snapshot is long, and contains keys. Name a file for it, or pipe it into a program.',
  );
  expect((await control(['snapshot', join(folder, 'none', 'a.json')])).err).toContain(
    "can't be written (ENOENT).",
  );
});

test('both also use standard output and standard input', async () => {
  const { out, err } = await control(['snapshot']);
  expect([JSON.parse(out), err]).toEqual([JSON.parse(JSON.stringify(start)), '']);
  expect((await control(['restore', '-'], { stdin: out })).out).toMatch(
    /^Restored the default sandbox from standard input\. /,
  );
});

test('a file that is not a snapshot changes nothing', async () => {
  expect((await control(['restore', '-'], { stdin: 'no' })).err).toBe(
    'plyr-api: standard input is not a snapshot: it is not valid JSON.\n',
  );
  const { err, exitCode } = await control(['restore', '-'], { stdin: '{}' });
  expect(err).toMatch(/^plyr-api: This is not a snapshot of a sandbox, and nothing was changed\. /);
  expect(exitCode).toBe(1);
  expect((await control(['restore', '/nowhere/a.json'])).err).toBe(
    "plyr-api: /nowhere/a.json can't be read (ENOENT).\n",
  );
  expect(mock.state.snapshot()).toEqual(start);
});

test('seed: YAML or JSON, from a file or standard input', async () => {
  const file = fileWith('data.yaml', 'players:\n  - plyrId: frank # new\n');
  expect(await control(['seed', file])).toEqual({
    out: `Added ${file} to the default sandbox. It has 9 accounts, and its clock is at 2026-11-30T12:00:00.000Z.\n`,
    err: '',
    exitCode: undefined,
  });
  await control(['seed', '-'], { stdin: '{"players":[{"plyrId":"grace"}]}' });
  expect(['frank', 'grace'].map((name) => mock.state.tables.users.has(name))).toEqual([true, true]);
});

test('a seed that is not UTF-8 is rejected', async () => {
  const file = fileWith('latin1.yaml', '');
  writeFileSync(file, Buffer.from('players: [{ plyrId: frank, avatar: caf\xe9 }]', 'latin1'));
  expect(await control(['seed', file])).toEqual({
    out: '',
    err: `plyr-api: ${file} is not UTF-8. Save it as UTF-8.\n`,
    exitCode: 2,
  });
  expect(mock.state.snapshot()).toEqual(start);
});

test.each([
  ['players:\n  - plyrId: p1\n', '2:5: players[0].plyrId is not valid: "p1". A PLYR[ID]'],
  ['players: [\n', '1:11: Flow sequence'],
  ['{"player": []}', '1:2: player is not a field of the format.'],
  // Only the mock knows its players.
  [
    'chips:\n  - { gameId: demo-game, name: A, symbol: A, holders: { nobody: "1" } }\n',
    '2:57: chips[0].holders.nobody: Unknown player "nobody".',
  ],
  ['modes: { strict: true }\n', '1:1: Modes apply to the whole mock.'],
])('a mistake in a seed has its line and column: %s', async (text, message) => {
  const file = fileWith('wrong.yaml', text);
  const { out, err, exitCode } = await control(['seed', file]);
  expect(err).toContain(`plyr-api: ${file}:${message}`);
  expect([out, exitCode]).toEqual(['', 2]);
  expect((await control(['seed', '-'], { stdin: text })).err).toContain(
    `plyr-api: standard input:${message}`,
  );
  expect(mock.state.snapshot()).toEqual(start);
});

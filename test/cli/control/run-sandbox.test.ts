import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Mock } from '../../../src/mock/index.js';
import { cleanEnvironment } from '../clean-environment.js';
import { control, frozenMock } from './control-shell.js';

let mock: Mock;
beforeEach(async () => {
  cleanEnvironment();
  mock = await frozenMock();
  vi.stubEnv('PLYR_MOCK_URL', mock.origin);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await mock.close();
});

/** Random secrets are not the same in each run. */
const withoutSecrets = (text: string): string => text.replaceAll(/[\w-]{32}/g, 'x'.repeat(32));

test('new: the address and the keys, which a game needs', async () => {
  const { out, err, exitCode } = await control(['sandbox', 'new', 'ci-4', '--ttl', '1h']);
  expect([err, exitCode]).toEqual(['', undefined]);
  expect(withoutSecrets(out)).toBe(`Created sandbox ci-4.

  API       ${mock.origin}/s/ci-4/api
  Console   ${mock.origin}/s/ci-4/
  Clock     2026-11-30T12:00:00.000Z
  Accounts  8
  Deleted   if unused for 1 h

  API key              Secret key                        Game        Role
  plyr-demo-key@ci-4   xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx  demo-game   game
  plyr-other-key@ci-4  xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx  other-game  game
  plyr-admin-key@ci-4  xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx  plyr-admin  admin
`);
  const shown = await control(['sandbox', 'show', 'ci-4']);
  expect(`Created sandbox ci-4.\n\n${shown.out}`).toBe(out);
});

test('list: those in memory', async () => {
  await control(['sandbox', 'new', 'ci-4', '--ttl', '90s']);
  const { out } = await control(['sandbox']);
  const name = mock.origin.length;
  expect(out).toBe(
    [
      `  Name       ${'API'.padEnd(name + 11)}  Clock                     Accounts  Requests  Waiting tasks  Deleted if unused`,
      `  (default)  ${`${mock.origin}/api`.padEnd(name + 11)}  2026-11-30T12:00:00.000Z  8         0         0              never`,
      `  ci-4       ${mock.origin}/s/ci-4/api  2026-11-30T12:00:00.000Z  8         0         0              1 min 30 s`,
      '',
    ].join('\n'),
  );
  const names = JSON.parse((await control(['sandbox', 'list', '--json'])).out).data.sandboxes;
  expect(names).toMatchObject([{ name: '' }, { name: 'ci-4' }]);
});

test('copy: the data of another sandbox, also of the default one', async () => {
  await control(['clock', '+1h', '--sandbox', 'one']);
  expect((await control(['sandbox', 'copy', 'one', 'two'])).out).toMatch(
    /^Created sandbox two, a copy of one\.\n/,
  );
  expect((await control(['clock', '--sandbox', 'two'])).out).toContain('1 h ahead');
  expect((await control(['sandbox', 'copy', ''])).out).toMatch(
    /^Created sandbox sandbox-\w{8}, a copy of the default sandbox\.\n/,
  );
});

test('rename and delete', async () => {
  await control(['sandbox', 'new', 'one']);
  await control(['sandbox', 'new', 'two']);
  const renamed = await control(['sandbox', 'rename', 'one', 'three']);
  expect(renamed.out).toMatch(/^Renamed sandbox one to three\.\n\n {2}API {7}http:\S+\/s\/three\/api\n/);
  expect(renamed.out).toContain('plyr-demo-key@three');
  expect((await control(['sandbox', 'delete', 'two', 'three'])).out).toBe(
    'Deleted sandbox two.\nDeleted sandbox three.\n',
  );
  await control(['sandbox', 'new', 'four']);
  expect((await control(['sandbox', 'delete', '--all'])).out).toBe('Deleted 1 sandbox.\n');
});

test('delete: nothing if a name is unknown; a repeated name counts once', async () => {
  for (const name of ['one', 'two']) await control(['sandbox', 'new', name]);
  const { out, exitCode } = await control(['sandbox', 'delete', 'one', 'nope', 'two', '--json']);
  expect(exitCode).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ ok: false, message: expect.stringContaining('"nope"') });
  const again = await control(['sandbox', 'delete', 'one', 'two', 'one', '--json']);
  expect(JSON.parse(again.out)).toEqual({ ok: true, data: { deleted: ['one', 'two'] } });
});

test.each([
  [['show', 'nope'], 1, 'Unknown sandbox "nope". "plyr-api mock sandbox list" lists all.'],
  [['delete', 'nope'], 1, 'Unknown sandbox "nope". "plyr-api mock sandbox list" lists all.'],
  [['delete'], 2, 'name the sandboxes to delete, or add --all without names.'],
  [['delete', 'one', '--all'], 2, 'name the sandboxes to delete, or add --all without names.'],
  [
    ['new', 'one', '--ttl', 'soon'],
    2,
    '--ttl is "soon". Give a time from 1s to 365d, such as 10m, 1h, or 7d.',
  ],
  [['new', 'one', '--ttl', '0s'], 2, '--ttl is "0s". Give a time from 1s to 365d, '],
  [['new', 'one', '--ttl', '366d'], 2, '--ttl is "366d". Give a time from 1s to 365d, '],
  [['delete', ''], 2, 'The sandbox name "" is invalid.'],
  [['delete', '.'], 2, 'The sandbox name "." is invalid.'],
  ...[
    ['new', 'bad/name'],
    ['show', 'bad/name'],
    ['copy', 'bad/name'],
    ['copy', 'one', 'bad/name'],
    ['rename', 'bad/name', 'one'],
    ['rename', 'one', 'bad/name'],
    ['delete', 'one', 'bad/name'],
  ].map((args): [string[], number, string] => [
    args,
    2,
    'The sandbox name "bad/name" is invalid. Use 1 to 64 letters, digits, "_", ".", and "-", but not only dots.',
  ]),
])('%j is a mistake', async (args, code, message) => {
  const { out, err, exitCode } = await control(['sandbox', ...args]);
  expect([out, exitCode]).toEqual(['', code]);
  expect(err).toContain(`plyr-api: ${message}`);
});

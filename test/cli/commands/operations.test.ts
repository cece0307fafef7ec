import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runProgram } from '../../../src/cli/program.js';
import { cleanEnvironment } from '../clean-environment.js';
import { FakeShell } from '../fake-shell.js';

beforeEach(cleanEnvironment);
afterEach(() => vi.unstubAllEnvs());

async function run(...args: string[]): Promise<FakeShell> {
  const shell = new FakeShell();
  await runProgram(args, shell);
  return shell;
}

test('all operations, those of a network, and those with all words', async () => {
  expect((await run('operations')).out.match(/^ {2}\w+ {2,}/gm)).toHaveLength(110);
  expect((await run('operations', '--network', 'testnet')).out).not.toContain('getBurnedSupply');
  const { out } = await run('operations', 'pay', 'room', '--json');
  expect(JSON.parse(out).map(({ id }: { id: string }) => id)).toEqual([
    'payGameRoom',
    'joinPayGameRoom',
    'createJoinPayGameRoom',
    'earnGameRoom',
    'earnLeaveGameRoom',
    'earnLeaveEndGameRoom',
  ]);
});

test('nothing found, and a network that does not exist', async () => {
  const shell = await run('operations', 'tokn', 'xyz');
  expect([shell.err, shell.out, shell.exitCode]).toEqual([
    'No operation contains all of these words. Try fewer.\n',
    '',
    1,
  ]);
  expect(await run('operations', '--network', 'tesnet')).toMatchObject({ out: '', exitCode: 2 });
});

test('an operation, for people and for programs', async () => {
  expect((await run('describe', 'getavatar')).out).toMatch(
    /^.+ {2}getAvatar\nGET \/user\/avatar\/\{plyrId\}\n/,
  );
  expect(JSON.parse((await run('describe', 'getAvatar', '--json')).out)).toMatchObject({ id: 'getAvatar' });
  expect(await run('describe', 'getAvatr')).toMatchObject({ out: '', exitCode: 2 });
});

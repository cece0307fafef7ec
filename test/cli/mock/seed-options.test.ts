import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { addMockCommand } from '../../../src/cli/commands/mock.js';
import { type MockCommand, runMock } from '../../../src/cli/mock/run-mock.js';
import { runProgram } from '../../../src/cli/program.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { cleanEnvironment } from '../clean-environment.js';
import { FakeShell } from '../fake-shell.js';

beforeEach(cleanEnvironment);

const folder = temporaryFolder();
const file = join(folder, 'seed.yaml');

/** Runs `plyr-api mock`, and returns what the mock would be started with. */
async function run(args: string[]) {
  const shell = new FakeShell();
  let command: MockCommand | undefined;
  await runProgram(['mock', ...args], shell, [
    (program, inner) =>
      addMockCommand(program, inner, async (asked) => {
        command = asked;
      }),
  ]);
  return { command, shell };
}

test('--init writes the demo data with comments, once', async () => {
  const example = join(folder, 'example.yaml');
  const first = await run(['--init', example]);
  expect(first.command).toBeUndefined();
  expect(first.shell.out).toBe(
    `Wrote ${example}. Start the mock with it: plyr-api mock --seed-file ${example}\n`,
  );
  expect(readFileSync(example, 'utf8')).toBe(readFileSync('openapi/demo-data.yaml', 'utf8'));
  writeFileSync(example, 'mine');
  const second = await run(['--init', example]);
  expect([second.shell.exitCode, second.shell.err]).toEqual([
    2,
    expect.stringContaining(`${example} already exists, and was not changed`),
  ]);
  expect(readFileSync(example, 'utf8')).toBe('mine');
  expect((await run(['--init', join(folder, 'none', 'a.yaml')])).shell.err).toContain(
    "can't be written: ENOENT",
  );
});

test('--seed-file: the data, its modes, and options that go before them', async () => {
  writeFileSync(
    file,
    'seed: theirs\nmodes: { strict: true, taskDelayMs: 5, hmac: presence }\nplayers: [{ plyrId: frank }]\n',
  );
  const { command } = await run(['--seed-file', file, '--task-delay', '300']);
  expect(command?.path).toBe(file);
  expect(command?.mock).toMatchObject({ strict: true, taskDelayMs: 300, hmac: 'presence' });
  expect(command?.mock.seed).toMatchObject({ seed: 'theirs', players: [{ plyrId: 'frank' }] });
  expect((await run(['--seed-file', file, '--seed', 'ours'])).command?.mock.seed).toMatchObject({
    seed: 'ours',
  });
  process.env.PLYR_MOCK_SEED_FILE = file;
  expect((await run([])).command?.mock.strict).toBe(true);
  delete process.env.PLYR_MOCK_SEED_FILE;
});

test('mistakes have line and column, before the mock starts and while it does', async () => {
  writeFileSync(file, 'players:\n  - plyrId: p1\n');
  const early = await run(['--seed-file', file]);
  expect(early.shell.err).toContain(
    `plyr-api: ${file}:2:5: players[0].plyrId is not valid: "p1". A PLYR[ID]`,
  );
  writeFileSync(file, 'chips:\n  - { gameId: demo-game, name: A, symbol: A, holders: { nobody: "1" } }\n');
  const { command } = await run(['--seed-file', file, '--port', '0']);
  await expect(runMock(command as MockCommand, new FakeShell())).rejects.toThrow(
    `${file}:2:57: chips[0].holders.nobody: Unknown player "nobody".`,
  );
});

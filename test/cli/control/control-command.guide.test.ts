/** The guide "Command line" says what these commands do. Each command of its section "A running mock" works. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runProgram } from '../../../src/cli/program.js';
import type { Mock } from '../../../src/mock/index.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { cleanEnvironment } from '../clean-environment.js';
import { FakeShell } from '../fake-shell.js';
import { control, frozenMock } from './control-shell.js';

const [, section = ''] = readFileSync('openapi/guides/command-line.md', 'utf8').split(
  '\n## A running mock\n',
);
const table = section.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| to '));
const commands = table
  .flatMap((line) => [...line.matchAll(/plyr-api mock ([^`)]+)/g)])
  .map(([, command = '']) => command.split(' '));

const folder = temporaryFolder();
let mock: Mock;
beforeAll(async () => {
  cleanEnvironment();
  mock = await frozenMock();
  vi.stubEnv('PLYR_MOCK_URL', mock.origin);
  writeFileSync(join(folder, 'my-data.yaml'), 'players: [{ plyrId: frank }]');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await mock.close();
});

test('the section has commands of all kinds', () => {
  const kinds = ['tail', 'reset', 'snapshot', 'restore', 'seed', 'clock', 'fault', 'otp', 'sandbox'];
  expect([...new Set(commands.map(([name]) => name))].sort()).toEqual([...kinds].sort());
});

test.each(commands.map((args) => [args.join(' '), args] as const))(
  'plyr-api mock %s',
  async (_text, args) => {
    const own = args.map((arg) => (/\.(json|yaml)$/.test(arg) ? join(folder, arg) : arg));
    if (own[0] === 'tail') {
      const shell = new FakeShell();
      const end = runProgram(['mock', ...own], shell);
      await expect.poll(() => shell.err).toContain('Following');
      shell.emit('SIGINT');
      await end;
      expect(shell.exitCode).toBeUndefined();
      return;
    }
    const { out, err, exitCode } = await control(own);
    expect(exitCode, err).toBeUndefined();
    expect(out).not.toBe('');
  },
);

test('the lines of the log are those that tail prints', () => {
  const [, log = ''] = /```text\n(.+?)```/s.exec(section) ?? [];
  for (const line of log.trimEnd().split('\n'))
    expect(line).toMatch(/^(\d\d:\d\d:\d\d \d{3} (GET|POST) \/api\/\S+ \w+ [\d.]+ ms .+| {4}why: .+\.)$/);
});

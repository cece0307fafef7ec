import { readFileSync } from 'node:fs';
import { Option } from '@commander-js/extra-typings';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { AddCommand } from '../../src/cli/command.js';
import { runProgram } from '../../src/cli/program.js';
import { UserError } from '../../src/mock/openapi/user-error.js';
import { cleanEnvironment } from './clean-environment.js';
import { FakeShell } from './fake-shell.js';

beforeEach(cleanEnvironment);
afterEach(() => vi.unstubAllEnvs());

async function run(args: string[], commands?: AddCommand[], shell = new FakeShell()): Promise<FakeShell> {
  await runProgram(args, shell, commands);
  return shell;
}

/** A command whose action throws. */
const failing =
  (error: Error): AddCommand =>
  (program) => {
    program.command('fail').action(() => Promise.reject(error));
  };

test.each([['--version'], ['-V'], ['mock', '--version']])('%s %s prints the version', async (...args) => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(await run(args)).toMatchObject({ out: `${version}\n`, err: '', exitCode: undefined });
});

test.each([[['--help']], [['-h']], [['help']]])(
  '%j lists the commands and the shared options',
  async (args) => {
    const shell = await run(args);
    expect(shell.out).toMatch(/^Usage: plyr-api \[options\] \[command\]\n/);
    for (const part of ['  mock [options] ', '  help [command] ', '--version', '--no-color', '--help'])
      expect(shell.out).toContain(part);
    expect(shell).toMatchObject({ err: '', exitCode: undefined });
  },
);

test.each([[['mock', '--help']], [['help', 'mock']]])('%j shows the help of a command', async (args) => {
  const shell = await run(args);
  expect(shell.out).toMatch(/^Usage: plyr-api mock \[options\] \[command\]\n/);
  expect(shell.out).toContain('Global Options:');
  expect(shell).toMatchObject({ err: '', exitCode: undefined });
});

test('without a command, the help goes to standard error with exit code 2', async () => {
  const shell = await run([]);
  expect(shell).toMatchObject({ out: '', exitCode: 2 });
  expect(shell.err).toMatch(/^Usage: plyr-api /);
});

test.each([
  [['mok'], 'unknown command \'mok\'\n(Did you mean mock?)\nRun "plyr-api --help" for all commands.'],
  [['xyz'], 'unknown command \'xyz\'\nRun "plyr-api --help" for all commands.'],
  [['help', 'mok'], 'unknown command \'mok\'\n(Did you mean mock?)\nRun "plyr-api --help" for all commands.'],
  [['help', 'xyz'], 'unknown command \'xyz\'\nRun "plyr-api --help" for all commands.'],
  [['mock', 'help', 'xyz'], 'unknown command \'xyz\'\nRun "plyr-api mock --help" for all options.'],
  [['completion', 'powershell'], 'No completion exists for "powershell". Use bash, zsh, or fish.'],
  [['--no-color=1'], 'option \'--no-color\' takes no value\nRun "plyr-api --help" for all commands.'],
  [['--nope'], 'unknown option \'--nope\'\nRun "plyr-api --help" for all commands.'],
  [
    ['mock', "--control-tokn=it's=a\nsecret'"],
    'unknown option \'--control-tokn\'\nRun "plyr-api mock --help" for all options.',
  ],
  [
    ['mock', '--prot', '1'],
    'unknown option \'--prot\'\n(Did you mean --port?)\nRun "plyr-api mock --help" for all options.',
  ],
])('%j: a short message with exit code 2', async (args, message) => {
  expect(await run(args)).toMatchObject({ out: '', err: `plyr-api: ${message}\n`, exitCode: 2 });
});

test("a command's UserError is a message without a stack, with exit code 2", async () => {
  const shell = await run(['fail'], [failing(new UserError('the file a.json is missing.'))]);
  expect(shell).toMatchObject({ out: '', err: 'plyr-api: the file a.json is missing.\n', exitCode: 2 });
});

test('any other error of a command is thrown with its stack', async () => {
  await expect(run(['fail'], [failing(new TypeError('x is not a function'))])).rejects.toThrow(TypeError);
});

test('colors of help and messages need a terminal, and neither --no-color nor NO_COLOR', async () => {
  const onTerminal = (...args: string[]) => run(args, undefined, new FakeShell(true));
  expect((await onTerminal('--help')).out).toContain('\x1b[1mUsage:\x1b[22m');
  expect((await onTerminal('mok')).err).toContain('\x1b[31mplyr-api:\x1b[39m');
  for (const args of [
    ['--help', '--no-color'],
    ['--no-color', 'mock', '--help'],
    ['mock', '--help', '--no-color'],
    ['mok', '--no-color'],
  ]) {
    const { out, err } = await onTerminal(...args);
    expect(out + err).not.toContain('\x1b');
  }
  vi.stubEnv('NO_COLOR', '1');
  expect((await onTerminal('--help')).out).not.toContain('\x1b');
  const failure = await run(['fail'], [failing(new UserError('no'))], new FakeShell(true));
  expect(failure.err).toBe('plyr-api: no\n');
});

test('help is at most 100 columns wide, and narrower on a narrow terminal', async () => {
  const widest = async (columns?: number) => {
    const shell = new FakeShell();
    if (columns !== undefined) shell.stdout.columns = columns;
    const { out } = await run(['mock', '--help'], undefined, shell);
    return Math.max(...out.split('\n').map((line) => line.length));
  };
  expect(await widest()).toBeLessThanOrEqual(100);
  expect(await widest(300)).toBe(await widest());
  expect(await widest(70)).toBeLessThanOrEqual(70);
});

test('an empty variable counts as unset', async () => {
  const values: unknown[] = [];
  const add: AddCommand = (program) => {
    program
      .command('show')
      .addOption(new Option('--name <name>').env('HOST').default('nobody'))
      .action(({ name }) => {
        values.push(name);
      });
  };
  for (const value of ['', 'somebody']) {
    vi.stubEnv('HOST', value);
    await run(['show'], [add]);
  }
  expect(values).toEqual(['nobody', 'somebody']);
});

test('the mock is loaded when it runs, not for help and mistakes', async () => {
  const mock = '../../src/mock/index.js';
  // Files of tests share their modules: none may keep one that failed to load.
  onTestFinished(() => {
    vi.doUnmock(mock);
    vi.resetModules();
  });
  vi.resetModules();
  vi.doMock(mock, () => {
    throw new Error('The mock was loaded.');
  });
  const fresh = await import('../../src/cli/program.js');
  for (const args of [['--help'], ['mock', '--help'], ['mock', '--port', 'abc'], ['--version']])
    await fresh.runProgram(args, new FakeShell());
  await expect(fresh.runProgram(['mock', '--port', '0'], new FakeShell())).rejects.toMatchObject({
    cause: { message: 'The mock was loaded.' },
  });
});

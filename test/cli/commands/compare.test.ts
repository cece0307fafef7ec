import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addCompareCommand } from '../../../src/cli/commands/compare.js';
import type { CompareCommand } from '../../../src/cli/compare/run-compare.js';
import { runProgram } from '../../../src/cli/program.js';
import { cleanEnvironment } from '../clean-environment.js';
import { FakeShell } from '../fake-shell.js';

beforeEach(() => {
  cleanEnvironment();
  vi.stubEnv('PLYR_API_KEY', 'a-key');
  vi.stubEnv('PLYR_SECRET_KEY', 'a-secret');
  vi.stubEnv('PLYR_BASE_URL', undefined);
});
afterEach(() => vi.unstubAllEnvs());

const url = 'https://api-testnet.plyr.network/api';

async function read(args: string[], shell = new FakeShell()) {
  let command: CompareCommand | undefined;
  await runProgram(['compare', ...args], shell, [
    (program, inner) =>
      addCompareCommand(program, inner, async (asked) => {
        command = asked;
      }),
  ]);
  return { command, ...shell };
}

const defaults = {
  against: url,
  role: 'game',
  own: new Map(),
  only: [],
  skip: [],
  isExact: false,
  allowsMissingData: false,
  write: [],
  allowsMainnetWrites: false,
  timeoutMs: 90_000,
  isColored: false,
  mock: { taskDelayMs: 0, network: 'testnet' },
};

test.each([
  [[], {}],
  [['--role', 'admin'], { role: 'admin' }],
  [
    ['--set', 'alice=mine', '--set', 'gamr=a=b'],
    {
      own: new Map([
        ['alice', 'mine'],
        ['gamr', 'a=b'],
      ]),
    },
  ],
  [['--only', 'login', 'logout'], { only: ['login', 'logout'] }],
  [['--skip', 'login'], { skip: ['login'] }],
  [['--exact'], { isExact: true }],
  [['--allow-missing-data'], { allowsMissingData: true }],
  [['--write', 'room', 'chips'], { write: ['room', 'chips'] }],
  [['--allow-mainnet-writes'], { allowsMainnetWrites: true }],
  [['--network', 'mainnet'], { mock: { taskDelayMs: 0, network: 'mainnet' } }],
  [['--timeout', '5'], { timeoutMs: 5 }],
  [['--har', 'a.har', '--junit', 'b.xml'], { harFile: 'a.har', junitFile: 'b.xml' }],
])('%j changes one setting', async (args, change) => {
  const { command } = await read(['--against', `${url}/`, ...args]);
  const { credentials, ...rest } = command as CompareCommand;
  expect(rest).toEqual({ ...defaults, ...change });
  expect((credentials.apiKey as () => string)()).toBe('a-key');
});

test('the network follows from the address of the server', async () => {
  const networkOf = async (...args: string[]) => (await read(['--against', ...args])).command?.mock.network;
  expect(await networkOf('https://api.plyr.network/api')).toBe('mainnet');
  expect(await networkOf('https://api-testnet.plyr.network/api')).toBe('testnet');
  expect(await networkOf('https://api.plyr.network/api', '--network', 'testnet')).toBe('testnet');
});

test('PLYR_BASE_URL is the default of --against', async () => {
  vi.stubEnv('PLYR_BASE_URL', url);
  expect((await read([])).command?.against).toBe(url);
});

test.each([
  [[], "required option '--against <url>' not specified"],
  [['--against', 'ftp://x'], 'A URL must be absolute http(s)'],
  [['--against', 'http://example.com/api'], 'Use https'],
  [['--against', url, '--set', 'alice'], 'Expected EXAMPLE=VALUE'],
  [['--against', url, '--set', '=x'], 'Expected EXAMPLE=VALUE'],
  [['--against', url, '--timeout', '0'], 'Expected a whole number of milliseconds from 1'],
  [['--against', url, '--role', 'user'], 'Allowed choices are game, admin.'],
])('%j is a mistake', async (args, message) => {
  const { err, exitCode, command } = await read(args);
  expect(err).toContain(message);
  expect({ exitCode, command }).toEqual({ exitCode: 2, command: undefined });
});

test.each(['PLYR_API_KEY', 'PLYR_SECRET_KEY'])(
  'without %s, the message names the variable and no secret',
  async (name) => {
    vi.stubEnv(name, '');
    const { err, exitCode } = await read(['--against', url]);
    expect(err).toContain(
      `The environment variable ${name} is not set. It must contain a key of the live server.`,
    );
    expect(err).not.toMatch(/a-key|a-secret/);
    expect(exitCode).toBe(2);
  },
);

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addMockCommand } from '../../../src/cli/commands/mock.js';
import type { MockCommand } from '../../../src/cli/mock/run-mock.js';
import { runProgram } from '../../../src/cli/program.js';
import { MockState } from '../../../src/mock/state/mock-state.js';
import { cleanEnvironment } from '../clean-environment.js';
import { FakeShell } from '../fake-shell.js';

beforeEach(cleanEnvironment);
afterEach(() => vi.unstubAllEnvs());

/** Reads the arguments of `plyr-api mock`. */
async function read(args: string[], shell = new FakeShell()) {
  let command: MockCommand | undefined;
  await runProgram(['mock', ...args], shell, [
    (program, inner) =>
      addMockCommand(program, inner, async (asked) => {
        command = asked;
      }),
  ]);
  return { command, ...shell };
}

const defaults = {
  port: 4010,
  host: '127.0.0.1',
  mode: 'stateful',
  hmac: 'verify',
  signatureClock: 'sandbox',
  strict: false,
  strictOtp: false,
  realisticTiming: false,
  taskDelayMs: 300,
  syncTimeoutMs: 25_000,
};

test('the defaults are those of the mock', async () => {
  const { command } = await read([]);
  expect(command).toEqual({
    ...{ isQuiet: false, isColored: false, logsJson: false, failsOnViolation: false },
    mock: defaults,
  });
  // Whether a mock is of a network at all depends on its mode.
  const { network: _, ...options } = new MockState({}, {} as never, () => {}).options;
  expect(defaults).toMatchObject(options);
});

test.each([
  [['--port', '0'], { port: 0 }],
  [['--port=65535'], { port: 65_535 }],
  [['--host', '::1'], { host: '::1' }],
  [['--control-token', 'a-token-of-a-team'], { controlToken: 'a-token-of-a-team' }],
  [['--tls'], { tls: true }],
  [['--no-console'], { console: false }],
  [['--allow-host', 'mock.local', '--allow-host', 'mock'], { allowHosts: ['mock.local', 'mock'] }],
  [['--public-url', 'https://team.example/mock'], { publicUrl: 'https://team.example/mock' }],
  [['--static'], { mode: 'static' }],
  [['--proxy', 'https://example.com/api'], { proxy: 'https://example.com/api' }],
  [['--hmac', 'presence'], { hmac: 'presence' }],
  [['--hmac', 'off'], { hmac: 'off' }],
  [['--network', 'mainnet'], { network: 'mainnet' }],
  [['--network', 'testnet'], { network: 'testnet' }],
  [['--reward-pool'], { rewardPool: true }],
  [['--signature-clock', 'real'], { signatureClock: 'real' }],
  [['--strict'], { strict: true }],
  [['--strict-otp'], { strictOtp: true }],
  [['--realistic-timing'], { realisticTiming: true }],
  [['--task-delay', '0'], { taskDelayMs: 0 }],
  [['--sync-timeout', '999999999'], { syncTimeoutMs: 999_999_999 }],
  [['--seed', 'mine'], { seed: 'mine' }],
  [['--state', 'state'], { stateDir: 'state' }],
  [['--journal-memory', '64'], { journalBytes: 64_000_000 }],
  [['--max-sandboxes', '20'], { maxSandboxes: 20 }],
  [['--sandbox-idle', '30'], { sandboxIdleMs: 1_800_000 }],
])('%j changes one setting', async (args, change) => {
  expect((await read(args)).command).toEqual({
    isQuiet: false,
    isColored: false,
    failsOnViolation: false,
    logsJson: false,
    mock: { ...defaults, ...change },
  });
  expect((await read(['--help'])).out).toContain(`  ${args[0]?.split('=')[0]} `);
});

test('a token in the arguments is taken out of the list of processes', async () => {
  expect((await read(['--control-token', 'a-token-of-a-team'])).title).toBe('plyr-api mock');
  vi.stubEnv('PLYR_MOCK_CONTROL_TOKEN', 'a-token-of-a-team');
  expect((await read([])).title).toBeUndefined();
});

test('--quiet, --fail-on-violation, and --no-color', async () => {
  expect((await read(['--fail-on-violation'])).command?.failsOnViolation).toBe(true);
  expect((await read(['--quiet'])).command?.isQuiet).toBe(true);
  expect((await read([], new FakeShell(true))).command?.isColored).toBe(true);
  expect((await read(['--no-color'], new FakeShell(true))).command?.isColored).toBe(false);
  vi.stubEnv('NO_COLOR', '1');
  expect((await read([], new FakeShell(true))).command?.isColored).toBe(false);
});

test('PORT and HOST are defaults, and options win over them', async () => {
  vi.stubEnv('PORT', '7');
  vi.stubEnv('HOST', '127.0.0.2');
  expect((await read([])).command?.mock).toMatchObject({ port: 7, host: '127.0.0.2' });
  expect((await read(['--port', '8', '--host', '::1'])).command?.mock).toMatchObject({
    port: 8,
    host: '::1',
  });
  vi.stubEnv('PORT', '');
  vi.stubEnv('HOST', '');
  expect((await read([])).command?.mock).toMatchObject({ port: 4010, host: '127.0.0.1' });
});

test('the control token comes from a variable too, and no help shows it', async () => {
  vi.stubEnv('PLYR_MOCK_CONTROL_TOKEN', 'a-token-of-a-team');
  expect((await read([])).command?.mock.controlToken).toBe('a-token-of-a-team');
  const { out } = await read(['--help']);
  expect(out).toContain('PLYR_MOCK_CONTROL_TOKEN');
  expect(out).not.toContain('a-token-of-a-team');
});

const port = 'Expected a whole number from 0 to 65535.';
const milliseconds = 'Expected a whole number of milliseconds from 0 to 999999999.';

test.each([
  [
    ['--sandbox-idle', '0'],
    "option '--sandbox-idle <minutes>' argument '0' is invalid. Expected a whole number of minutes from 1 to 10000000.",
  ],
  [['--port', 'abc'], `option '--port <number>' argument 'abc' is invalid. ${port}`],
  [['--port', '65536'], `option '--port <number>' argument '65536' is invalid. ${port}`],
  [['--port', ''], `option '--port <number>' argument '' is invalid. ${port}`],
  [['--host', ''], "option '--host <address>' argument '' is invalid. Expected an address of this machine"],
  [
    ['--control-token='],
    "option '--control-token <token>' argument '' is invalid. Expected at least 16 characters",
  ],
  [['--hmac', 'maybe'], "argument 'maybe' is invalid. Allowed choices are verify, presence, off."],
  [['--static', '--proxy', 'http://x'], "option '--static' cannot be used with option '--proxy <url>'"],
  [['--network', 'moon'], "argument 'moon' is invalid. Allowed choices are testnet, mainnet."],
  [
    ['--network', 'mainnet', '--proxy', 'http://x'],
    "option '--network <name>' cannot be used with option '--proxy <url>'",
  ],
  [['--proxy', 'ftp://x'], "argument 'ftp://x' is invalid. Expected an http or https URL."],
  [['--task-delay', '-1'], `option '--task-delay <ms>' argument '-1' is invalid. ${milliseconds}`],
  [['--sync-timeout', '1.5'], `option '--sync-timeout <ms>' argument '1.5' is invalid. ${milliseconds}`],
  [['--seed='], "option '--seed <text>' argument '' is invalid. Expected at least one character."],
  [['--state='], "option '--state <folder>' argument '' is invalid. Expected the name of a folder."],
  [['--seed'], "option '--seed <text>' argument missing"],
  [['extra'], "unknown command 'extra'"],
  [['--strict-opt'], "unknown option '--strict-opt'\n(Did you mean --strict-otp?)"],
])('%j is rejected with a reason', async (args, reason) => {
  const { command, out, err, exitCode } = await read(args);
  expect({ command, out, exitCode }).toEqual({ command: undefined, out: '', exitCode: 2 });
  expect(err).toMatch(/^plyr-api: /);
  expect(err).toContain(reason);
  expect(err).toMatch(/\nRun "plyr-api mock --help" for all options\.\n$/);
});

test('a wrong variable is named', async () => {
  vi.stubEnv('PORT', 'abc');
  expect((await read([])).err).toContain(`value 'abc' from env 'PORT' is invalid. ${port}`);
});

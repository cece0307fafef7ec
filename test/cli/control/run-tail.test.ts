/** What `plyr-api mock tail` prints while a mock runs. */
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { runProgram } from '../../../src/cli/program.js';
import { type Mock, startMock } from '../../../src/mock/index.js';
import { api } from '../../mock/control/client.js';
import { cleanEnvironment } from '../clean-environment.js';
import { FakeShell } from '../fake-shell.js';
import { frozenMock, startTime } from './control-shell.js';

let mock: Mock;
beforeEach(async () => {
  cleanEnvironment();
  mock = await frozenMock({ hmac: 'presence' });
  vi.stubEnv('PLYR_MOCK_URL', mock.origin);
  // Lines have the time of day.
  vi.stubEnv('TZ', 'UTC');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await mock.close();
});

/** Starts the command, and waits until it follows. */
async function tail(...args: string[]) {
  const shell = new FakeShell();
  const end = runProgram(['mock', 'tail', ...args], shell);
  onTestFinished(() => void shell.emit('SIGINT'));
  // With JSON, nothing else is printed.
  if (!args.includes('--json')) await expect.poll(() => shell.err).toContain('Following');
  return { shell, end };
}

const wrongLogin = { plyrId: 'alice', otp: '000000' };
/** Durations are not the same in each run. */
const withoutTimes = (text: string): string => text.replaceAll(/[\d.]+ ms/g, '0 ms');

test('a line for each request, with the reason of a rejection; Ctrl-C ends it with 0', async () => {
  const { shell, end } = await tail();
  expect(shell.err).toBe(`Following the default sandbox of ${mock.origin}. Press Ctrl-C to stop.\n`);
  await api(mock.url, '/tokenlist');
  await api(mock.url, '/user/login', wrongLogin);
  await api(mock.url, '/tokenlist', undefined, { 'x-mock-session': 'other' });
  await api(mock.url, '/nope?a=b');
  await expect.poll(() => shell.out).toContain('/api/nope');
  expect(withoutTimes(shell.out)).toBe(`12:00:00 200 GET /api/tokenlist listTokens 0 ms demo-game
12:00:00 401 POST /api/user/login login 0 ms demo-game alice
    why: The one-time password of alice is wrong. 1 of 5 wrong ones in a row, after which alice is locked.
12:00:00 404 GET /api/nope 0 ms demo-game
    why: No operation has a path like this. See /docs for all operations.
`);
  shell.emit('SIGINT');
  await end;
  expect(shell.exitCode).toBeUndefined();
});

test('--json has the fields of the log of the mock, and the ID', async () => {
  const { shell } = await tail('--json', '--since', '0');
  await api(mock.url, '/user/login', wrongLogin);
  await expect.poll(() => shell.out).toContain('\n');
  expect(JSON.parse(shell.out)).toMatchObject({
    time: new Date(startTime).toISOString(),
    id: 1,
    operationId: 'login',
    status: 401,
    sandbox: '',
    hint: expect.stringContaining('The one-time password of alice is wrong.'),
    path: '/api/user/login',
  });
  expect(shell.err).toBe('');
});

test('filters are those of the journal', async () => {
  const { shell } = await tail(
    '--operation',
    'login',
    '--status',
    '4xx',
    '--player',
    'ALICE',
    '--text',
    '2fa',
  );
  await api(mock.url, '/user/login', { plyrId: 'alice', otp: '123456' });
  await api(mock.url, '/user/login', { plyrId: 'bobby', otp: '000000' });
  await api(mock.url, '/user/login', wrongLogin);
  await expect.poll(() => shell.out).toContain('why: ');
  expect(withoutTimes(shell.out)).toMatch(
    /^12:00:00 401 POST \/api\/user\/login login 0 ms demo-game alice\n.*\n$/,
  );
});

test.each([
  [['--operation', 'logn'], 1, 'Unknown operation "logn". Did you mean "login"?'],
  [['--status', '9xx'], 1, 'status is "9xx". Give a status code such as 404'],
  [['--game', 'nope'], 1, 'No API key belongs to the game "nope".'],
  [['--since', 'x'], 2, "option '--since <id>' argument 'x' is invalid."],
])('a misspelt filter is an error: %j', async (args, exitCode, message) => {
  const shell = new FakeShell();
  await runProgram(['mock', 'tail', ...args], shell);
  expect(shell.err).toContain(`plyr-api: ${message}`);
  expect([shell.out, shell.exitCode]).toEqual(['', exitCode]);
});

test('--since begins with what was recorded', async () => {
  for (let i = 0; i < 3; i++) await api(mock.url, '/tokenlist');
  const { shell } = await tail('--since', '1');
  await expect.poll(() => shell.out.split('\n').length).toBe(3);
  await api(mock.url, '/user/avatars', {});
  await expect.poll(() => shell.out).toContain('getAvatars');
  expect(shell.out.match(/^12:00:00 /gm)).toHaveLength(3);
});

test('many requests at once: each of them once, in their order', async () => {
  const { shell } = await tail('--json', '--since', '0');
  await Promise.all(
    Array.from({ length: 60 }, (_, at) => api(mock.url, at % 3 === 0 ? '/nope' : '/tokenlist')),
  );
  await expect.poll(() => shell.out.split('\n').length).toBe(61);
  const ids = shell.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).id);
  expect(ids).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
});

test('a reset is reported, and IDs that begin again are shown', async () => {
  const { shell } = await tail();
  await api(mock.url, '/tokenlist');
  await expect.poll(() => shell.out).toContain('tokenlist');
  await fetch(`${mock.origin}/_mock/reset`, { method: 'POST' });
  await api(mock.url, '/user/avatars', {});
  await expect.poll(() => shell.out).toContain('getAvatars');
  expect(shell.err).toMatch(/\nThe data was replaced\.\nThe journal was emptied\.\n$/);
});

test('when the mock is started again, it goes on with its first request', async () => {
  const { port } = new URL(mock.origin);
  for (let i = 0; i < 3; i++) await api(mock.url, '/tokenlist');
  const { shell } = await tail();
  await mock.close();
  await expect.poll(() => shell.err).toContain('The connection is lost. Trying again.\n');
  mock = await startMock({ port: Number(port), hmac: 'presence' });
  await api(mock.url, '/user/avatars', {});
  await expect.poll(() => shell.out, { timeout: 8_000 }).toContain('getAvatars');
  expect(shell.err).toContain('\nConnected again.\n');
  expect(shell.err.match(/Trying again/g)).toHaveLength(1);
});

test('colors on a terminal', async () => {
  const shell = new FakeShell(true);
  const end = runProgram(['mock', 'tail'], shell);
  await expect.poll(() => shell.err).toContain('Following');
  await api(mock.url, '/tokenlist');
  await expect.poll(() => shell.out).toContain('\x1b[32m200\x1b[39m');
  shell.emit('SIGTERM');
  await end;
});

/** What `plyr-api call` prints, and how it ends. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { runProgram } from '../../../src/cli/program.js';
import { type Mock, type Snapshot, startMock } from '../../../src/mock/index.js';
import { cleanEnvironment } from '../clean-environment.js';
import { FakeShell } from '../fake-shell.js';

let mock: Mock;
let start: Snapshot;
beforeAll(async () => {
  mock = await startMock({ taskDelayMs: 20 });
  start = mock.state.snapshot();
});
beforeEach(() => {
  cleanEnvironment();
  vi.stubEnv('PLYR_API_KEY', 'plyr-demo-key');
  vi.stubEnv('PLYR_SECRET_KEY', 'plyr-demo-secret');
  vi.stubEnv('PLYR_BASE_URL', mock.url);
  mock.state.restore(start);
  mock.journal.clear();
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => mock.close());

async function call(args: string[], { stdin = '', isTerminal = false } = {}) {
  const shell = new FakeShell(isTerminal);
  shell.stdin = Object.assign(Readable.from(stdin === '' ? [] : [stdin]), { isTTY: isTerminal });
  await runProgram(['call', ...args], shell);
  const { out, err, exitCode } = shell;
  return { out, err, exitCode };
}

test('data goes to standard output', async () => {
  const { out, err, exitCode } = await call(['getAvatar', 'plyrId=alice']);
  expect(out).toMatch(/^\{\n {2}"avatar": "https:\S+"\n\}\n$/);
  expect([err, exitCode]).toEqual(['', undefined]);
  expect((await call(['getAvatar', 'plyrId=alice', '--json'])).out).toMatch(
    /^\{"ok":true,"data":\{.*\}\}\n$/,
  );
});

test('--wait follows the task, on a terminal with a progress line', async () => {
  const waited = await call(['createGameRoom', 'expiresIn=3600', '--wait']);
  expect(JSON.parse(waited.out)).toMatchObject({ status: 'SUCCESS', taskData: { result: { roomId: '4' } } });
  expect(waited.err).toBe('');
  const shown = await call(['createGameRoom', 'expiresIn=3600', '--wait'], { isTerminal: true });
  expect(shown.err.split('\r\u001b[K')).toEqual([
    '',
    expect.stringMatching(/^Task: PENDING \(\d+\.\d s\)$/),
    ...shown.err.split('\r\u001b[K').slice(2, -1),
    '',
  ]);
});

test('a rejection: what it says, its cause, why the mock rejects it, and what to do', async () => {
  const { out, err, exitCode } = await call(['login', 'plyrId=alice', 'otp=000000']);
  expect(err).toMatch(
    /^plyr-api: login returned 401: Invalid 2fa token\n {2}Cause: .+\.\n {2}Why: The one-time password of alice is wrong\. .+\n {2}What to do: .+\.\n$/,
  );
  expect([out, exitCode]).toEqual(['', 1]);
  const json = await call(['login', 'plyrId=alice', 'otp=000001', '--json']);
  expect(JSON.parse(json.out)).toMatchObject({
    ok: false,
    operation: 'login',
    status: 401,
    code: 'API_ERROR',
    message: 'Invalid 2fa token',
    hint: expect.stringContaining('2 of 5'),
    outcomeUnknown: false,
    body: { error: 'Invalid 2fa token' },
  });
});

test('an expired session', async () => {
  const login = await call(['login', 'plyrId=alice', 'otp=123456', 'expiresIn=60', '--json']);
  const { sessionJwt } = JSON.parse(login.out).data;
  mock.state.clock.advance(3_600_000);
  const { err, exitCode } = await call(['verifySession', 'sessionJwt=-'], { stdin: `${sessionJwt}\n` });
  expect(err).toMatch(/^plyr-api: verifySession returned 401: /);
  expect(err).toContain('log in again');
  expect(err).not.toContain(sessionJwt);
  expect(exitCode).toBe(1);
});

test('a 504: the task goes on, so it must not be sent again', async () => {
  const { err, exitCode } = await call(['createGameRoom', '--prefer', 'code=504']);
  expect(err).toMatch(/^plyr-api: createGameRoom returned 504: Task timeout/);
  expect(err).toContain('getTaskStatus');
  expect(exitCode).toBe(4);
});

test('an unknown outcome', async () => {
  const server = createServer((socket) => {
    socket.once('data', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const there = ['--base-url', `http://127.0.0.1:${port}/api`];
  const write = await call(['createGameRoom', ...there]);
  expect(write.err).toMatch(
    /^plyr-api: http:\S+\/api ended the connection without a response \(\w+\)\.\n {2}What to do: It may have run\. .+\n$/,
  );
  expect(write.exitCode).toBe(4);
  const read = await call(['getUserInfo', 'identifier=alice', ...there]);
  expect(read.err).not.toContain('It may have run');
  expect(read.exitCode).toBe(3);
  await new Promise((resolve) => server.close(resolve));
});

test('a call that times out says once that it may have run', async () => {
  const server = createServer(() => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  const args = ['createGameRoom', '--base-url', `http://127.0.0.1:${port}/api`, '--timeout', '50'];
  const { err, exitCode } = await call(args);
  expect(err).toBe(
    'plyr-api: POST /game/create: no response within 50 ms.\n  What to do: It may have run. Check the task, the activity log, or the balances before you call it again.\n',
  );
  expect(exitCode).toBe(4);
  const { message, advice } = JSON.parse((await call([...args, '--json'])).out);
  expect([message, advice]).toEqual([
    'POST /game/create: no response within 50 ms.',
    expect.stringMatching(/^It may have run\. /),
  ]);
});

test('a certificate that is not trusted: how to trust it', async () => {
  await using secure = await startMock({ tls: true });
  const { err, exitCode } = await call(['getUserInfo', 'identifier=alice', '--base-url', secure.url]);
  expect(err).toMatch(
    /^plyr-api: the certificate of https:\S+ is not trusted \(\w+\)\.\n {2}What to do: .*NODE_EXTRA_CA_CERTS=/,
  );
  expect(exitCode).toBe(3);
});

test('--unchecked sends a value of the wrong type', async () => {
  const args = ['listActivityLogs', 'plyrId=alice', 'limit=abc', '--base-url', mock.url];
  expect((await call(args)).err).toContain('limit must be a whole number; "abc" is not.');
  expect(mock.journal.list()).toEqual([]);
  await call([...args, '--unchecked']);
  expect(mock.journal.list()[0]?.path).toContain('limit=abc');
});

test('the exit codes of the help are those of the guide', async () => {
  const { out } = await call(['--help']);
  const guide = readFileSync('openapi/guides/command-line.md', 'utf8');
  const rows = [...guide.matchAll(/^\| (\d) \| (.+) \|$/gm)];
  expect(rows).toHaveLength(5);
  for (const [, code, meaning] of rows) expect(out).toContain(`\n  ${code}  ${meaning}\n`);
});

test('without a mock on this machine, it says how to start one', async () => {
  vi.stubEnv('PLYR_BASE_URL', undefined);
  const { err, exitCode } = await call([
    'getUserInfo',
    'identifier=alice',
    '--base-url',
    'http://127.0.0.1:9/api',
  ]);
  expect(err).toBe(
    'plyr-api: no server is running at http://127.0.0.1:9/api.\n  What to do: Start one with "plyr-api mock", or check the address.\n',
  );
  expect(exitCode).toBe(3);
});

test.each([
  [['getUserInof'], 'there is no operation "getUserInof". Did you mean getUserInfo?'],
  [['login', 'plyrId=alice'], 'login needs otp. "plyr-api describe login" says what it is.'],
  [['login', '-', 'otp=-'], 'standard input can be read only once'],
  [['createGameRoom', 'sync=maybe'], 'sync must be true or false; "maybe" is not.'],
  [['getBurnedSupply', '--profile', 'testnet'], 'getBurnedSupply exists only on mainnet.'],
  [['createGameRoom', '--profile', 'mainnet'], 'createGameRoom changes something on mainnet'],
  [['getUserInfo', 'identifier=alice', '--sandbox', 'a/b'], 'The sandbox name "a/b" is invalid.'],
  [['login', 'plyrId=alice', 'otp=@/nowhere/otp'], "/nowhere/otp can't be read (ENOENT)."],
])('%j sends nothing', async (args, message) => {
  const { err, out, exitCode } = await call(args);
  expect(err).toContain(`plyr-api: ${message}`);
  expect([out, exitCode, mock.journal.list()]).toEqual(['', 2, []]);
});

test('on a terminal, it asks for what is missing', async () => {
  const { err, out } = await call(['getAvatar'], { stdin: 'alice\n', isTerminal: true });
  expect(err).toContain('plyrId (string): ');
  expect(JSON.parse(out)).toHaveProperty('avatar');
});

test('on a terminal, it asks before something changes on mainnet', async () => {
  const args = ['createGameRoom', '--profile', 'mainnet'];
  const { err, exitCode } = await call(args, { stdin: 'no\n', isTerminal: true });
  expect(err).toContain('Call it? [y/N] ');
  expect(err).toContain('nothing was sent.');
  expect(exitCode).toBe(2);
});

test('previews send nothing', async () => {
  const args = ['login', 'plyrId=alice', 'otp=123456'];
  const dry = await call([...args, '--dry-run']);
  expect(dry.out).toMatch(/^POST \/api\/user\/login HTTP\/1\.1\n/);
  expect(dry.err).toMatch(/\nSigned text: \d{13}\{"plyrId":"alice","otp":"123456"\}\nNothing was sent\.\n$/);
  expect((await call([...args, '--curl'])).out).toContain('curl ');
  expect((await call([...args, '--http'])).err).toBe('');
  expect(mock.journal.list()).toEqual([]);
});

test('a sandbox, and a secret key from standard input', async () => {
  vi.stubEnv('PLYR_SECRET_KEY', undefined);
  const args = ['createGameRoom', '--sandbox', 'team-a', '--secret-key-stdin', '--wait'];
  const { out } = await call(args, { stdin: 'plyr-demo-secret\n' });
  expect(JSON.parse(out)).toMatchObject({ status: 'SUCCESS' });
  expect(mock.journal.list()).toEqual([]);
});

test('a public operation needs no keys', async () => {
  vi.stubEnv('PLYR_API_KEY', undefined);
  vi.stubEnv('PLYR_SECRET_KEY', undefined);
  expect((await call(['getAvatars', 'plyrIds=alice,bobby'])).exitCode).toBeUndefined();
  const { err, exitCode } = await call(['getUserInfo', 'identifier=alice']);
  expect(err).toBe(
    `plyr-api: No API key for ${mock.url}. Set PLYR_API_KEY and PLYR_SECRET_KEY, or choose a profile with --profile. The mock's demo keys are plyr-demo-key and plyr-demo-secret.\n`,
  );
  expect(exitCode).toBe(2);
});

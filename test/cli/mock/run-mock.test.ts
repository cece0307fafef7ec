import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type MockCommand, runMock } from '../../../src/cli/mock/run-mock.js';
import { makeTlsPair } from '../../../src/mock/http/tls-pair.js';
import { UserError } from '../../../src/mock/openapi/user-error.js';
import { takeViolations } from '../../support/no-violations.js';
import { FakeShell } from '../fake-shell.js';

/** Starts the mock in this process. */
function start(
  mock: Partial<MockCommand['mock']> = {},
  isQuiet = false,
  failsOnViolation = false,
  logsJson = false,
) {
  const shell = new FakeShell();
  const command = {
    isQuiet,
    isColored: false,
    failsOnViolation,
    logsJson,
    mock: { port: 0, host: '127.0.0.1', ...mock },
  };
  const done = runMock(command, shell);
  const api = expect
    .poll(() => shell.out + shell.err, { interval: 5 })
    .toContain('Press Ctrl-C to stop.')
    .then(() => /API +(http\S+)/.exec(shell.out + shell.err)?.[1]);
  return { shell, done, api };
}

test.each(['SIGINT', 'SIGTERM'] as const)('it logs requests, and stops on %s', async (signal) => {
  const { shell, done, api } = start();
  const url = `${await api}/user/avatars`;
  expect((await fetch(url, { method: 'POST' })).status).toBe(400);
  shell.emit(signal, signal);
  await done;
  await expect.poll(() => shell.out).toMatch(/\n[\d:]{8} 400 POST \/api\/user\/avatars .*\nStopped\.\n$/s);
  await expect(fetch(url)).rejects.toThrow();
  expect(shell).toMatchObject({ err: '', exitCode: undefined, exits: [] });
});

test('a log in JSON has requests only; people read the rest on standard error', async () => {
  const { shell, done, api } = start({}, false, false, true);
  await fetch(`${await api}/user/avatar/bobby`);
  shell.emit('SIGINT', 'SIGINT');
  await done;
  await expect.poll(() => shell.err).toMatch(/Stopped\.\n$/);
  expect(
    shell.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    expect.objectContaining({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      method: 'GET',
      path: '/api/user/avatar/bobby',
      operationId: 'getAvatar',
      status: 401,
      players: ['bobby'],
    }),
  ]);
});

test('a certificate that does not fit its key is explained', async () => {
  const tls = { cert: 'nonsense', key: 'SECRET' };
  const error = await run({ tls }).catch((reason) => reason);
  expect(error).toBeInstanceOf(UserError);
  expect(error.message).toMatch(
    /^the certificate or its key can't be used \(ERR_OSSL_\w+\)\. Both must be PEM/,
  );
  expect(error.message).not.toContain('SECRET');
});

test('a certificate for a key of another type is explained', async () => {
  const { cert } = await makeTlsPair();
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const tls = { cert, key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
  const error = await run({ tls }).catch((reason) => reason);
  expect(error).toBeInstanceOf(UserError);
  expect(error.message).toMatch(/ \(ERR_OSSL_X509_KEY_TYPE_MISMATCH\)\. Both must be PEM, belong together, /);
});

test('a quiet mock logs no requests', async () => {
  const { shell, done, api } = start({}, true);
  await fetch(`${await api}/user/avatar/bobby`);
  shell.emit('SIGINT', 'SIGINT');
  await done;
  await expect.poll(() => shell.out).toMatch(/Press Ctrl-C to stop\.\n\nStopped\.\n$/);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('a second signal, %s, exits with code %i', async (signal, code) => {
  const { shell, done, api } = start();
  await api;
  shell.emit('SIGINT', 'SIGINT');
  shell.emit(signal, signal);
  await expect.poll(() => shell.exits).toEqual([code]);
  // A third one doesn't wait for the file system either.
  shell.emit(signal, signal);
  expect(shell.exits).toEqual([code, code]);
  await done;
});

test('a signal that comes before the mock has started stops it', async () => {
  const shell = new FakeShell();
  const done = runMock(command({}), shell);
  shell.emit('SIGTERM', 'SIGTERM');
  await done;
  await expect.poll(() => shell.out).toBe('Stopped.\n');
});

test('signals are handled before anything is printed', async () => {
  const shell = new FakeShell();
  let handled = 0;
  shell.stdout.write = (text) => {
    handled ||= shell.listenerCount('SIGTERM') + shell.listenerCount('SIGINT');
    shell.out += text;
  };
  const done = runMock(command({}), shell);
  await expect.poll(() => shell.out).toContain('Ctrl-C');
  expect(handled).toBe(2);
  shell.emit('SIGTERM', 'SIGTERM');
  await done;
});

describe('responses that break the description', () => {
  const handlers: MockCommand['mock']['handlers'] = {
    getAvatar: () => ({ status: 200, body: { avatar: 42 as never } }),
  };
  afterEach(() => void takeViolations());

  test.each([
    [false, undefined],
    [true, 1],
  ])(
    'are printed, also without other lines; with --fail-on-violation %s, exit code %s',
    async (fails, code) => {
      const { shell, done, api } = start({ handlers, hmac: 'off' }, true, fails);
      const url = await api;
      expect((await fetch(`${url}/user/avatar/bobby`)).status).toBe(200);
      expect((await fetch(`${url}/user/avatars`, { method: 'POST' })).status).toBe(400);
      shell.emit('SIGINT', 'SIGINT');
      await done;
      await expect.poll(() => shell.out).toContain('Stopped.');
      expect(shell.out.split('stop.\n\n')[1]).toMatch(
        /^[\d:]{8} 200 GET .* ms .*\n {4}response violation: body\.avatar must be string\nChecked 2 requests\. V.*\n {2}1 x getAvatar, response: body\.avatar must be string\nThe mock should never .*\nStopped\.\n$/,
      );
      expect(shell.exitCode).toBe(code);
    },
  );

  test('without any, --fail-on-violation changes nothing', async () => {
    const { shell, done, api } = start({}, false, true);
    expect((await fetch(`${await api}/user/avatars`, { method: 'POST' })).status).toBe(400);
    shell.emit('SIGINT', 'SIGINT');
    await done;
    await expect
      .poll(() => shell.out)
      .toMatch(
        /user\/avatars[^\n]*\n {4}why: plyrIds must[^\n]*\n[^\n]*request violation[^\n]*\nStopped\.\n$/,
      );
    expect(shell.exitCode).toBeUndefined();
  });
});

test('a proxy prints the violations at its end', async () => {
  const { shell, done, api } = start({ proxy: 'http://127.0.0.1:1' });
  expect((await fetch(`${await api}/user/avatar/bobby`)).status).toBe(502);
  shell.emit('SIGTERM', 'SIGTERM');
  await done;
  await expect.poll(() => shell.out).toContain('Checked 1 request. Violations of the description:\n');
  expect(shell.out).toContain('  1 x getAvatar, response: http://127.0.0.1:1 did not respond');
  takeViolations();
});

test('a state that cannot be written: a message, and exit code 1', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plyr-cli-'));
  const { shell, done, api } = start({ stateDir: join(folder, 'state') });
  const origin = new URL(String(await api)).origin;
  const batch = vi.spyOn(ClassicLevel.prototype, 'batch').mockRejectedValue(new Error('no space'));
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const body = JSON.stringify({ token: 'plyr', amount: '1' });
  await fetch(`${origin}/_mock/players/alice/tokens`, { method: 'POST', body });
  shell.emit('SIGINT', 'SIGINT');
  await done;
  batch.mockRestore();
  log.mockRestore();
  rmSync(folder, { recursive: true });
  expect(shell.err).toBe(
    `plyr-api: The state could not be written to ${join(folder, 'state')}: no space. The last changes are lost.\n`,
  );
  expect(shell.exitCode).toBe(1);
});

test('a port that is in use', async () => {
  const blocker = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => blocker.once('listening', resolve));
  const { port } = blocker.address() as { port: number };
  await expect(run({ port })).rejects.toThrow(
    new UserError(
      `port ${port} on 127.0.0.1 is already in use. Stop the program that uses it, or choose another port: ` +
        'set --port or the variable PORT; 0 takes a free one.',
    ),
  );
  blocker.close();
});

test.each<[string, Partial<MockCommand['mock']>, string]>([
  ['an unknown host', { host: 'no.such.host.invalid' }, 'is not an address of this machine. Set --host'],
  ['an address of another machine', { host: '192.0.2.1' }, '192.0.2.1 is not an address of this machine.'],
  ['a URL with a password', { proxy: 'http://u:p@x' }, 'must have no user, password'],
  ['a folder with other files', { stateDir: '/' }, 'The folder / contains other files'],
])('%s: a message for the user', async (_what, options, message) => {
  const result = run(options);
  await expect(result).rejects.toBeInstanceOf(UserError);
  await expect(result).rejects.toThrow(message);
});

test('a short control token: a message for the user, without the token', async () => {
  const error = await run({ controlToken: 'short-token' }).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  expect(error.message).toContain('The control token must have at least 16 characters');
  expect(error.message).not.toContain('short-token');
});

test('the control token is neither in the text at the start nor in the log', async () => {
  const controlToken = 'a-token-of-a-team';
  const { shell, done, api } = start({ controlToken });
  const origin = new URL(String(await api)).origin;
  const headers = { authorization: `Bearer ${controlToken}` };
  for (const path of ['/', '/_mock/', '/_mock/nothing', '/api/user/info/alice'])
    await fetch(origin + path, { headers });
  shell.emit('SIGINT', 'SIGINT');
  await done;
  await expect.poll(() => shell.out).toMatch(/\/api\/user\/info\/alice .*\nStopped\.\n$/s);
  expect(shell.out + shell.err).not.toContain(controlToken);
});

test('any other error is thrown as it is', async () => {
  await expect(run({ port: 70_000 })).rejects.toMatchObject({ code: 'ERR_SOCKET_BAD_PORT' });
});

/** Runs a mock that cannot start. */
function run(mock: Partial<MockCommand['mock']>): Promise<void> {
  return runMock(command(mock), new FakeShell());
}

function command(mock: Partial<MockCommand['mock']>): MockCommand {
  const options = { port: 0, host: '127.0.0.1', ...mock };
  return { isQuiet: true, isColored: false, logsJson: false, failsOnViolation: false, mock: options };
}

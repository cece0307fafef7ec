import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type MockCommand, runMock } from '../../../src/cli/mock/run-mock.js';
import { UserError } from '../../../src/mock/openapi/user-error.js';
import { FakeShell } from '../fake-shell.js';

/** Starts the mock in this process. */
function start(mock: Partial<MockCommand['mock']> = {}, isQuiet = false) {
  const shell = new FakeShell();
  const command = { isQuiet, isColored: false, mock: { port: 0, host: '127.0.0.1', ...mock } };
  const done = runMock(command, shell);
  const api = expect
    .poll(() => shell.out, { interval: 5 })
    .toContain('Press Ctrl-C to stop.')
    .then(() => /API +(http\S+)/.exec(shell.out)?.[1]);
  return { shell, done, api };
}

test.each(['SIGINT', 'SIGTERM'] as const)('it logs requests, and stops on %s', async (signal) => {
  const { shell, done, api } = start();
  const url = `${await api}/user/avatars`;
  expect((await fetch(url, { method: 'POST' })).status).toBe(400);
  shell.emit(signal, signal);
  await done;
  await expect.poll(() => shell.out).toMatch(/\n400 POST \/api\/user\/avatars .*\nStopped\.\n$/s);
  await expect(fetch(url)).rejects.toThrow();
  expect(shell).toMatchObject({ err: '', exitCode: undefined, exits: [] });
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
  expect(shell.exits).toEqual([code]);
  await done;
});

test('a proxy prints the violations at its end', async () => {
  const { shell, done, api } = start({ proxy: 'http://127.0.0.1:1' });
  expect((await fetch(`${await api}/user/avatar/bobby`)).status).toBe(502);
  shell.emit('SIGTERM', 'SIGTERM');
  await done;
  await expect.poll(() => shell.out).toContain('Checked 1 request. Violations of the description:\n');
  expect(shell.out).toContain('  1 x getAvatar, response: http://127.0.0.1:1 did not answer');
});

test('a state file that cannot be written: a message, and exit code 1', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plyr-cli-'));
  const { shell, done, api } = start({ stateFile: join(folder, 'state.json') });
  const origin = new URL(String(await api)).origin;
  rmSync(folder, { recursive: true });
  const body = JSON.stringify({ token: 'plyr', amount: '1' });
  await fetch(`${origin}/_mock/players/alice/tokens`, { method: 'POST', body });
  shell.emit('SIGINT', 'SIGINT');
  await done;
  expect(shell.err).toMatch(/^plyr-api: the state file could not be written: .*state\.json/m);
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
  ['a folder for a state file', { stateFile: '/' }, '/ cannot be read'],
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
  return runMock(
    { isQuiet: true, isColored: false, mock: { port: 0, host: '127.0.0.1', ...mock } },
    new FakeShell(),
  );
}

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runProgram } from '../../../src/cli/program.js';
import { startMock } from '../../../src/mock/index.js';
import { cleanEnvironment } from '../clean-environment.js';
import { FakeShell } from '../fake-shell.js';

beforeEach(cleanEnvironment);
afterEach(() => vi.unstubAllEnvs());

/** Starts the command, and waits until it says where it listens. */
async function start(...args: string[]) {
  const shell = new FakeShell();
  const ended = runProgram(['proxy', '--port', '0', ...args], shell);
  await expect.poll(() => shell.out).toMatch(/Call http/);
  return { shell, ended, url: /Call (\S+) /.exec(shell.out)?.[1] ?? '' };
}

test('it signs until a signal ends it', async () => {
  const mock = await startMock();
  vi.stubEnv('PLYR_API_KEY', 'plyr-demo-key');
  vi.stubEnv('PLYR_SECRET_KEY', 'plyr-demo-secret');
  const { shell, ended, url } = await start('--base-url', mock.url);
  const response = await fetch(`${url}/user/info/alice`);
  expect([response.status, (await response.json()).plyrId]).toEqual([200, 'alice']);
  await expect.poll(() => shell.out).toMatch(/\n200 GET \/user\/info\/alice \d+\.\d ms\n/);
  shell.emit('SIGINT', 'SIGINT');
  await ended;
  await expect.poll(() => shell.out).toMatch(/\nStopped\.\n$/);
  expect(shell.out).not.toContain('plyr-demo-secret');
  await mock.close();
});

test('to the mainnet, only reads pass at first', async () => {
  vi.stubEnv('PLYR_API_KEY', 'a-key');
  vi.stubEnv('PLYR_SECRET_KEY', 'a-secret');
  const { shell, ended, url } = await start('--profile', 'mainnet');
  expect(shell.out).toContain('Requests that change something do not pass');
  const response = await fetch(`${url}/game/create`, { method: 'POST', body: '{}' });
  expect([response.status, (await response.json()).error]).toEqual([403, expect.stringContaining('--yes')]);
  shell.emit('SIGTERM', 'SIGTERM');
  await ended;
});

test('without keys, and on a port that is taken, it does not start', async () => {
  const keyless = new FakeShell();
  await runProgram(['proxy', '--profile', 'testnet'], keyless);
  expect(keyless).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('has no API key. Set PLYR_API_KEY'),
  });
  const mock = await startMock();
  const taken = new FakeShell();
  await runProgram(['proxy', '--port', new URL(mock.origin).port], taken);
  expect(taken).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('(EADDRINUSE). Choose another --port'),
  });
  await mock.close();
});

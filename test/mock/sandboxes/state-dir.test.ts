/** The state folder: what comes back, what leaves memory, and failed writes. Attacks on it: test/security/state.test.ts. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { startMock } from '../../../src/mock/index.js';
import { openLevel } from '../../../src/mock/sandboxes/level.js';
import { readNames } from '../../../src/mock/sandboxes/state-keys.js';
import { signatureHeaders } from '../../support/signature-headers.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();
afterEach(() => vi.restoreAllMocks());
let count = 0;
const newDir = () => join(folder, `state-${++count}`);

const give = (origin: string, sandbox = '', amount = '1') =>
  fetch(`${origin}/_mock/players/alice/tokens`, {
    method: 'POST',
    headers: { 'x-mock-session': sandbox },
    body: JSON.stringify({ token: 'plyr', amount }),
  });
const getClock = async (origin: string, sandbox: string): Promise<number> => {
  const response = await fetch(`${origin}/_mock/clock`, { headers: { 'x-mock-session': sandbox } });
  return ((await response.json()) as { aheadMs: number }).aheadMs;
};
const getAvatar = (url: string, sandbox = '') =>
  fetch(`${url}/user/avatar/bobby`, { headers: { ...signatureHeaders(), 'x-mock-session': sandbox } });
const advance = (origin: string, sandbox: string, ms: number) =>
  fetch(`${origin}/_mock/clock/advance`, {
    method: 'POST',
    headers: { 'x-mock-session': sandbox },
    body: JSON.stringify({ ms }),
  });

test('all sandboxes come back exactly', async () => {
  const stateDir = newDir();
  const first = await startMock({ stateDir, seed: 'mine' });
  await give(first.origin);
  first.clock.advance(5_000);
  first.sandbox('tester').state.clock.advance(7_000);
  const before = [first.state.snapshot(), first.sandbox('tester').state.snapshot()];
  await first.close();
  // The option's name of version 0.3.
  const second = await startMock({ stateFile: stateDir });
  expect([second.state.snapshot(), second.sandbox('tester').state.snapshot()]).toEqual(before);
  await second.close();
  expect(statSync(stateDir).mode & 0o077).toBe(0);
});

test('a restored snapshot and a reset come back, too', async () => {
  const stateDir = newDir();
  const first = await startMock({ stateDir });
  await give(first.origin, 'restored', '7');
  const snapshot = first.sandbox('restored').state.snapshot();
  await give(first.origin, 'restored', '8');
  first.sandbox('restored').state.restore(snapshot);
  await give(first.origin, 'reset');
  await fetch(`${first.origin}/_mock/reset`, { method: 'POST', headers: { 'x-mock-session': 'reset' } });
  const before = first.sandbox('reset').state.snapshot();
  await first.close();
  await using second = await startMock({ stateDir });
  expect(second.sandbox('restored').state.snapshot()).toEqual(snapshot);
  expect(second.sandbox('reset').state.snapshot()).toEqual(before);
});

test('nothing is written without a change', async () => {
  const stateDir = newDir();
  await using mock = await startMock({ stateDir });
  const bytes = () =>
    readdirSync(stateDir)
      .filter((name) => name.endsWith('.log'))
      .reduce((sum, name) => sum + statSync(join(stateDir, name)).size, 0);
  await give(mock.origin);
  const before = bytes();
  for (let time = 0; time < 5; time++) await getAvatar(mock.url);
  await mock.saveState();
  expect(bytes()).toBe(before);
  await give(mock.origin);
  expect(bytes()).toBeGreaterThan(before);
});

test('a removed sandbox does not come back', async () => {
  const stateDir = newDir();
  const first = await startMock({ stateDir });
  await give(first.origin, 'gone');
  await give(first.origin, 'gone-not');
  await fetch(`${first.origin}/_mock/worlds/gone`, { method: 'DELETE' });
  await first.close();
  const level = await openLevel(stateDir);
  const names = await readNames(level);
  await level.close();
  expect(names).toEqual(['', 'gone-not']);
});

describe('an evicted sandbox', () => {
  test('comes back with a request, also one that only looks at it', async () => {
    await using mock = await startMock({ stateDir: newDir(), maxSandboxes: 1 });
    await advance(mock.origin, 'a', 1_000);
    await advance(mock.origin, 'b', 2_000);
    expect(await getClock(mock.origin, 'a')).toBe(1_000);
    await advance(mock.origin, 'b', 3_000);
    expect(await getClock(mock.origin, 'b')).toBe(5_000);
    const response = await getAvatar(mock.url, 'a');
    expect(response.status).toBe(200);
    expect(mock.sandbox('a').state.meta.clockAhead).toBe(1_000);
  });

  test('comes back to many requests at once as one', async () => {
    await using mock = await startMock({ stateDir: newDir(), maxSandboxes: 1 });
    await advance(mock.origin, 'a', 1_000);
    await advance(mock.origin, 'b', 1_000);
    await Promise.all(Array.from({ length: 10 }, () => advance(mock.origin, 'a', 10)));
    expect(await getClock(mock.origin, 'a')).toBe(1_100);
  });

  test('needs openSandbox in a program, and its old state must not change', async () => {
    await using mock = await startMock({ stateDir: newDir(), maxSandboxes: 1 });
    const { state } = mock.sandbox('a');
    state.clock.advance(1_000);
    mock.sandbox('b');
    expect(() => state.clock.advance(1)).toThrow('Sandbox "a" is no longer in memory');
    expect(state.meta.clockAhead).toBe(1_000);
    expect(() => mock.sandbox('a')).toThrow('Call await mock.openSandbox("a") first.');
    expect((await mock.openSandbox('a')).state.meta.clockAhead).toBe(1_000);
    expect(await mock.openSandbox('a')).toBe(mock.sandbox('a'));
  });

  test('can be removed', async () => {
    await using mock = await startMock({ stateDir: newDir(), maxSandboxes: 1 });
    await advance(mock.origin, 'a', 1_000);
    await advance(mock.origin, 'b', 1_000);
    const remove = () => fetch(`${mock.origin}/_mock/worlds/a`, { method: 'DELETE' });
    expect([(await remove()).status, (await remove()).status]).toEqual([200, 404]);
    expect(await getClock(mock.origin, 'a')).toBe(0);
  });
});

test('any number of sandboxes comes back, the first 100 at the start', async () => {
  const stateDir = newDir();
  const first = await startMock({ stateDir });
  for (let at = 0; at < 103; at++) first.sandbox(`s${at}`).state.clock.advance(at + 1);
  await first.close();
  await using second = await startMock({ stateDir });
  const { worlds } = (await (await fetch(`${second.origin}/_mock/worlds`)).json()) as { worlds: unknown[] };
  expect(worlds.length).toBe(101);
  for (let at = 0; at < 103; at++) expect(await getClock(second.origin, `s${at}`)).toBe(at + 1);
});

test('without classic-level, the message names the package and the command', async () => {
  const missing = () => Promise.reject(new Error("Cannot find package 'classic-level'"));
  await expect(openLevel(newDir(), missing)).rejects.toThrow(
    'needs the package classic-level, which is missing or has no program for this machine. Install it: npm install classic-level@3.0.0',
  );
});

describe('a write that fails', () => {
  const full = 'IO error: No space left on device';
  const failing = () => vi.spyOn(ClassicLevel.prototype, 'batch').mockRejectedValue(new Error(full));

  test('fails the request and all later ones, until a write succeeds', async () => {
    const stateDir = newDir();
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const first = await startMock({ stateDir });
    await give(first.origin);
    const batch = failing();
    const response = await give(first.origin);
    expect(response.status).toBe(500);
    const { error } = (await response.json()) as { error: string };
    expect(error).toBe(
      `The state could not be written to ${stateDir}: ${full}. Each request tries again, and fails until the state is ` +
        'written. Free disk space, or make the folder writable.',
    );
    const before = first.state.version;
    // Handlers don't run, and nothing that is in memory only is shown.
    expect((await give(first.origin)).status).toBe(500);
    expect((await give(first.origin, 'new')).status).toBe(500);
    expect((await getAvatar(first.url)).status).toBe(500);
    expect((await fetch(`${first.origin}/_mock/snapshot`)).status).toBe(500);
    expect(first.state.version).toBe(before);
    expect(log.mock.calls).toEqual([[error]]);
    batch.mockRestore();
    expect((await getAvatar(first.url)).status).toBe(200);
    expect((await give(first.origin)).status).toBe(200);
    const snapshot = first.state.snapshot();
    await first.close();
    await using second = await startMock({ stateDir });
    expect(second.state.snapshot()).toEqual(snapshot);
  });

  test('fails a request to the API, whose handler has run already, and the next before its handler', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await using mock = await startMock({ stateDir: newDir() });
    const body = '{"expiresIn":60}';
    const create = () =>
      fetch(`${mock.url}/game/create`, {
        method: 'POST',
        headers: { ...signatureHeaders(body), 'content-type': 'application/json' },
        body,
      });
    const batch = failing();
    const { size } = mock.state.tables.tasks;
    const response = await create();
    expect(response.status).toBe(500);
    expect(await response.text()).toContain('The state could not be written');
    expect(mock.state.tables.tasks.size).toBe(size + 1);
    expect((await create()).status).toBe(500);
    expect(mock.state.tables.tasks.size).toBe(size + 1);
    batch.mockRestore();
    expect((await create()).status).toBe(200);
  });

  test('fails the start', async () => {
    const stateDir = newDir();
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const batch = failing();
    await expect(startMock({ stateDir })).rejects.toThrow(
      `The state could not be written to ${stateDir}: ${full}.`,
    );
    batch.mockRestore();
    await (await startMock({ stateDir })).close();
  });

  test('fails the close of the mock, which frees the folder', async () => {
    const stateDir = newDir();
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const mock = await startMock({ stateDir });
    const batch = failing();
    mock.clock.advance(1);
    await expect(mock.close()).rejects.toThrow(
      `The state could not be written to ${stateDir}: ${full}. The last changes are lost.`,
    );
    await expect(mock.close(), 'the second time').rejects.toThrow('The last changes are lost.');
    batch.mockRestore();
    await (await startMock({ stateDir })).close();
  });
});

test('a mock that fails to start frees the folder', async () => {
  const stateDir = newDir();
  await expect(startMock({ stateDir, port: 70_000 })).rejects.toMatchObject({ code: 'ERR_SOCKET_BAD_PORT' });
  await (await startMock({ stateDir })).close();
});

test('a record that is not JSON is not quoted', async () => {
  const stateDir = newDir();
  await (await startMock({ stateDir })).close();
  const level = await openLevel(stateDir);
  await level.batch([{ type: 'put', key: '/apiKeys/00000000', value: '{"secretKey":S3CRET}' }]);
  await level.close();
  const error = await startMock({ stateDir }).catch((thrown) => thrown);
  expect(error.message).toMatch(/can't be read, and was left as it is\. .*a value is expected at line 1/);
  expect(error.message).not.toContain('S3CRET');
});

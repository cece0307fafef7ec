/** The state file: what comes back, what is rejected, and what a kill can do to it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { startMock } from '../../../src/mock/index.js';

const folder = mkdtempSync(join(tmpdir(), 'plyr-state-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const newFile = () => join(folder, `state-${++files}.json`);
const give = (origin: string, amount = '1') =>
  fetch(`${origin}/_mock/players/alice/tokens`, {
    method: 'POST',
    body: JSON.stringify({ token: 'plyr', amount }),
  });

test('all sandboxes come back exactly', async () => {
  const stateFile = newFile();
  const first = await startMock({ stateFile, seed: 'mine' });
  await give(first.origin);
  first.clock.advance(5_000);
  first.sandbox('mine').state.clock.advance(7_000);
  const before = [first.state.snapshot(), first.sandbox('mine').state.snapshot()];
  await first.close();
  const second = await startMock({ stateFile });
  expect([second.state.snapshot(), second.sandbox('mine').state.snapshot()]).toEqual(before);
  await second.close();
  expect(statSync(stateFile).mode & 0o077).toBe(0);
});

test('a change is written soon, and nothing is written without one', async () => {
  const stateFile = newFile();
  await using mock = await startMock({ stateFile });
  await give(mock.origin, '41.5');
  const text = () => readFileSync(stateFile, 'utf8');
  await expect.poll(() => text().includes('1041500000000000000000'), { timeout: 10_000 }).toBe(true);
  const { ino } = statSync(stateFile);
  for (let time = 0; time < 5; time++) await fetch(`${mock.url}/user/avatar/bobby`);
  await mock.saveState();
  expect(statSync(stateFile).ino).toBe(ino);
});

test('a removed sandbox does not come back', async () => {
  const stateFile = newFile();
  const first = await startMock({ stateFile });
  first.sandbox('gone').state;
  await first.saveState();
  await fetch(`${first.origin}/_mock/worlds/gone`, { method: 'DELETE' });
  await first.close();
  expect(JSON.parse(readFileSync(stateFile, 'utf8')).worlds).not.toHaveProperty('gone');
});

test.each([
  ['an empty file', '', 'It is not JSON'],
  ['other JSON', '{"name":"plyr-api"}', 'does not begin with'],
  ['half a state', '{"format":"plyr-api mock state","version":1,"worlds":{', 'It is not JSON'],
  ['another version', '{"format":"plyr-api mock state","version":2,"worlds":{}}', 'version 2'],
  ['an invalid snapshot', '{"format":"plyr-api mock state","version":1,"worlds":{"x":{}}}', 'Sandbox "x"'],
  ['an invalid name', '{"format":"plyr-api mock state","version":1,"worlds":{"a b":{}}}', 'Sandbox "a b"'],
])('%s is rejected and left alone', async (_what, text, reason) => {
  const stateFile = newFile();
  writeFileSync(stateFile, text);
  await expect(startMock({ stateFile })).rejects.toThrow(reason);
  await expect(startMock({ stateFile })).rejects.toThrow('left as it is');
  expect(readFileSync(stateFile, 'utf8')).toBe(text);
});

test('a folder that is not there, and a folder for a file', async () => {
  await expect(startMock({ stateFile: join(folder, 'no', 'state.json') })).rejects.toThrow(
    'cannot be written',
  );
  await expect(startMock({ stateFile: folder })).rejects.toThrow('cannot be read');
});

/** The command in a process of its own. Runs the compiled files: `npm run build` first. */
async function run(stateFile: string): Promise<{ child: ChildProcess; origin: string }> {
  const cli = fileURLToPath(new URL('../../../dist/src/cli/main.js', import.meta.url));
  const child = spawn(process.execPath, [cli, 'mock', '--port', '0', '--quiet', '--state', stateFile]);
  let output = '';
  const origin = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      const found = /API +(http\S+)\/api/.exec(output)?.[1];
      if (found && output.includes('Ctrl-C')) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(output)));
  });
  return { child, origin };
}

test('killed while requests run and the file is written: complete, and never older than it was', async () => {
  const stateFile = newFile();
  const balance = (): bigint => {
    const { worlds } = JSON.parse(readFileSync(stateFile, 'utf8'));
    const { mirrorAddress } = worlds[''].users.find((user: { plyrId: string }) => user.plyrId === 'alice');
    const found = worlds[''].balances.find(
      (one: { address: string; token: string }) => one.address === mirrorAddress && one.token === 'plyr',
    );
    return BigInt(found.units);
  };
  let last = 0n;
  for (let round = 0; round < 8; round++) {
    const { child, origin } = await run(stateFile);
    const exit = new Promise((resolve) => child.once('exit', resolve));
    expect(balance()).toBeGreaterThanOrEqual(last);
    let isRunning = true;
    const requests = Array.from({ length: 4 }, async () => {
      while (isRunning) await give(origin).catch(() => {});
    });
    const before = last;
    let end = Number.POSITIVE_INFINITY;
    while (performance.now() < end) {
      const seen = balance();
      expect(seen).toBeGreaterThanOrEqual(last);
      last = seen;
      // From the first write of this round on, at odd times, so that kills meet every step of a later one.
      if (seen > before && end === Number.POSITIVE_INFINITY) end = performance.now() + 20 + round * 37;
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
    child.kill('SIGKILL');
    await exit;
    isRunning = false;
    await Promise.all(requests);
    expect(balance()).toBeGreaterThanOrEqual(last);
    last = balance();
  }
  expect(last).toBeGreaterThan(1_000n * 10n ** 18n);
  const { child } = await run(stateFile);
  const leftovers = readdirSync(folder).filter((name) => name.endsWith('.tmp'));
  expect(leftovers).toEqual([]);
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('exit', resolve));
}, 60_000);

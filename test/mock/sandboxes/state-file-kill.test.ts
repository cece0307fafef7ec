/** What a kill can do to the state file. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compiledCommand } from '../../support/compiled-command.js';

const folder = mkdtempSync(join(tmpdir(), 'plyr-state-'));
afterAll(() => rmSync(folder, { recursive: true }));
const give = (origin: string) =>
  fetch(`${origin}/_mock/players/alice/tokens`, {
    method: 'POST',
    body: JSON.stringify({ token: 'plyr', amount: '1' }),
  });

/** The command in a process of its own. */
async function run(stateFile: string): Promise<{ child: ChildProcess; origin: string }> {
  const child = spawn(process.execPath, [
    compiledCommand,
    'mock',
    '--port',
    '0',
    '--quiet',
    '--state',
    stateFile,
  ]);
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
  const stateFile = join(folder, 'state.json');
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
}, 180_000);

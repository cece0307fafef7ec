/** What can happen to a state folder: kill -9, a second process, a full disk, and many records. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { startMock } from '../../src/mock/index.js';
import { compiledCommand } from '../support/compiled-command.js';
import { signatureHeaders } from '../support/signature-headers.js';

const isFull = process.env.MODE === 'full';
const folder = mkdtempSync(join(tmpdir(), 'plyr-state-'));
const disk = join(folder, 'disk');
const isMounted = mountSmall(disk);
const children = new Set<ChildProcess>();
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  if (isMounted) execFileSync('umount', [disk]);
  rmSync(folder, { recursive: true });
});
let count = 0;
const newDir = () => join(folder, `state-${++count}`);

interface Running {
  child: ChildProcess;
  origin: string;
  ended: Promise<number | null>;
}

/** The command in a process of its own. Rejects with its output when it ends before it has started. */
async function run(stateDir: string): Promise<Running> {
  const args = [compiledCommand, 'mock', '--port', '0', '--quiet', '--state', stateDir];
  const child = spawn(process.execPath, args);
  children.add(child);
  let output = '';
  const ended = new Promise<number | null>((resolve) =>
    child.once('close', (code) => {
      children.delete(child);
      resolve(code);
    }),
  );
  const origin = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      const found = /API +(http\S+)\/api/.exec(output)?.[1];
      if (found && output.includes('Ctrl-C')) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    ended.then((code) => reject(new Error(`exit code ${code}: ${output}`)));
  });
  return { child, origin, ended };
}

const give = (origin: string, sandbox = '') =>
  fetch(`${origin}/_mock/players/alice/tokens`, {
    method: 'POST',
    headers: { 'x-mock-session': sandbox },
    body: JSON.stringify({ token: 'plyr', amount: '1' }),
  });

const call = (origin: string, method: string, path: string, body?: object) => {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers = { ...signatureHeaders(text), ...(text && { 'content-type': 'application/json' }) };
  return fetch(`${origin}/api${path}`, { method, headers, ...(text !== undefined && { body: text }) });
};

/** Alice's balance, in whole tokens. */
async function balanceOf(origin: string, sandbox: string): Promise<number> {
  const response = await fetch(`${origin}/_mock/snapshot`, { headers: { 'x-mock-session': sandbox } });
  const { users, balances } = (await response.json()) as {
    users: { plyrId: string; mirrorAddress: string }[];
    balances: { address: string; token: string; units: string }[];
  };
  const address = users.find(({ plyrId }) => plyrId === 'alice')?.mirrorAddress;
  const found = balances.find((one) => one.address === address && one.token === 'plyr');
  return Number(BigInt(found?.units ?? '0') / 10n ** 18n);
}

test('kill -9 under 20 writers: nothing is lost that was acknowledged, and the state can always be read', async () => {
  const rounds = isFull ? 200 : 10;
  const stateDir = newDir();
  // Each writer has a sandbox with four others, or queues tasks in the default one.
  const sandboxes = ['', 'qa-1', 'qa-2'];
  const sent = new Map(sandboxes.map((name) => [name, 0]));
  const acknowledged = new Map(sandboxes.map((name) => [name, 0]));
  const start = 1_000;
  const raise = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  let writes = 0;
  for (let round = 0; round < rounds; round++) {
    const { child, origin, ended } = await run(stateDir);
    const taskIds: string[] = [];
    let isRunning = true;
    const writers = Array.from({ length: 20 }, async (_, at) => {
      const name = sandboxes[at % 4];
      while (isRunning) {
        try {
          if (name === undefined) {
            const response = await call(origin, 'POST', '/game/create', { expiresIn: 60 });
            const body = (await response.json()) as { task: { id: string } };
            taskIds.push(body.task.id);
          } else {
            raise(sent, name);
            const response = await give(origin, name);
            await response.text();
            if (response.status === 200) raise(acknowledged, name);
          }
          writes++;
        } catch {
          // Killed before the response.
        }
      }
    });
    const before = writes;
    await expect.poll(() => writes, { interval: 5 }).toBeGreaterThan(before + 20);
    // At odd times, so that kills meet every step of a write.
    await new Promise((resolve) => setTimeout(resolve, (round * 37) % 150));
    child.kill('SIGKILL');
    await ended;
    isRunning = false;
    await Promise.all(writers);

    const again = await run(stateDir);
    for (const name of sandboxes) {
      const balance = (await balanceOf(again.origin, name)) - start;
      expect(balance).toBeGreaterThanOrEqual(acknowledged.get(name) ?? 0);
      expect(balance).toBeLessThanOrEqual(sent.get(name) ?? 0);
      // What was carried out without a response is part of the state from now on.
      sent.set(name, balance);
      acknowledged.set(name, balance);
    }
    // The newest: finished tasks are bounded.
    for (const id of taskIds.slice(-50)) {
      const response = await call(again.origin, 'GET', `/task/status/${id}`);
      expect(response.status).toBe(200);
    }
    again.child.kill('SIGKILL');
    await again.ended;
  }
  console.log(`kill -9: ${rounds} rounds, ${writes} acknowledged writes, 0 lost, 0 unreadable states`);
  expect(writes).toBeGreaterThan(rounds * 20);
}, 3_600_000);

test('a second process is rejected with the number of the first, and a killed one does not block', async () => {
  const stateDir = newDir();
  const first = await run(stateDir);
  await give(first.origin);
  const second = await run(stateDir).catch((error: Error) => error.message);
  expect(second).toBe(
    `exit code 2: plyr-api: The state folder ${stateDir} is in use by process ${first.child.pid}. ` +
      'Stop that one first, or name another folder.\n',
  );
  await give(first.origin);
  first.child.kill('SIGKILL');
  await first.ended;
  expect(readFileSync(join(stateDir, 'plyr-api-state.pid'), 'utf8')).toBe(`${first.child.pid}\n`);
  const third = await run(stateDir);
  expect(await balanceOf(third.origin, '')).toBe(1_002);
  third.child.kill('SIGTERM');
  expect(await third.ended).toBe(0);
  expect(readdirSync(stateDir)).not.toContain('plyr-api-state.pid');
});

test('two mocks of one process share no folder, either', async () => {
  const stateDir = newDir();
  await using _first = await startMock({ stateDir });
  await expect(startMock({ stateDir })).rejects.toThrow('is in use by another mock of this process.');
});

test('SIGTERM and a second signal lose nothing that was acknowledged', async () => {
  const stateDir = newDir();
  const first = await run(stateDir);
  await (await give(first.origin)).text();
  first.child.kill('SIGTERM');
  first.child.kill('SIGINT');
  await first.ended;
  const second = await run(stateDir);
  expect(await balanceOf(second.origin, '')).toBe(1_001);
  second.child.kill('SIGKILL');
  await second.ended;
});

describe('a full disk', () => {
  // Elsewhere, test/mock/sandboxes/state-dir.test.ts has a database that fails.
  test.runIf(isMounted)('requests fail while it is full, then all goes on, and nothing is lost', async () => {
    const stateDir = join(disk, 'state');
    const first = await run(stateDir);
    let acknowledged = 0;
    let sent = 0;
    let rejected = '';
    writeFileSync(join(disk, 'filler'), Buffer.alloc(700_000));
    while (rejected === '') {
      sent++;
      const response = await give(first.origin);
      const text = await response.text();
      if (response.status === 200) acknowledged++;
      else rejected = text;
    }
    expect(rejected).toContain(`The state could not be written to ${stateDir}: `);
    expect(rejected).toContain('No space left on device');
    expect(acknowledged).toBeGreaterThan(0);
    rmSync(join(disk, 'filler'));
    sent++;
    expect((await give(first.origin)).status).toBe(200);
    acknowledged++;
    first.child.kill('SIGKILL');
    await first.ended;
    const second = await run(stateDir);
    const balance = (await balanceOf(second.origin, '')) - 1_000;
    expect(balance).toBeGreaterThanOrEqual(acknowledged);
    expect(balance).toBeLessThanOrEqual(sent);
    second.child.kill('SIGKILL');
    await second.ended;
  });
});

test('many rooms come back, and the start stays short', async () => {
  const rooms = isFull ? 100_000 : 10_000;
  const stateDir = newDir();
  const first = await startMock({ stateDir });
  const { tables } = first.state;
  const [room] = tables.rooms.all();
  const [balance] = tables.balances.all();
  if (!room || !balance) throw new Error('The demo state has rooms and balances.');
  first.state.transaction(() => {
    for (let at = 0; at < rooms; at++) {
      const roomAddress = `0x${at.toString(16).padStart(40, '0')}`;
      tables.rooms.put({ ...room, roomId: `many-${at}`, roomAddress });
      tables.balances.put({ ...balance, address: roomAddress });
    }
  });
  const size = tables.rooms.size;
  await first.close();
  const started = performance.now();
  const { origin, child, ended } = await run(stateDir);
  const ms = Math.round(performance.now() - started);
  const cpuMs = cpuTimeOf(child);
  console.log(`start with ${rooms} rooms: ${ms} ms, of which ${cpuMs} ms of processor time`);
  // Other programs slow the start down, but don't change its processor time.
  if (cpuMs !== undefined) expect(cpuMs).toBeLessThan(2_000);
  const info = (await (await fetch(`${origin}/_mock/snapshot`)).json()) as { rooms: unknown[] };
  expect(info.rooms.length).toBe(size);
  child.kill('SIGKILL');
  await ended;
});

/** Mounts a small disk, where this user may. */
function mountSmall(path: string): boolean {
  mkdirSync(path);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds that a process has kept a processor busy; undefined where the system doesn't say. */
function cpuTimeOf({ pid }: ChildProcess): number | undefined {
  if (process.platform !== 'linux') return undefined;
  // In hundredths of a second, after the name in parentheses.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

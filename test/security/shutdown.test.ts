/** The command as a process that gets signals while connections hang and writes run. It ends soon, and has written all. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compiledCommand } from '../support/compiled-command.js';

const folder = mkdtempSync(join(tmpdir(), 'plyr-stop-'));
const children: ChildProcess[] = [];
const sockets: Socket[] = [];
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** The command says that it ends within 5 s. A busy machine gets more, and a hang gets more than that. */
const patienceMs = 20_000;

interface Running {
  origin: string;
  port: number;
  signal: (name: NodeJS.Signals) => void;
  /** The exit code, and how long it took from the first signal. */
  ended: () => Promise<{ code: number | null; ms: number }>;
  output: () => string;
}

/** Starts the command. With `signalAtFirstByte`, the signal comes as soon as anything is printed. */
async function start(args: string[], signalAtFirstByte?: NodeJS.Signals): Promise<Running> {
  const child = spawn(process.execPath, [compiledCommand, 'mock', '--port', '0', '--quiet', ...args]);
  children.push(child);
  let output = '';
  let signaled = 0;
  const signal = (name: NodeJS.Signals) => {
    signaled ||= performance.now();
    child.kill(name);
  };
  const exit = new Promise<{ code: number | null; ms: number }>((resolve) =>
    child.once('exit', (code) => resolve({ code, ms: performance.now() - signaled })),
  );
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      if (signalAtFirstByte && signaled === 0) signal(signalAtFirstByte);
      if (signalAtFirstByte || output.includes('Ctrl-C')) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    exit.then(() => reject(new Error(output)));
  });
  const origin = /API +(http\S+)\/api/.exec(output)?.[1] ?? '';
  return {
    origin,
    port: Number(origin.split(':')[2]),
    signal,
    ended: () => exit,
    output: () => output,
  };
}

/** Opens a connection, and waits until the mock has read what it says. */
async function say({ port, origin }: Running, text: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  socket.on('error', () => {});
  await new Promise<void>((resolve) => socket.write(text, () => resolve()));
  // The mock reads in the order of arrival, and this comes later.
  await fetch(`${origin}/_mock/clock`);
  return socket;
}

const lastMessage = 'Stopped.';

const connected: [string, (running: Running) => Promise<void>][] = [
  ['a connection without a byte', async (mock) => void (await say(mock, ''))],
  ['half of a request line', async (mock) => void (await say(mock, 'GET /api/no'))],
  ['a head without end', async (mock) => void (await say(mock, 'GET /api/now HTTP/1.1\r\nHost: x\r\n'))],
  [
    'a body that never comes',
    async (mock) => void (await say(mock, `${posted('/api/user/login')}Content-Length: 100\r\n\r\n{`)),
  ],
  [
    'a body that comes byte by byte',
    async (mock) => {
      const socket = await say(mock, `${posted('/api/user/login')}Content-Length: 100000\r\n\r\n`);
      const timer = setInterval(() => socket.write('x'), 50);
      socket.on('close', () => clearInterval(timer));
    },
  ],
  ['an idle connection', async (mock) => void (await say(mock, 'GET /api/now HTTP/1.1\r\nHost: x\r\n\r\n'))],
  [
    'a request that a fault delays',
    async (mock) => {
      await control(mock, '/faults', {
        operation: 'getServerTime',
        kind: 'latency',
        latency: { distribution: 'fixed', ms: 600_000 },
      });
      await say(mock, 'GET /api/now HTTP/1.1\r\nHost: x\r\n\r\n');
    },
  ],
  [
    'a response that a fault slows down',
    async (mock) => {
      await control(mock, '/faults', { operation: 'getUserInfo', kind: 'slow', bytesPerSecond: 1 });
      await say(mock, 'GET /api/user/info/alice HTTP/1.1\r\nHost: x\r\n\r\n');
    },
  ],
  [
    'a request that waits for its task',
    async (mock) => {
      const chip = JSON.stringify({ name: 'Gold', symbol: 'GLD', image: 'https://example.test/a.png' });
      const head = `${posted('/api/game/chip/create')}Content-Length: ${chip.length}\r\n\r\n`;
      await say(mock, head + chip);
    },
  ],
  [
    'a client that does not read',
    async (mock) => void (await say(mock, 'GET /openapi.yaml HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(100))),
  ],
];
const posted = (path: string) => `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`;

async function control({ origin }: Running, path: string, body: object): Promise<void> {
  const response = await fetch(`${origin}/_mock${path}`, { method: 'POST', body: JSON.stringify(body) });
  expect(response.ok, await response.text()).toBe(true);
}

test.concurrent.for(connected)('%s does not keep it', async ([what, hold]) => {
  const state = join(folder, what.replaceAll(' ', '-'));
  const patient = ['--hmac', 'off', '--task-delay', '600000', '--sync-timeout', '600000'];
  const mock = await start(['--state', state, ...patient]);
  await give(mock);
  await hold(mock);
  mock.signal('SIGTERM');
  const { code, ms } = await mock.ended();
  expect({ code, last: mock.output().trimEnd().endsWith(lastMessage) }).toEqual({ code: 0, last: true });
  expect(ms).toBeLessThan(patienceMs);
  expect(await balanceIn(state)).toBe(1_001n);
});

test('a signal that comes with the first byte of output is handled', async () => {
  for (let round = 0; round < 3; round++) {
    const mock = await start([], 'SIGTERM');
    expect((await mock.ended()).code).toBe(0);
    expect(mock.output()).toContain(lastMessage);
  }
});

test.concurrent.each([
  ['SIGTERM', 'SIGTERM', 143],
  ['SIGINT', 'SIGINT', 130],
  ['SIGTERM', 'SIGINT', 130],
] as const)(
  '%s, then %s, while writers run: all that was acknowledged is there',
  async (first, second, code) => {
    const state = join(folder, `${first}-${second}`);
    const mock = await start(['--state', state]);
    // Keeps the process between the signals.
    await say(mock, 'GET /api/now HTTP/1.1\r\nHost: x\r\n');
    let acknowledged = 0n;
    let isRunning = true;
    const writers = Array.from({ length: 8 }, async () => {
      while (isRunning)
        if (await give(mock).catch(() => false)) acknowledged += 1n;
        else return;
    });
    await expect.poll(() => acknowledged, { interval: 5 }).toBeGreaterThan(50n);
    mock.signal(first);
    // The second one comes while requests on open connections are still responded to, or a little later.
    await new Promise((resolve) => setTimeout(resolve, 30));
    mock.signal(second);
    expect((await mock.ended()).code).toBe(code);
    isRunning = false;
    await Promise.all(writers);
    const balance = await balanceIn(state);
    expect(balance).toBeGreaterThanOrEqual(1_000n + acknowledged);
    // What was in progress may have been written without a response.
    expect(balance).toBeLessThanOrEqual(1_000n + acknowledged + 8n);
  },
);

/** Gives Alice 1 PLYR more. Returns the new balance. */
async function give({ origin }: Running): Promise<bigint> {
  const body = JSON.stringify({ token: 'plyr', amount: '1' });
  const response = await fetch(`${origin}/_mock/players/alice/tokens`, { method: 'POST', body });
  return BigInt((await response.json()).balance);
}

/** Returns the balance that the next mock with this state has for Alice. */
async function balanceIn(state: string): Promise<bigint> {
  const mock = await start(['--state', state]);
  const balance = (await give(mock)) - 1n;
  mock.signal('SIGTERM');
  await mock.ended();
  return balance;
}

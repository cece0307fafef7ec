/** The compiled command, in a process of its own: real signals, streams, and exit codes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { startMock } from '../../src/mock/index.js';
import { compiledCommand } from '../support/compiled-command.js';

let child: ChildProcess | undefined;
afterEach(() => child?.kill('SIGKILL'));

/** Starts the command and collects what it prints. */
function run(args: string[], env: Record<string, string> = {}) {
  const started = spawn(process.execPath, [compiledCommand, ...args], {
    env: { ...process.env, PORT: '', HOST: '', ...env },
  });
  child = started;
  let output = '';
  const waiting: { text: string; resolve: () => void }[] = [];
  const read = (chunk: Buffer) => {
    output += chunk;
    for (const { text, resolve } of waiting) if (output.includes(text)) resolve();
  };
  started.stdout.on('data', read);
  started.stderr.on('data', read);
  return {
    output: () => output,
    until: (text: string) =>
      new Promise<void>((resolve) => {
        waiting.push({ text, resolve });
        read(Buffer.alloc(0));
      }),
    exit: new Promise<number | null>((resolve) => started.once('exit', resolve)),
    signal: (name: NodeJS.Signals) => started.kill(name),
  };
}

test.each(['SIGINT', 'SIGTERM'] as const)('it starts, responds, and stops on %s', async (signal) => {
  const command = run(['mock'], { PORT: '0' });
  await command.until('Press Ctrl-C');
  const api = /API +(http\S+)/.exec(command.output())?.[1];
  expect((await fetch(`${api}/user/avatars`, { method: 'POST' })).status).toBe(400);
  await command.until('400 POST /api/user/avatars');
  command.signal(signal);
  expect(await command.exit).toBe(0);
  expect(command.output()).toContain('Stopped.');
});

test('mistakes: a short message without a stack, and exit code 2', async () => {
  const blocker: Server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => blocker.once('listening', resolve));
  const { port } = blocker.address() as { port: number };
  const blocked = run(['mock'], { PORT: String(port) });
  expect(await blocked.exit).toBe(2);
  expect(blocked.output()).toMatch(/^plyr-api: port \d+ on 127\.0\.0\.1 is already in use\..*\n$/);
  blocker.close();
  const misspelt = run(['mok']);
  expect(await misspelt.exit).toBe(2);
  expect(misspelt.output()).toContain('(Did you mean mock?)');
});

test('HOST and PORT are read, options win over them', async () => {
  const command = run(['mock', '--port', '0', '--quiet'], { PORT: '1', HOST: '127.0.0.2' });
  await command.until('Press Ctrl-C');
  expect(command.output()).toMatch(/API +http:\/\/127\.0\.0\.2:\d{4,5}\/api/);
});

test.runIf(process.platform === 'linux')('a control token is not in the list of processes', async () => {
  const token = 'sixteen-letters-of-a-token';
  const command = run(['mock', '--port', '0', '--control-token', token]);
  await command.until('Press Ctrl-C');
  const shown = readFileSync(`/proc/${child?.pid}/cmdline`, 'utf8');
  expect(shown).toContain('plyr-api mock');
  expect(shown + command.output()).not.toContain(token);
});

test('a running request is finished first; a second signal ends at once', async () => {
  const hang = async (ms: number) => {
    const command = run(['mock', '--port', '0', '--no-color', '--hmac', 'off']);
    await command.until('Press Ctrl-C');
    const origin = /API +(http\S+)\/api/.exec(command.output())?.[1];
    const latency = { distribution: 'fixed', ms };
    const fault = { operation: 'getAvatar', kind: 'latency', latency };
    await fetch(`${origin}/_mock/faults`, { method: 'POST', body: JSON.stringify(fault) });
    const answer = fetch(`${origin}/api/user/avatar/bobby`).then(
      ({ status }) => status,
      () => 'cut off',
    );
    // Only once the request runs: one that has not arrived is not waited for.
    const faults = async () => (await fetch(`${origin}/_mock/faults`)).json();
    await expect.poll(faults, { interval: 10 }).toMatchObject({ faults: [{ hits: 1 }] });
    command.signal('SIGINT');
    // The first signal has been heard when nothing is listened to any more.
    await expect
      .poll(() =>
        fetch(`${origin}/_mock/`).then(
          () => 'open',
          () => 'closed',
        ),
      )
      .toBe('closed');
    return { command, answer };
  };
  const patient = await hang(700);
  expect(await patient.answer).toBe(200);
  expect(await patient.command.exit).toBe(0);
  expect(patient.command.output()).toMatch(
    /200 GET \/api\/user\/avatar\/bobby getAvatar [\d.]+ ms .*fault 1/,
  );
  // Longer than any machine is busy: the second signal has to come first.
  const hurried = await hang(60_000);
  hurried.command.signal('SIGINT');
  expect(await hurried.command.exit).toBe(130);
  expect(await hurried.answer).toBe('cut off');
});

test('--help and --version', async () => {
  const help = run(['mock', '--help']);
  expect(await help.exit).toBe(0);
  expect(help.output()).toMatch(/^Usage: plyr-api mock /);
  const version = run(['--version']);
  expect(await version.exit).toBe(0);
  expect(version.output()).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('tail of a running mock ends with 0 on Ctrl-C, and when its output is closed', async () => {
  const mock = await startMock();
  onTestFinished(() => mock.close());
  const command = run(['mock', 'tail', '--url', mock.origin]);
  await command.until('Press Ctrl-C');
  await fetch(`${mock.url}/tokenlist`);
  await command.until('200 GET /api/tokenlist');
  command.signal('SIGINT');
  expect(await command.exit).toBe(0);
  const piped = run(['mock', 'tail', '--url', mock.origin]);
  await piped.until('Press Ctrl-C');
  child?.stdout?.destroy();
  const calling = setInterval(() => void fetch(`${mock.url}/tokenlist`), 200);
  expect(await piped.exit).toBe(0);
  clearInterval(calling);
});

/** Two processes of the mock behind nginx, as scripts/container/nginx.conf sets it up. `npm test` leaves this out. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { freePort } from '../../scripts/lib/free-port.js';
import { createPlyrClient } from '../../src/client/index.js';
import { compiledCommand } from '../support/compiled-command.js';

const nginx = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'].find(existsSync);
if (!nginx) {
  console.error('SKIPPED: there is no nginx here. Install it, for example with: apt-get install nginx-light');
  if (process.env.CI) throw new Error('CI needs nginx.');
}

const token = 'a-token-of-the-team';
const keys = { apiKey: 'plyr-demo-key', secretKey: 'plyr-demo-secret' };

describe.skipIf(!nginx)('two mocks behind nginx', () => {
  let folder: string;
  let origin: string;
  let ports: number[];
  const processes: ChildProcess[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plyr-nginx-'));
    ports = await Promise.all([freePort(), freePort(), freePort()]);
    const [port = 0, ...mocks] = ports;
    origin = `http://127.0.0.1:${port}`;
    for (const at of mocks) processes.push(startMockProcess(at));
    // Only the ports are another machine's matter.
    const shared = readFileSync('scripts/container/nginx.conf', 'utf8')
      .replace('listen 4010', `listen 127.0.0.1:${port}`)
      .replace(':4011', `:${mocks[0]}`)
      .replace(':4012', `:${mocks[1]}`);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => {
      mkdirSync(join(folder, name));
      return `${name}_temp_path ${join(folder, name)};`;
    });
    const file = join(folder, 'nginx.conf');
    writeFileSync(
      file,
      `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;
      events {} http { access_log off; ${temporary.join(' ')} ${shared} }`,
    );
    execFileSync(nginx as string, ['-t', '-q', '-e', join(folder, 'start.log'), '-c', file]);
    processes.push(
      spawn(nginx as string, ['-e', join(folder, 'start.log'), '-c', file], { stdio: 'inherit' }),
    );
    for (const at of ports) await answers(`http://127.0.0.1:${at}/_mock/health`);
  });
  afterAll(async () => {
    for (const child of processes) {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(folder, { recursive: true });
  });

  /** Calls the control API through nginx. */
  async function control(path: string, body?: object, more: Record<string, string> = {}) {
    const response = await fetch(origin + path, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...more },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect(response.status, `${path}: ${await response.clone().text()}`).toBe(200);
    return response.json();
  }

  test('eight workers at once, each in its sandbox by header, URL, or key, do not see each other', async () => {
    const names = Array.from({ length: 8 }, (_, i) => `ci-${i}`);
    await Promise.all(
      names.map(async (name, at) => {
        const plyr = await clientOf(name, at);
        const { sessionJwt } = await plyr.login({ plyrId: 'alice', otp: '123456' });
        for (let i = 0; i <= at; i += 1) await plyr.createGameRoom({ expiresIn: 3600 }).task();
        await plyr.logout({ sessionJwt });
        const { requests } = await control(`/s/${name}/_mock/requests?limit=1000`);
        const count = (id: string) =>
          requests.filter((entry: { operationId: string }) => entry.operationId === id).length;
        expect([count('login'), count('createGameRoom'), count('logout')]).toEqual([1, at + 1, 1]);
      }),
    );
    // Both processes have some of them, and no sandbox is on both.
    const lists = await Promise.all(ports.slice(1).map(namesOn));
    expect(
      lists
        .flat()
        .filter((name) => names.includes(name))
        .sort(),
    ).toEqual(names);
    for (const list of lists) expect(list.filter((name) => names.includes(name))).not.toHaveLength(0);
  });

  async function clientOf(name: string, at: number) {
    const kind = at % 3;
    if (kind === 0)
      return createPlyrClient({ ...keys, baseUrl: `${origin}/api`, headers: { 'x-mock-session': name } });
    if (kind === 1) return createPlyrClient({ ...keys, baseUrl: `${origin}/s/${name}/api` });
    // nginx doesn't look into bodies, so the header says where the sandbox is to be.
    const made = await control('/_mock/sandboxes', { name }, { 'x-mock-session': name });
    const own = made.apiKeys.find(({ apiKey }: { apiKey: string }) => apiKey.startsWith(`${keys.apiKey}@`));
    return createPlyrClient({ ...own, baseUrl: `${origin}/api` });
  }

  async function namesOn(port: number): Promise<string[]> {
    const response = await fetch(`http://127.0.0.1:${port}/_mock/sandboxes`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { sandboxes } = (await response.json()) as { sandboxes: { name: string }[] };
    return sandboxes.map(({ name }) => name);
  }

  test('nginx lets a large body of the control API pass', async () => {
    const response = await fetch(`${origin}/_mock/seed`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(' '.repeat(100 * 1024 * 1024)),
    });
    // The mock read all of it, and rejects a string.
    expect(response.status).toBe(400);
    expect(await response.json()).toHaveProperty('error');
  });

  test('the default sandbox is one', async () => {
    const plyr = createPlyrClient({ ...keys, baseUrl: `${origin}/api` });
    for (let i = 0; i < 6; i += 1) await plyr.getUserInfo({ identifier: 'alice' });
    const { requests } = await control('/_mock/requests?operation=getUserInfo');
    expect(requests).toHaveLength(6);
  });

  test('no POST is repeated, not even one that a fault drops', async () => {
    const name = 'drops';
    const plyr = createPlyrClient({ ...keys, baseUrl: `${origin}/s/${name}/api` });
    await control(`/s/${name}/_mock/faults`, { operation: 'createGameRoom', kind: 'drop', after: true });
    await expect(plyr.createGameRoom({ expiresIn: 3600 })).rejects.toMatchObject({ status: 502 });
    const { requests } = await control(`/s/${name}/_mock/requests?operation=createGameRoom`);
    expect(requests).toHaveLength(1);
    expect(
      (await Promise.all(ports.slice(1).map(namesOn))).flat().filter((one) => one === name),
    ).toHaveLength(1);
  });

  test('clients correct their clocks in a sandbox that is a day ahead', async () => {
    await control('/s/ahead/_mock/clock/advance', { ms: 86_400_000 });
    const events: string[] = [];
    const onEvent = ({ type }: { type: string }) => events.push(type);
    const plyr = createPlyrClient({ ...keys, baseUrl: `${origin}/s/ahead/api`, onEvent });
    expect((await plyr.getUserInfo({ identifier: 'alice' })).plyrId).toBe('alice');
    expect(events).toEqual(['request', 'response', 'clock', 'retry', 'request', 'response']);
  });

  test('nginx asks for the control token on behalf of the mock', async () => {
    expect((await fetch(`${origin}/_mock/`)).status).toBe(403);
    expect((await fetch(`${origin}/_mock/health`)).status).toBe(200);
  });
});

function startMockProcess(port: number): ChildProcess {
  const args = [compiledCommand, 'mock', '--port', `${port}`, '--quiet', '--task-delay', '0'];
  return spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PLYR_MOCK_CONTROL_TOKEN: token },
  });
}

async function answers(url: string): Promise<void> {
  const isUp = async () => expect((await fetch(url)).status).toBe(200);
  await vi.waitFor(isUp, { timeout: 60_000, interval: 100 });
}

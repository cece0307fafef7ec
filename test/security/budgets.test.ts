/** Clients that want all memory: names without end, and large requests without end. */
import { Agent, request } from 'node:http';
import { expect, test } from 'vitest';
import { startMock } from '../../src/mock/index.js';
import { control } from '../mock/control/client.js';
import { signatureHeaders } from '../support/signature-headers.js';

const isFull = process.env.MODE === 'full';
const [names, requests, limitMB] = isFull ? [3_000, 30_000, 256] : [150, 2_000, 32];
const maxSandboxes = isFull ? 1_000 : 50;
const agent = new Agent({ keepAlive: true, maxSockets: 8 });
const good = JSON.stringify({ plyrId: 'alice', otp: '123456' });
const large = JSON.stringify({ plyrId: 'alice', otp: 'x'.repeat(60_000) });

/** Sends a login, which is rejected if it isn't signed. */
function send(port: number, name: string, sent: string, signature = {}): Promise<number | undefined> {
  const headers = {
    ...signature,
    'x-mock-session': name,
    'content-type': 'application/json',
    'content-length': sent.length,
  };
  return new Promise((resolve, reject) => {
    const options = { port, host: '127.0.0.1', path: '/api/user/login', method: 'POST', agent, headers };
    request(options, (response) => response.resume().on('end', () => resolve(response.statusCode)))
      .on('error', reject)
      .end(sent);
  });
}

test(`${names} sandboxes and ${requests} requests of 60 kB stay within the memory budget`, async () => {
  await using mock = await startMock({ journalBytes: limitMB * 1_000_000, maxSandboxes });
  const memory = async () => (await control(mock.origin, 'GET', '/')).body.memory;
  // What is loaded on first use does not count.
  await send(mock.port, 'first', '{}');
  const before = process.memoryUsage.rss();
  const statuses = new Set<number | undefined>();
  let most = 0;
  let made = 0;
  for (let sent = 0; sent < requests; sent += 8) {
    const batch = Array.from({ length: 8 }, (_, at) => Math.floor(((sent + at) * names) / requests));
    // Without a success, the mock would soon drop the sandbox with its journal.
    for (; made <= (batch.at(-1) as number); made += 1)
      expect(await send(mock.port, `name-${made}`, good, signatureHeaders(good))).toBe(200);
    const sends = batch.map((at) => send(mock.port, `name-${at}`, large));
    for (const status of await Promise.all(sends)) statuses.add(status);
    if (sent % 200 === 0) most = Math.max(most, (await memory()).journalBytes);
  }
  expect([...statuses]).toEqual([401]);
  const { journalBytes, journalLimitBytes, sandboxes } = await memory();
  expect(journalLimitBytes).toBe(limitMB * 1_000_000);
  expect(Math.max(most, journalBytes)).toBeLessThanOrEqual(journalLimitBytes);
  // It uses its budget, instead of dropping everything.
  expect(journalBytes).toBeGreaterThan(journalLimitBytes * 0.5);
  expect(sandboxes).toBeGreaterThanOrEqual(maxSandboxes);
  expect(sandboxes).toBeLessThanOrEqual(maxSandboxes + 8);
  const grownMB = (process.memoryUsage.rss() - before) / 1e6;
  console.log(
    `journals ${(journalBytes / 1e6).toFixed(0)} MB of ${limitMB}, resident memory + ${grownMB.toFixed(0)} MB`,
  );
  expect(grownMB).toBeLessThan(limitMB * 2 + 600);
}, 1_800_000);

test('a name is free for each client, whichever client takes names', async () => {
  await using mock = await startMock({ maxSandboxes: 20 });
  for (let count = 0; count < 60; count++) await send(mock.port, `flood-${count}`, '{}');
  const headers = { ...signatureHeaders(), 'x-mock-session': 'mine' };
  expect((await fetch(`${mock.url}/user/info/alice`, { headers })).status).toBe(200);
});

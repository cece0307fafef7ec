/**
 * Many testers at once: does a sandbox see what happens in another, is a change lost, does memory stay, and do large sandboxes
 * slow requests down?
 *
 *   npm run bench:load -- [--seconds 60] [--connections 200] [--sandboxes 50] [--records 100000] [--root FOLDER]
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SandboxClient } from './load-client.js';

/** What Alice and Bobby have at the start. */
const [aliceAtFirst, bobbyAtFirst] = [84.5, 55];
/** How much more the heap may hold at the end, without the sandboxes, in MB. */
const HEAP_LIMIT_MB = 10;
/** How much slower a request to a large sandbox may be. */
const SLOWDOWN_LIMIT = 1.2;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    connections: { type: 'string', default: '200' },
    sandboxes: { type: 'string', default: '50' },
    records: { type: 'string', default: '100000' },
    root: { type: 'string', default: fileURLToPath(new URL('../../..', import.meta.url)) },
  },
});
const connections = Number(values.connections);
const sandboxes = Number(values.sandboxes);
const failures: string[] = [];
const check = (isGood: boolean, text: string) => {
  console.log(`${isGood ? 'pass' : 'FAIL'}  ${text}`);
  if (!isGood) failures.push(text);
};

const server = fork(fileURLToPath(new URL('load-server.mjs', import.meta.url)), [values.root], {
  execArgv: ['--expose-gc'],
});
try {
  const [origin] = (await once(server, 'message')) as [string];
  await manyTesters(origin);
  await largeSandbox(origin);
} finally {
  server.kill();
}
if (failures.length > 0) process.exitCode = 1;

/** Every connection reads, adds one, and reads again, in the sandbox that it shares with a few others. */
async function manyTesters(origin: string): Promise<void> {
  const names = Array.from({ length: sandboxes }, (_, number) => `tester-${number}`);
  const tally = new Map(names.map((name) => [name, { started: 0, done: 0 }]));
  const wrongReads: string[] = [];
  let calls = 0;

  // Once through everything first, so that what is loaded or compiled on first use does not count as growth.
  await workOn(names[0] as string, () => 0);
  await removeSandbox(origin, names[0] as string);
  for (const counts of tally.values()) counts.started = counts.done = 0;
  const heapBefore = await ask<number>(server, { ask: 'heap' });

  const until = performance.now() + Number(values.seconds) * 1_000;
  const workers = Array.from({ length: connections }, (_, number) =>
    workOn(names[number % sandboxes] as string, () => until),
  );
  await Promise.all(workers);
  const heapFull = await ask<number>(server, { ask: 'heap' });

  let lost = 0;
  let crossed = 0;
  for (const [name, { done }] of tally) {
    const client = new SandboxClient(origin, name);
    if ((await client.chipsOf('alice')) !== aliceAtFirst + done) lost += 1;
    if ((await client.chipsOf('bobby')) !== bobbyAtFirst) crossed += 1;
    client.close();
  }
  const everybody = new SandboxClient(origin, '');
  if ((await everybody.chipsOf('alice')) !== aliceAtFirst) crossed += 1;
  everybody.close();
  for (const name of names) await removeSandbox(origin, name);
  const heapAfter = await ask<number>(server, { ask: 'heap' });

  const made = [...tally.values()].reduce((sum, { done }) => sum + done, 0);
  console.log(
    `${connections} connections, ${values.seconds} s, ${sandboxes} sandboxes: ${calls} calls, ${made} of them changes`,
  );
  check(lost === 0, `no lost update: ${lost} sandboxes with another sum than was added`);
  check(crossed === 0, `no cross-talk: ${crossed} sandboxes changed by others`);
  check(wrongReads.length === 0, `every read fits: ${wrongReads.length} do not ${wrongReads[0] ?? ''}`);
  check(
    heapAfter - heapBefore < HEAP_LIMIT_MB,
    `memory flat: heap ${heapBefore.toFixed(1)} MB before, ${heapFull.toFixed(1)} with all state, ${heapAfter.toFixed(1)} without`,
  );

  async function workOn(name: string, end: () => number): Promise<void> {
    const client = new SandboxClient(origin, name);
    const counts = tally.get(name) as { started: number; done: number };
    do {
      const before = await client.chipsOf('alice');
      counts.started += 1;
      await client.mintOne('alice');
      counts.done += 1;
      const least = Math.max(before + 1, aliceAtFirst + counts.done - connections);
      const after = await client.chipsOf('alice');
      calls += 3;
      if (after < least || after > aliceAtFirst + counts.started)
        wrongReads.push(`${name}: ${before}, then ${after}`);
    } while (performance.now() < end());
    client.close();
  }
}

/** The same calls to a small and to a large sandbox, one after the other; medians. */
async function largeSandbox(origin: string): Promise<void> {
  await ask(server, { ask: 'fill', session: 'large', count: Number(values.records) });
  const small = new SandboxClient(origin, 'small');
  const large = new SandboxClient(origin, 'large');
  const kinds: [name: string, run: (client: SandboxClient) => Promise<void>][] = [
    ['getUserInfo', (client) => client.player('alice')],
    ['isJoinedGameRoom', (client) => client.isJoined('alice', client === large ? '1234' : '1')],
    ['getChipBalance', async (client) => void (await client.chipsOf('alice'))],
    ['createGameRoom', (client) => client.createRoom()],
  ];
  for (const [name, run] of kinds) {
    const times = { small: [] as number[], large: [] as number[] };
    for (let count = 0; count < 2_000; count++) {
      for (const [size, client] of [
        ['small', small],
        ['large', large],
      ] as const) {
        const started = performance.now();
        await run(client);
        times[size].push(performance.now() - started);
      }
    }
    const [fast, slow] = [median(times.small), median(times.large)];
    check(
      slow / fast < SLOWDOWN_LIMIT,
      `${name} with ${values.records} rooms and players: ${slow.toFixed(3)} ms, without ${fast.toFixed(3)} ms`,
    );
  }
  small.close();
  large.close();
}

async function removeSandbox(origin: string, name: string): Promise<void> {
  const response = await fetch(`${origin}/_mock/sandboxes/${name}`, { method: 'DELETE' });
  if (!response.ok)
    throw new Error(`Sandbox ${name} was not removed: ${response.status} ${await response.text()}`);
}

async function ask<T>(child: ChildProcess, message: object): Promise<T> {
  child.send(message);
  const [answer] = await once(child, 'message');
  return answer as T;
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}

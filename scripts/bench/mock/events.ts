/**
 * Measures what readers of events cost: a mock with ten readers beside one without, round by round.
 *
 *   npm run bench:events -- [--rounds 14] [--seconds 4] [--readers 10] [--rate 2000]
 *
 * One request reads a player, and the other creates a game room, which changes the state. What counts is CPU time of the
 * server's process per request. The medians count.
 */
import { execFileSync } from 'node:child_process';
import { get } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installTools } from '../../lib/install-tools.js';
import { table } from '../../lib/markdown-table.js';
import { type LoadRequest, runLoad } from './load-generator.js';
import { getRequest, signed } from './requests.js';
import { LOAD_CORE, startServer } from './server-process.js';

const FIRST_PORT = 4740;
const GOAL_PER_CENT = 10;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '14' },
    seconds: { type: 'string', default: '4' },
    readers: { type: 'string', default: '10' },
    // The readers share a core with the load. At full load they would starve, and the server would pay for that.
    rate: { type: 'string', default: '2000' },
  },
});
const command = fileURLToPath(new URL('../../../dist/src/cli/main.cjs', import.meta.url));

installTools('bench');
execFileSync('taskset', ['-cp', LOAD_CORE, String(process.pid)], { stdio: 'ignore' });

const body = JSON.stringify({ expiresIn: 3600 });
const requests: { name: string; request: () => LoadRequest }[] = [
  { name: 'a read', request: () => getRequest('/api') },
  {
    name: 'a change',
    request: () => ({
      ...{ method: 'POST', path: '/api/game/create', body },
      headers: { 'content-type': 'application/json', ...signed(body) },
    }),
  },
];
const readers = [0, Number(values.readers)];
/** CPU microseconds per request, by readers and requests. */
const samples = readers.map(() => requests.map(() => [] as number[]));
/** The bytes that readers have received. */
let received = 0;

const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] as number;

function watch(origin: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(`${origin}/_mock/events`, { agent: false }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`/_mock/events: ${response.statusCode}`));
      response.on('data', (chunk: Buffer) => {
        received += chunk.length;
      });
      response.on('error', () => {});
      resolve();
    }).on('error', reject);
  });
}

const { path, headers } = getRequest('/api');
const started = await Promise.all(
  readers.map(async (count, index) => {
    const port = String(FIRST_PORT + index);
    const origin = `http://127.0.0.1:${port}`;
    const server = await startServer([command, 'mock', '--quiet', '--port', port], origin + path, headers);
    await Promise.all(Array.from({ length: count }, () => watch(origin)));
    return { origin, server };
  }),
);
try {
  for (let round = 0; round <= Number(values.rounds); round++) {
    for (const [which, { request }] of requests.entries()) {
      // The second of two runs is often faster, so each server is first in half of the rounds.
      const order = [...started.entries()];
      if (round % 2 === 1) order.reverse();
      for (const [index, { origin, server }] of order) {
        const before = server.cpuSeconds();
        const result = await runLoad(
          ...([origin, request(), round === 0 ? 2 : Number(values.seconds), Number(values.rate)] as const),
        );
        if (result.failures > 0) throw new Error(`${result.failures} of ${result.requests} requests failed.`);
        const us = (1e6 * (server.cpuSeconds() - before)) / result.requests;
        if (round > 0) samples[index]?.[which]?.push(us);
      }
    }
  }
} finally {
  await Promise.all(started.map(({ server }) => server.stop()));
}

let isReached = true;
const rows = requests.map(({ name }, which) => {
  const [without, with_] = samples.map((all) => median(all[which] as number[])) as [number, number];
  const more = 100 * (with_ / without - 1);
  if (more > GOAL_PER_CENT) isReached = false;
  return [name, without.toFixed(1), with_.toFixed(1), `${more.toFixed(1)} %`];
});
console.log(table(['request', 'without readers, us', `with ${readers[1]} readers, us`, 'more'], rows));
console.log(`The readers received ${(received / 1e6).toFixed(0)} MB.`);
console.log(`At most ${GOAL_PER_CENT} % more: ${isReached ? 'reached' : 'MISSED'}`);
if (received === 0) throw new Error('The readers received nothing, so the comparison means nothing.');
if (!isReached) process.exitCode = 1;

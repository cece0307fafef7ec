/**
 * Measures what readers of events cost: a mock with ten readers, and the same mock without.
 *
 *   npm run bench:events -- [--mocks 3] [--pairs 9] [--seconds 2] [--readers 10] [--rate 2000]
 *
 * One request reads a player, and the other creates a game room, which changes the state. What counts is CPU time of the
 * server's process per request. The readers come and go: a pair is a run with them and a run without, and each is first in
 * half of the pairs. The median of the pairs of all mocks counts. Two mocks side by side would differ by more than the
 * readers, because V8 doesn't compile the same in both, and a shared machine is slow for minutes.
 */
import { execFileSync } from 'node:child_process';
import { type ClientRequest, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installTools } from '../../lib/install-tools.js';
import { table } from '../../lib/markdown-table.js';
import { type LoadRequest, runLoad } from './load-generator.js';
import { getRequest, signed } from './requests.js';
import { LOAD_CORE, type ServerProcess, startServer } from './server-process.js';

const PORT = '4740';
const origin = `http://127.0.0.1:${PORT}`;
const GOAL_PER_CENT = 10;
/** After this time, the events of the last requests have been sent, too. In milliseconds. */
const LAST_EVENTS_MS = 500;
/** Until V8 has compiled what a request needs, it takes up to four times as long. */
const WARM_UP_PAIRS = 2;

const { values } = parseArgs({
  options: {
    mocks: { type: 'string', default: '3' },
    pairs: { type: 'string', default: '9' },
    seconds: { type: 'string', default: '2' },
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
const readers = Number(values.readers);
/** The bytes that readers have received. */
let received = 0;

const quantile = (numbers: number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)] as number;

function watch(): Promise<ClientRequest> {
  return new Promise((resolve, reject) => {
    const request = get(`${origin}/_mock/events`, { agent: false }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`/_mock/events: ${response.statusCode}`));
      response.on('data', (chunk: Buffer) => {
        received += chunk.length;
      });
      response.on('error', () => {});
      resolve(request);
    }).on('error', reject);
  });
}

/** Returns CPU microseconds per request. */
async function measure(server: ServerProcess, request: LoadRequest, count: number): Promise<number> {
  const watching = await Promise.all(Array.from({ length: count }, watch));
  const before = server.cpuSeconds();
  const result = await runLoad(origin, request, Number(values.seconds), Number(values.rate));
  if (result.failures > 0) throw new Error(`${result.failures} of ${result.requests} requests failed.`);
  await sleep(LAST_EVENTS_MS);
  const us = (1e6 * (server.cpuSeconds() - before)) / result.requests;
  if (watching.some(({ destroyed }) => destroyed))
    throw new Error('The mock disconnected a reader, so this run says nothing.');
  for (const one of watching) one.destroy();
  await sleep(LAST_EVENTS_MS);
  return us;
}

/** Measures pairs of one mock: microseconds without readers, and with them. */
async function measurePairs(request: () => LoadRequest): Promise<[number, number][]> {
  const { path, headers } = getRequest('/api');
  const server = await startServer([command, 'mock', '--quiet', '--port', PORT], origin + path, headers);
  const pairs: [number, number][] = [];
  try {
    for (let pair = -WARM_UP_PAIRS; pair < Number(values.pairs); pair++) {
      const us: [number, number] = [0, 0];
      for (const isWatched of pair % 2 === 0 ? [0, 1] : [1, 0])
        us[isWatched] = await measure(server, request(), isWatched * readers);
      if (pair >= 0) pairs.push(us);
    }
  } finally {
    await server.stop();
  }
  return pairs;
}

let isReached = true;
const perCent = (ratio: number): string => `${(100 * (ratio - 1)).toFixed(1)} %`;
const rows: string[][] = [];
for (const { name, request } of requests) {
  const pairs: [number, number][] = [];
  for (let mock = 0; mock < Number(values.mocks); mock++) pairs.push(...(await measurePairs(request)));
  const ratios = pairs.map(([without, with_]) => with_ / without);
  const more = quantile(ratios, 0.5);
  if (more > 1 + GOAL_PER_CENT / 100) isReached = false;
  const median = (at: 0 | 1): string => {
    const us = pairs.map((pair) => pair[at]);
    return quantile(us, 0.5).toFixed(1);
  };
  const quartiles = `${perCent(quantile(ratios, 0.25))} to ${perCent(quantile(ratios, 0.75))}`;
  rows.push([name, median(0), median(1), perCent(more), quartiles]);
}
const heads = ['request', 'without readers, us', `with ${readers} readers, us`, 'more', 'quartiles'];
console.log(table(heads, rows));
console.log(`The readers received ${(received / 1e6).toFixed(0)} MB.`);
console.log(`At most ${GOAL_PER_CENT} % more: ${isReached ? 'reached' : 'MISSED'}`);
if (received === 0) throw new Error('The readers received nothing, so the comparison means nothing.');
if (!isReached) process.exitCode = 1;

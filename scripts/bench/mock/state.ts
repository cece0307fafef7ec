/**
 * Measures what `--state` costs: a mock with a state folder beside one without, round by round.
 *
 *   npm run bench:state -- [--rounds 5] [--seconds 4]
 *
 * Each request creates a game room, so that it and its task change the state. What counts is CPU time per request; the
 * requests per second show the wait for the disk, too. The medians count.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installTools } from '../../lib/install-tools.js';
import { table } from '../../lib/markdown-table.js';
import { type LoadRequest, runLoad } from './load-generator.js';
import { getRequest, signed } from './requests.js';
import { LOAD_CORE, startServer } from './server-process.js';

const FIRST_PORT = 4720;
const GOAL = 2;

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '4' } },
});
const command = fileURLToPath(new URL('../../../dist/src/cli/main.cjs', import.meta.url));

installTools('bench');
execFileSync('taskset', ['-cp', LOAD_CORE, String(process.pid)], { stdio: 'ignore' });

const folder = mkdtempSync(join(tmpdir(), 'plyr-api-bench-'));
const variants = [
  { name: 'in memory', args: [] },
  { name: '--state', args: ['--state', join(folder, 'state')] },
];
const samples = variants.map(() => ({ cpuUs: [] as number[], perSecond: [] as number[] }));

const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] as number;

const { path, headers } = getRequest('/api');
const started = await Promise.all(
  variants.map(async ({ args }, index) => {
    const port = String(FIRST_PORT + index);
    const origin = `http://127.0.0.1:${port}`;
    const server = await startServer(
      [command, 'mock', '--quiet', '--port', port, ...args],
      origin + path,
      headers,
    );
    return { origin, server };
  }),
);
try {
  const body = JSON.stringify({ expiresIn: 3600 });
  for (let round = 0; round <= Number(values.rounds); round++) {
    for (const [index, { origin, server }] of started.entries()) {
      const request: LoadRequest = {
        method: 'POST',
        path: '/api/game/create',
        headers: { 'content-type': 'application/json', ...signed(body) },
        body,
      };
      const before = server.cpuSeconds();
      const { requests, failures } = await runLoad(origin, request, Number(values.seconds));
      if (failures > 0)
        throw new Error(`${variants[index]?.name}: ${failures} of ${requests} requests failed.`);
      // The first round warms up.
      if (round === 0) continue;
      samples[index]?.cpuUs.push(((server.cpuSeconds() - before) / requests) * 1e6);
      samples[index]?.perSecond.push(requests / Number(values.seconds));
    }
  }
} finally {
  await Promise.all(started.map(({ server }) => server.stop()));
  rmSync(folder, { recursive: true });
}

const rows = samples.map(({ cpuUs, perSecond }, index) => [
  variants[index]?.name ?? '',
  median(cpuUs).toFixed(0),
  median(perSecond).toFixed(0),
]);
console.log(table(['Mock', 'CPU us / request', 'Requests / s'], rows));
const [memory, state] = samples.map(({ cpuUs }) => median(cpuUs)) as [number, number];
const ratio = state / memory;
console.log(
  `\nA request with --state costs ${ratio.toFixed(2)} x one without; goal ${GOAL}: ${ratio <= GOAL ? 'reached' : 'MISSED'}`,
);
process.exitCode = ratio <= GOAL ? 0 : 1;

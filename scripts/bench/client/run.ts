/**
 * Compares what a signed POST of 200 bytes costs, side by side in one run.
 *
 *   npm run bench:client -- [--rounds 15] [--calls 400] [--no-install]
 *
 * One request after the other, over loopback and a connection that is kept, to a server in another process. In
 * every round the contenders take turns, a few calls at a time, and the median of each one's calls is compared
 * with that of plain `fetch`; what counts is the median over the rounds. So other work on the machine does little
 * harm. CPU time is that of the whole process, the threads of Web Crypto included.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { installTools } from '../../lib/install-tools.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    calls: { type: 'string', default: '400' },
    'no-install': { type: 'boolean', default: false },
  },
});
const [rounds, calls] = [Number(values.rounds), Number(values.calls)];

/** The most that a contender may take, as a multiple of `fetch(url, init)`. */
const GOALS: Record<string, number> = {
  'createPlyrClient, logout': 0.45,
  createSignedFetch: 0.6,
  'createPlyrClient, POST': 0.75,
  'createPlyrClient, logout, by fetch': 1.35,
  'createSignedFetch, by fetch': 1.35,
  'createPlyrClient, POST, by fetch': 1.6,
};

if (!values['no-install']) installTools('bench');
const contendersFile: string = './contenders.mjs';
const { makeContenders } = await import(contendersFile);

const server = fork(new URL('server.mjs', import.meta.url), { execArgv: [] });
const [port] = await once(server, 'message');
const contenders = Object.entries<() => Promise<unknown>>(makeContenders(`http://127.0.0.1:${port}`));
const [[baseline] = ['']] = contenders;

/** Calls of one contender before the next one has its turn. The first ten are slow, since caches are cold then. */
const BLOCK = 50;
const median = (list: number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;

/** Per round: the median of the calls in microseconds, and the CPU time of this process per call. */
const samples = new Map(contenders.map(([name]) => [name, { micros: [] as number[], cpu: [] as number[] }]));
for (let round = -1; round < rounds; round += 1) {
  const durations = new Map(contenders.map(([name]) => [name, [] as number[]]));
  const cpu = new Map(contenders.map(([name]) => [name, 0]));
  for (let block = 0; block < calls / BLOCK; block += 1) {
    // Each is the first one now and then: what ran before leaves its garbage to the next.
    const shift = block % contenders.length;
    for (const [name, call] of [...contenders.slice(shift), ...contenders.slice(0, shift)]) {
      const before = process.cpuUsage();
      for (let i = 0; i < BLOCK; i += 1) {
        const started = performance.now();
        await call();
        durations.get(name)?.push((performance.now() - started) * 1000);
      }
      const { user, system } = process.cpuUsage(before);
      cpu.set(name, (cpu.get(name) ?? 0) + user + system);
    }
  }
  // The round before the first warms up.
  if (round < 0) continue;
  for (const [name, { micros, cpu: perCall }] of samples) {
    micros.push(median(durations.get(name) ?? []));
    perCall.push((cpu.get(name) ?? 0) / calls);
  }
  process.stderr.write('.');
}
server.kill();

const range = (list: number[], digits: number) =>
  `${median(list).toFixed(digits)} (${Math.min(...list).toFixed(digits)}-${Math.max(...list).toFixed(digits)})`;
const base = samples.get(baseline)?.micros ?? [];
const baseCpu = samples.get(baseline)?.cpu ?? [];
const over = (list: number[], other: number[]) => list.map((value, i) => value / (other[i] ?? Number.NaN));
const line = (cells: string[]) => `| ${cells.join(' | ')} |`;

console.log(
  `\n\nNode ${process.version}, ${rounds} rounds of ${calls} calls; medians of rounds (least-most).\n`,
);
console.log(line(['POST of 200 B', 'us per call', 'x fetch', 'CPU us', 'CPU x fetch', 'Goal', '']));
console.log(line(Array(7).fill('---')));
for (const [name, { micros, cpu }] of samples) {
  const ratios = over(micros, base);
  const goal = GOALS[name];
  const isReached = goal === undefined || median(ratios) <= goal;
  if (!isReached) process.exitCode = 1;
  const verdict = goal === undefined ? ['', ''] : [`<= ${goal}`, isReached ? 'pass' : 'FAIL'];
  const cells = [range(micros, 0), range(ratios, 2), range(cpu, 0), range(over(cpu, baseCpu), 2)];
  console.log(line([name, ...cells, ...verdict]));
}

/**
 * Compares what a signed POST of 200 bytes costs, side by side in one run.
 *
 *   npm run bench:client -- [--rounds 15] [--calls 400] [--no-install]
 *
 * All over loopback and kept connections, to a server in another process: first ten calls at once, as a game backend has
 * them, then one after the other. In every round the contenders take turns, a few calls at a time, and each is compared with
 * plain `fetch`; what counts is the median over the rounds. So other work on the machine does little harm. CPU time is that of
 * the whole process, the threads of Web Crypto included.
 *
 * The goals are judged with ten calls at once. With one, the process waits for the kernel and the server most of the time, which
 * no client can change: the row of bare `node:http` shows how much.
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

/** Calls of one contender that are measured before the next one has its turn. */
const BLOCK = 50;
/** Calls before those: the first ones are slow, because caches are cold. */
const WARM_UP = 10;
const median = (list: number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;

/** What a call of a contender costs, round by round. */
interface Sample {
  /** Microseconds: the median of the blocks. */
  micros: number[];
  /** Microseconds of CPU time of this process. */
  cpu: number[];
}

async function measure(atOnce: number): Promise<Map<string, Sample>> {
  const samples = new Map(contenders.map(([name]) => [name, { micros: [], cpu: [] } as Sample]));
  for (let round = -1; round < rounds; round += 1) {
    const blocks = new Map(contenders.map(([name]) => [name, { micros: [], cpu: [] } as Sample]));
    for (let block = 0; block < calls / BLOCK; block += 1) {
      // Each is the first one now and then: what ran before leaves its garbage to the next.
      const shift = block % contenders.length;
      for (const [name, call] of [...contenders.slice(shift), ...contenders.slice(0, shift)]) {
        await repeat(call, WARM_UP, atOnce);
        const before = process.cpuUsage();
        const started = performance.now();
        await repeat(call, BLOCK, atOnce);
        blocks.get(name)?.micros.push(((performance.now() - started) * 1000) / BLOCK);
        const { user, system } = process.cpuUsage(before);
        blocks.get(name)?.cpu.push((user + system) / BLOCK);
      }
    }
    // The round before the first warms up.
    if (round < 0) continue;
    for (const [name, { micros, cpu }] of samples) {
      micros.push(median(blocks.get(name)?.micros ?? []));
      cpu.push(median(blocks.get(name)?.cpu ?? []));
    }
    process.stderr.write('.');
  }
  return samples;
}

async function repeat(call: () => Promise<unknown>, times: number, atOnce: number): Promise<void> {
  let left = times;
  const lane = async () => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

const range = (list: number[], digits: number) =>
  `${median(list).toFixed(digits)} (${Math.min(...list).toFixed(digits)}-${Math.max(...list).toFixed(digits)})`;
const over = (list: number[], other: number[]) => list.map((value, i) => value / (other[i] ?? Number.NaN));
const line = (cells: string[]) => `| ${cells.join(' | ')} |`;

function report(samples: Map<string, Sample>, title: string, isJudged: boolean): void {
  const { micros: base = [], cpu: baseCpu = [] } = samples.get(baseline) ?? {};
  console.log(`\n\n${title}\n`);
  console.log(line(['POST of 200 B', 'us per call', 'x fetch', 'CPU us', 'CPU x fetch', 'Goal', '']));
  console.log(line(Array(7).fill('---')));
  for (const [name, { micros, cpu }] of samples) {
    const ratios = over(micros, base);
    const goal = isJudged ? GOALS[name] : undefined;
    const isReached = goal === undefined || median(ratios) <= goal;
    if (!isReached) process.exitCode = 1;
    const verdict = goal === undefined ? ['', ''] : [`<= ${goal}`, isReached ? 'pass' : 'FAIL'];
    const cells = [range(micros, 0), range(ratios, 2), range(cpu, 0), range(over(cpu, baseCpu), 2)];
    console.log(line([name, ...cells, ...verdict]));
  }
}

console.log(`Node ${process.version}, ${rounds} rounds of ${calls} calls; medians of rounds (least-most).`);
report(await measure(10), 'Ten calls at once:', true);
report(await measure(1), 'One call after the other:', false);
server.kill();

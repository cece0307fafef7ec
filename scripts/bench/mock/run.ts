/**
 * Compares our mock with other mock servers, side by side in one run.
 *
 *   npm run bench:mock -- [--rounds 3] [--seconds 4] [--only NAME,NAME] [--no-install] [--root FOLDER]
 *
 * What counts is requests per second of CPU time of the server's process: that repeats within a few per cent even when
 * the machine has other work. The servers run on one core, the load on another, round by round; the medians count.
 */
import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installTools } from '../../lib/install-tools.js';
import { type Contender, contenders } from './contenders.js';
import { type Figures, judge } from './goals.js';
import { measureInstall } from './install-size.js';
import { type LoadRequest, runLoad } from './load-generator.js';
import { renderReport } from './report.js';
import { getRequest, logIn, postRequest } from './requests.js';
import { LOAD_CORE, type ServerProcess, startServer } from './server-process.js';

const FIRST_PORT = 4700;
const WARM_UP_SECONDS = 2;

/** The samples of one server. */
interface Samples {
  startUpMs: number[];
  idleMB: number[];
  get: { perCpuSecond: number; p99: number }[];
  post: { perCpuSecond: number; p99: number }[];
}

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '4' },
    only: { type: 'string' },
    'no-install': { type: 'boolean', default: false },
    root: { type: 'string', default: fileURLToPath(new URL('../../..', import.meta.url)) },
  },
});
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
const root = values.root.replace(/\/$/, '');
const wanted = values.only?.split(',');
const progress = (text: string) => console.error(text);

installTools('bench');
execFileSync('taskset', ['-cp', LOAD_CORE, String(process.pid)], { stdio: 'ignore' });

const plyrId = 'alice';
const list = contenders(root, JSON.stringify({ plyrId, padding: 'x'.repeat(300) })).filter(
  ({ name }) => !wanted || wanted.includes(name),
);
const samples = new Map<Contender, Samples>(
  list.map((contender) => [contender, { startUpMs: [], idleMB: [], get: [], post: [] }]),
);
const samplesOf = (contender: Contender) => samples.get(contender) as Samples;
const originOf = (contender: Contender) => `http://127.0.0.1:${FIRST_PORT + list.indexOf(contender)}`;

async function start(contender: Contender): Promise<ServerProcess> {
  const { path, headers } = getRequest(contender.basePath);
  const port = FIRST_PORT + list.indexOf(contender);
  return startServer(contender.args(port), originOf(contender) + path, headers);
}

async function measureLoad(contender: Contender, server: ServerProcess, request: LoadRequest, time: number) {
  const before = server.cpuSeconds();
  const { requests, failures, p99 } = await runLoad(originOf(contender), request, time);
  if (failures > 0)
    throw new Error(`${contender.name}: ${failures} of ${requests} ${request.method}s failed.`);
  return { perCpuSecond: requests / (server.cpuSeconds() - before), p99 };
}

const servers = new Map<Contender, ServerProcess>();
try {
  progress(`Start-up: ${rounds + 2} rounds`);
  for (let round = 0; round < rounds + 2; round++) {
    for (const contender of list) {
      const server = await start(contender);
      samplesOf(contender).startUpMs.push(server.startUpMs);
      await sleep(300);
      samplesOf(contender).idleMB.push(server.residentMB());
      await server.stop();
    }
  }

  for (const contender of list) servers.set(contender, await start(contender));
  const ours = list.find(({ name }) => name === 'plyr-api mock');
  const sessionJwt = ours ? await logIn(originOf(ours) + ours.basePath) : 'a.b.c';
  for (let round = 0; round <= rounds; round++) {
    progress(round === 0 ? 'Warm-up' : `Load: round ${round} of ${rounds}`);
    for (const [contender, server] of servers) {
      const time = round === 0 ? WARM_UP_SECONDS : seconds;
      const get = await measureLoad(contender, server, getRequest(contender.basePath), time);
      const post = await measureLoad(contender, server, postRequest(contender.basePath, sessionJwt), time);
      if (round === 0) continue;
      samplesOf(contender).get.push(get);
      samplesOf(contender).post.push(post);
    }
  }
} finally {
  await Promise.all([...servers.values()].map((server) => server.stop()));
}

const all = list.map((contender): Figures => {
  const { startUpMs, idleMB, get, post } = samplesOf(contender);
  return {
    name: contender.name,
    checks: contender.checks,
    getPerCpuSecond: median(get.map(({ perCpuSecond }) => perCpuSecond)),
    postPerCpuSecond: median(post.map(({ perCpuSecond }) => perCpuSecond)),
    getP99: median(get.map(({ p99 }) => p99)),
    postP99: median(post.map(({ p99 }) => p99)),
    startUpMs: median(startUpMs),
    idleMB: median(idleMB),
  };
});
if (!values['no-install']) progress('Installing our package');
const install = values['no-install'] ? undefined : measureInstall(root);
const outcomes = wanted ? [] : judge(all, install);
console.log(renderReport(all, outcomes, install));
if (outcomes.some(({ isReached }) => !isReached)) process.exitCode = 1;

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}

/**
 * Measures how much longer a call takes through `plyr-api proxy`.
 *
 *   npm run bench:proxy -- [--rounds 15] [--calls 100]
 *
 * The calls verify a session, one after the other, over kept connections. In each round, direct calls and calls through
 * the proxy take turns. The median over the rounds counts.
 */
import { execFileSync } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { table } from '../../lib/markdown-table.js';
import { logIn, postRequest, signed } from '../mock/requests.js';
import { LOAD_CORE, startServer } from '../mock/server-process.js';

const GOAL_MS = 1;
const mockPort = '4730';
const proxyPort = '4731';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '15' }, calls: { type: 'string', default: '100' } },
});
const [rounds, calls] = [Number(values.rounds), Number(values.calls)];
const command = fileURLToPath(new URL('../../../dist/src/cli/main.cjs', import.meta.url));
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const median = (list: number[]): number => list.toSorted((a, b) => a - b)[list.length >> 1] as number;

/** Returns how long a call takes, in milliseconds. */
function timeOf(port: string, path: string, body: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const sent = request({ port, path, method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - started);
        else reject(new Error(`Status code ${response.statusCode} from port ${port}.`));
      });
    });
    sent.on('error', reject).end(body);
  });
}

execFileSync('taskset', ['-cp', LOAD_CORE, String(process.pid)], { stdio: 'ignore' });
const base = `http://127.0.0.1:${mockPort}/api`;
const read = '/user/info/alice';
const mock = await startServer([command, 'mock', '--quiet', '--port', mockPort], base + read, signed());
// The proxy reads its keys from here.
Object.assign(process.env, { PLYR_API_KEY: 'plyr-demo-key', PLYR_SECRET_KEY: 'plyr-demo-secret' });
const proxyArgs = [command, 'proxy', '--quiet', '--port', proxyPort, '--base-url', base];
const proxy = await startServer(proxyArgs, `http://127.0.0.1:${proxyPort}${read}`, {});
try {
  const sessionJwt = await logIn(base);
  const { body = '' } = postRequest('/api', sessionJwt);
  const plain = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
  const path = '/user/session/verify';
  const direct = () => timeOf(mockPort, `/api${path}`, body, { ...plain, ...signed(body) });
  const proxied = () => timeOf(proxyPort, path, body, plain);
  const medians = { direct: [] as number[], proxied: [] as number[], added: [] as number[] };
  // The round before the first warms up.
  for (let round = -1; round < rounds; round += 1) {
    const times = { direct: [] as number[], proxied: [] as number[] };
    for (let call = 0; call < calls; call += 1) {
      times.direct.push(await direct());
      times.proxied.push(await proxied());
    }
    if (round < 0) continue;
    medians.direct.push(median(times.direct));
    medians.proxied.push(median(times.proxied));
    medians.added.push(median(times.proxied) - median(times.direct));
  }
  const shown = (list: number[]) =>
    `${median(list).toFixed(2)} (${Math.min(...list).toFixed(2)}-${Math.max(...list).toFixed(2)})`;
  const isReached = median(medians.added) <= GOAL_MS;
  console.log(
    `Node ${process.version}, ${rounds} rounds of ${calls} calls; medians of rounds (least-most).\n`,
  );
  console.log(
    table(
      ['Call', 'ms'],
      [
        ['direct, signed', shown(medians.direct)],
        ['through the proxy', shown(medians.proxied)],
        ['added', `${shown(medians.added)}; goal <= ${GOAL_MS}: ${isReached ? 'pass' : 'FAIL'}`],
      ],
    ),
  );
  if (!isReached) process.exitCode = 1;
} finally {
  await Promise.all([proxy.stop(), mock.stop()]);
  agent.destroy();
}

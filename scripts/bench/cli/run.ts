/**
 * How long `plyr-api call` takes, against a program that only sends the same signed request with `node:http`. Both run in turn,
 * so that a busy machine slows down both.
 *
 *   npm run bench:cli                 prints the times and the ratio; exit code 1 if the ratio misses the goal
 *   npm run bench:cli -- --rounds 40  with more pairs
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startMock } from '../../../src/mock/index.js';

/** A ratio, because times depend on the machine. */
const goal = 1.5;

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } });
const rounds = Number(values.rounds);
const command = fileURLToPath(new URL('../../../dist/src/cli/main.cjs', import.meta.url));
const cache = mkdtempSync(join(tmpdir(), 'plyr-bench-cli-'));
const mock = await startMock();
const env = {
  ...process.env,
  PLYR_API_KEY: 'plyr-demo-key',
  PLYR_SECRET_KEY: 'plyr-demo-secret',
  PLYR_BASE_URL: mock.url,
  PLYR_CONFIG: join(cache, 'none.json'),
  XDG_CACHE_HOME: cache,
};

const bare = `
  const { createHmac } = require('node:crypto');
  const timestamp = String(Date.now());
  const signature = createHmac('sha256', process.env.PLYR_SECRET_KEY).update(timestamp + '{}').digest('hex');
  const headers = { apikey: process.env.PLYR_API_KEY, timestamp, signature };
  require('node:http').get(process.env.PLYR_BASE_URL + '/user/info/alice', { headers }, (response) => {
    let text = '';
    response.on('data', (chunk) => { text += chunk; });
    response.on('end', () => console.log(JSON.stringify(JSON.parse(text), null, 2)));
  });`;

const contenders = {
  'node -e ""': ['-e', ''],
  'the call with node:http': ['-e', bare],
  'plyr-api call': [command, 'call', 'getUserInfo', 'identifier=alice'],
};
type Name = keyof typeof contenders;
const names = Object.keys(contenders) as Name[];

/** Runs a contender. @returns Milliseconds, and what it printed. */
function run(name: Name): Promise<{ ms: number; out: string }> {
  const started = performance.now();
  const child = spawn(process.execPath, contenders[name], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => {
      if (code === 0) resolve({ ms: performance.now() - started, out });
      else reject(new Error(`${name} ended with code ${code}.`));
    });
  });
}

const medianOf = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] as number;

try {
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  // The first round fills the caches of files and of compiled code.
  for (let round = 0; round <= rounds; round++) {
    const outputs: string[] = [];
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const { ms, out } = await run(name);
      if (round > 0) times[name].push(ms);
      if (out !== '') outputs.push(out);
    }
    if (outputs.length !== 2 || outputs[0] !== outputs[1])
      throw new Error('The two calls print different data.');
  }
  for (const name of names)
    console.log(
      `${name.padEnd(24)} median ${medianOf(times[name]).toFixed(0)} ms, least ${Math.min(...times[name]).toFixed(0)} ms`,
    );
  const ratio = medianOf(
    times['plyr-api call'].map((ms, at) => ms / (times['the call with node:http'][at] as number)),
  );
  console.log(
    `plyr-api call takes ${ratio.toFixed(2)} times as long as the call with node:http (goal: ${goal}), Node ${process.version}`,
  );
  if (ratio > goal) process.exitCode = 1;
} finally {
  await mock.close();
  rmSync(cache, { recursive: true });
}

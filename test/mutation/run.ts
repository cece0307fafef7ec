/**
 * Plants faults in the mock's behaviour, one at a time, and counts how many the tests notice.
 *
 *   npm run test:mutations -- [--per-kind 4] [--jobs 2] [--goal 85] [--only PATTERN]
 */
import { spawn } from 'node:child_process';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chooseFaults, type Fault } from './faults.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values } = parseArgs({
  options: {
    'per-kind': { type: 'string', default: '4' },
    jobs: { type: 'string', default: '2' },
    goal: { type: 'string', default: '85' },
    only: { type: 'string', default: '' },
  },
});

/** Runs the tests with one fault. Hanging counts as noticed: a test that never ends is no green test. */
function isNoticed(fault: Fault | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/mutation/vitest.config.ts'],
      {
        cwd: root,
        stdio: 'ignore',
        env: { ...process.env, CI: '', FAULT: fault ? JSON.stringify(fault) : '' },
      },
    );
    const timer = setTimeout(() => child.kill('SIGKILL'), 120_000);
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code !== 0);
    });
  });
}

const place = ({ kind, file, line, before }: Fault) =>
  `${relative(root, file)}:${line}: ${kind}: ${before.replaceAll(/\s+/g, ' ').slice(0, 90)}`;

if (await isNoticed(undefined)) throw new Error('The tests fail without any fault. Mend that first.');

const faults = chooseFaults(Number(values['per-kind'])).filter((fault) => place(fault).includes(values.only));
const waiting = [...faults];
const missed: Fault[] = [];
await Promise.all(
  Array.from({ length: Number(values.jobs) }, async () => {
    for (let fault = waiting.shift(); fault; fault = waiting.shift()) {
      const noticed = await isNoticed(fault);
      if (!noticed) missed.push(fault);
      console.log(`${noticed ? 'noticed' : 'MISSED '} ${place(fault)}`);
    }
  }),
);

const kinds = new Set(faults.map(({ kind }) => kind)).size;
const share = (100 * (faults.length - missed.length)) / faults.length;
console.log(
  `\nFaults planted in the handlers: ${faults.length - missed.length} of ${faults.length} noticed (${share.toFixed(1)} %), ${kinds} kinds.`,
);
for (const fault of missed) console.log(`  missed: ${place(fault)}`);
if (share < Number(values.goal)) {
  console.error(`Less than the goal of ${values.goal} %.`);
  process.exitCode = 1;
}

/**
 * Plants faults in the mock's behavior, one at a time, and counts how many the tests notice. Before that it counts the
 * same for the faults in the description.
 *
 *   npx tsx test/mutation/run.ts [--per-kind 4] [--jobs 2] [--goal 85] [--skip 4] [--only TEXT] [--no-description]
 *
 * All faults leave the project compiling. They are chosen by a fixed rule: the same sources have the same faults.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { withoutEquivalent } from './equivalent.js';
import { allFaults, chooseFaults, type Fault, place, planted } from './faults.js';

type Result = 'noticed' | 'MISSED' | 'hung';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values } = parseArgs({
  options: {
    'per-kind': { type: 'string', default: '4' },
    skip: { type: 'string', default: '0' },
    jobs: { type: 'string', default: '2' },
    goal: { type: 'string', default: '85' },
    only: { type: 'string', default: '' },
    description: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const startedAt = Date.now();

if (values.description) {
  const { code, output } = await vitest(['test/contract/mutations.test.ts']);
  const line = output.split('\n').find((text) => text.includes('Faults planted in the description'));
  if (code !== 0 || !line) throw new Error(`The gate of the description failed:\n${output}`);
  console.log(line);
}

const beforeTests = Date.now();
const { code, output } = await testsWith(undefined, 600_000);
if (code !== 0) throw new Error(`The tests fail without any fault:\n${output}`);
/** All tests pass in a third of that, even while others use the processor. */
const patience = 20_000 + 3 * (Date.now() - beforeTests);

const faults = chooseFaults(withoutEquivalent(allFaults()), {
  perKind: Number(values['per-kind']),
  skip: Number(values.skip),
  only: values.only,
});
const results = new Map<Fault, Result>();
const waiting = faults.values();
await Promise.all(Array.from({ length: Number(values.jobs) }, work));
report();

async function work(): Promise<void> {
  for (const fault of waiting) {
    planted(fault);
    const from = Date.now();
    let ended = await testsWith(fault, patience);
    // It may have been the machine that was slow.
    if (ended.code === null) ended = await testsWith(fault, 4 * patience);
    // The tests may have failed because of something else that was changed meanwhile.
    planted(fault);
    const result = ended.code === null ? 'hung' : ended.code === 0 ? 'MISSED' : 'noticed';
    results.set(fault, result);
    const seconds = ((Date.now() - from) / 1000).toFixed(1);
    console.log(`${result.padEnd(7)} ${seconds.padStart(5)} s  ${place(fault)}`);
  }
}

function testsWith(fault: Fault | undefined, timeout: number): Promise<Ended> {
  return vitest(['--config', 'test/mutation/vitest.config.ts'], timeout, fault);
}

interface Ended {
  /** The exit code, or null when the time limit ended it. */
  code: number | null;
  output: string;
}

function vitest(args: string[], timeout = 600_000, fault?: Fault): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FAULT: fault ? JSON.stringify(fault) : '' },
      timeout,
      killSignal: 'SIGKILL',
    });
    let output = '';
    child.stdout.on('data', (part) => {
      output += part;
    });
    child.stderr.on('data', (part) => {
      output += part;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

function report(): void {
  const of = (result: Result, among: Fault[] = faults) =>
    among.filter((fault) => results.get(fault) === result);
  const kinds = new Set(faults.map(({ kind }) => kind));
  console.log('\nOf each kind:');
  for (const kind of kinds) {
    const all = faults.filter((fault) => fault.kind === kind);
    console.log(`  ${kind}: ${all.length - of('MISSED', all).length} of ${all.length}`);
  }
  for (const fault of of('MISSED')) console.log(`Missed: ${place(fault)}`);
  const count = faults.length - of('MISSED').length;
  const share = (100 * count) / faults.length;
  const hung = of('hung').length;
  console.log(
    `\nFaults planted in the handlers: ${count} of ${faults.length} noticed (${share.toFixed(1)} %), ${kinds.size} kinds` +
      `${hung > 0 ? `; with ${hung} of them the tests hung` : ''}. ${Math.round((Date.now() - startedAt) / 1000)} s.`,
  );
  if (!(share >= Number(values.goal))) {
    console.error(`Less than the goal of ${values.goal} %.`);
    process.exitCode = 1;
  }
}

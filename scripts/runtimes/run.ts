import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Context, Group, Outcome } from '../../test/runtimes/harness.js';
import { installTools } from '../lib/install-tools.js';
import { table } from '../lib/markdown-table.js';
import { install, pack } from '../lib/packed-package.js';
import { bundleSuite } from './bundle.js';
import type { Runtime } from './runtimes.js';
import { startSuiteServer } from './server.js';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    bodies: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    'no-install': { type: 'boolean', default: false },
  },
});
const only = values.only?.split(',').map((name) => name.trim());
if (!values['no-install']) installTools('tools');

// Looks for the binaries as it is loaded, so not before they are installed.
const { runtimes } = await import('./runtimes.js');
const chosen = runtimes.filter(({ name }) => only?.includes(name) ?? true);

// Most of the time a runtime waits for a limit of time to pass.
const LANES = 3;

const folder = mkdtempSync(join(tmpdir(), 'plyr-api-runtimes-'));
const counts = { passed: 0, failed: 0, skipped: 0 };
const rows = new Map<string, string[]>();
const problems: string[] = [];
try {
  install(folder, pack(folder));
  await bundleSuite(folder);
  const server = await startSuiteServer(folder);
  const context = { ...server.context, seed: Number(values.seed), bodies: Number(values.bodies) };
  const waiting = chosen.values();
  const lane = async () => {
    for (const runtime of waiting) await test(runtime, context);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await server.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
report();

async function test({ name, missing, run }: Runtime, context: Context): Promise<void> {
  const reason = missing();
  if (reason) {
    console.error(`SKIPPED: ${name} was not tested. ${reason}`);
    if (process.env.CI) problems.push(`${name}: ${reason} In CI every runtime must be there.`);
    counts[process.env.CI ? 'failed' : 'skipped'] += 1;
    rows.set(name, ['skipped', '', '', '', '', '']);
    return;
  }
  console.error(name);
  const started = performance.now();
  try {
    const { version, outcomes } = await run(context, folder);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const cell = (group: Group) => summary(outcomes.filter((outcome) => outcome.group === group));
    rows.set(name, [
      ...[version, cell('vectors'), cell('random bodies'), cell('never twice'), cell('behavior')],
      seconds,
    ]);
    for (const { group, name: test, problem } of outcomes) {
      counts[problem ? 'failed' : 'passed'] += 1;
      if (problem) problems.push(`${name} > ${group} > ${test}\n${problem}`);
    }
  } catch (error) {
    counts.failed += 1;
    rows.set(name, ['did not run', '', '', '', '', '']);
    problems.push(`${name}: ${error instanceof Error ? error.stack : error}`);
  }
}

/** How many cases passed, and how many failed if any did. */
function summary(outcomes: Outcome[]): string {
  const passed = outcomes.reduce((sum, { problem, cases = 1 }) => sum + (problem ? 0 : cases), 0);
  const failed = outcomes.filter(({ problem }) => problem).length;
  return failed > 0 || passed === 0 ? `${passed}, ${failed} FAILED` : passed.toLocaleString('en');
}

function report(): void {
  for (const problem of problems) console.error(`\nFAIL ${problem}`);
  const head = ['Runtime', 'Version', 'Vectors', 'Random bodies', 'Never twice', 'Behavior', 'Seconds'];
  const lines = chosen.map(({ name }) => [name, ...(rows.get(name) ?? [])]);
  console.log(`\n${table(head, lines)}`);
  console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
}

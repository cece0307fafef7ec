/**
 * Runs suites of tests, two at a time, and sums up.
 *
 *   npm run test:suites -- [SUITE...]   runs the short forms. Without names, all of them.
 *   npm run test:long -- [SUITE...]     runs the long forms. Without names, those that have not passed yet.
 *   npm run test:long -- --list         shows the suites, and what would run.
 *
 * In CI a skipped test counts as a failure: there, nothing may be missing.
 */
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { installTools } from '../lib/install-tools.js';
import { npmCommand } from '../lib/npm-command.js';
import { passedBefore, rememberPassed, sourceId } from './passed-before.js';
import { runSuite, type SuiteResult } from './run-suite.js';
import { type Suite, suites, TURNS } from './suites.js';

const LANES = 2;
const LIMIT_SECONDS = { short: 30 * 60, long: 3 * 60 * 60 };

const { values, positionals: names } = parseArgs({
  options: { long: { type: 'boolean', default: false }, list: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const form = values.long ? 'long' : 'short';
const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  const known = suites.map(({ name }) => name).join(', ');
  console.error(`Unknown suite: ${unknown.join(', ')}. Use one of ${known}.`);
  process.exit(2);
}

const id = sourceId();
const before = values.long && names.length === 0 ? passedBefore(id) : [];
const chosen = suites.filter(
  (suite) =>
    // By its name, a suite without a short form runs in its long form.
    (names.length === 0 ? suite[form] !== undefined : names.includes(suite.name)) &&
    !before.includes(suite.name),
);
const turn = (Number.parseInt(id?.slice(0, 8) ?? '0', 16) % TURNS) + 1;

if (values.list) list();
else await runAll();

function list(): void {
  for (const suite of suites) {
    const state = before.includes(suite.name) ? 'passed' : chosen.includes(suite) ? 'to run' : 'not chosen';
    console.log(
      `${suite.name.padEnd(13)} ${state.padEnd(10)}  ${suite.about}\n${' '.repeat(26)}${suite[form] ?? 'npm test has it'}`,
    );
  }
}

async function runAll(): Promise<void> {
  const started = performance.now();
  for (const name of before) console.log(`${name}: passed before, with the same files.`);
  console.log(
    `Suites, ${form} form: ${chosen.map(({ name }) => name).join(', ')}. Turn ${turn} of ${TURNS}.`,
  );
  const results = new Map<Suite, SuiteResult>();
  const run = async (suite: Suite, isAlone: boolean) => {
    const show = (text: string) => void process.stdout.write(text);
    const env = { TURN: String(turn) };
    const result = await runSuite(
      suite[form] ?? suite.long,
      env,
      isAlone ? show : () => {},
      LIMIT_SECONDS[form],
    );
    results.set(suite, result);
    if (!isAlone) show(`\n===== ${suite.name}\n${result.output}`);
    show(`\n${line(suite, result)}\n\n`);
    if (values.long && isGood(result)) rememberPassed(id, suite.name);
  };

  for (const suite of chosen.filter(({ alone }) => alone)) await run(suite, true);
  const together = chosen.filter(({ alone }) => !alone);
  if (together.some(({ tools }) => tools)) installTools('tools');
  if (together.length > 0) execFileSync(...npmCommand(['run', '--silent', 'build']), { stdio: 'inherit' });
  if (together.length > 0) execFileSync(...npmCommand(['run', '--silent', 'docs']), { stdio: 'inherit' });
  const waiting = together.values();
  const lane = async () => {
    for (const suite of waiting) await run(suite, together.length === 1);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  report(results, (performance.now() - started) / 1000);
}

function report(results: Map<Suite, SuiteResult>, seconds: number): void {
  for (const [suite, result] of results) {
    console.log(line(suite, result));
    if (!isGood(result)) console.log(failuresOf(result));
  }
  const all = [...results.values()];
  const sum = (key: 'passed' | 'failed' | 'skipped' | 'cpuSeconds') =>
    all.reduce((total, result) => total + result[key], 0);
  console.log(`All: ${seconds.toFixed(0)} s, CPU ${sum('cpuSeconds').toFixed(0)} s\n`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  if (!all.every(isGood)) process.exitCode = 1;
}

function line({ name }: Suite, result: SuiteResult): string {
  const { passed, failed, skipped, seconds, cpuSeconds } = result;
  const counts = `${passed} passed, ${failed} failed, ${skipped} skipped`;
  const time = `${seconds.toFixed(0)} s, CPU ${cpuSeconds.toFixed(0)} s`;
  return `${isGood(result) ? 'ok  ' : 'FAIL'} ${name}: ${counts} (${time})`;
}

/** What the suite itself says about its failures; else its last lines. */
function failuresOf({ output }: SuiteResult): string {
  const at = output.lastIndexOf('\nfailed: ');
  const start = at < 0 ? output.length - 2000 : output.lastIndexOf('\n\nfailed: ', at);
  return output.slice(Math.max(start, 0)).trim();
}

function isGood({ failed, skipped }: SuiteResult): boolean {
  return failed === 0 && (skipped === 0 || !process.env.CI);
}

/**
 * Runs every code sample of the docs page against the mock. Each must get the documented success.
 *
 *   npx tsx test/samples/run.ts [--lang Python] [--only login] [--turn 1/3]
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { missingTools } from '../support/tools.js';
import { takeTurns } from '../support/turns.js';
import { type Language, languages } from './languages.js';
import { Stage } from './sample-runner.js';
import { neverAnswered, preparations } from './sample-setup.js';
import { type Sample, samples } from './samples.js';

const { values } = parseArgs({
  options: {
    lang: { type: 'string' },
    only: { type: 'string' },
    turn: { type: 'string', default: '1/1' },
  },
});
const isTurn = takeTurns(values.turn);
// Inside of the project, so that `plyr-api` means this package.
const folder = fileURLToPath(new URL('../../dist/samples/', import.meta.url));
const first = await Stage.open();
const stages = [first, await first.twin()];
let [passed, failed, skipped] = [0, 0, 0];

const operations = new Set(samples.map(({ request }) => request.id));
const unneeded = Object.keys({ ...preparations, ...neverAnswered }).filter((id) => !operations.has(id));
if (unneeded.length > 0) throw new Error(`There are no operations ${unneeded.join(', ')}.`);
const asPasted = [...operations].filter(
  (id) => !(id in preparations) && !(id in neverAnswered) && !needsSession(id),
);
console.log(`${samples.length} samples: ${operations.size} operations in ${languages.length} languages.`);
for (const [id, reason] of Object.entries(neverAnswered))
  console.log(`Built, but not run: ${id}, ${reason}.`);
console.log(`${asPasted.length} operations succeed in the demo state as they are pasted.`);

for (const language of languages.filter(({ lang }) => lang === (values.lang ?? lang))) await test(language);
await Promise.all(stages.map((stage) => stage.close()));
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;

function needsSession(id: string): boolean {
  return samples.some(({ request }) => request.id === id && request.json.includes('_SESSION_JWT'));
}

async function test(language: Language): Promise<void> {
  const { lang } = language;
  const own = samples
    .filter((sample) => sample.lang === lang && sample.request.id === (values.only ?? sample.request.id))
    // In each language another part of the operations, so that each operation runs in some language.
    .filter((_, index) => isTurn(index + languages.indexOf(language)))
    .map((sample) => first.filledIn(sample));
  const missing = missingTools(language);
  if (missing.length > 0) {
    // In CI nothing may be missing.
    const inCi = Boolean(process.env.CI);
    if (inCi) failed += own.length;
    else skipped += own.length;
    console.error(
      `${inCi ? 'FAIL' : 'SKIPPED'} ${lang}: ${own.length} samples; no ${missing.join(', ')} here.`,
    );
    return;
  }
  const started = performance.now();
  const place = join(folder, lang.replace('#', 'Sharp'));
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  const programOf = await language.build(place, own);
  const runnable = own.filter(({ request }) => !(request.id in neverAnswered));
  const problems = await performAll(runnable, (stage, sample) => stage.perform(sample, programOf(sample)));
  rmSync(place, { recursive: true, force: true });
  passed += runnable.length - problems.length;
  failed += problems.length;
  for (const problem of problems) console.error(`FAIL ${lang}, ${problem}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${lang}: ${own.length} built, ${runnable.length - problems.length} of ${runnable.length} executed with success, ${seconds} s`,
  );
}

/** Each stage takes one sample after the other. */
async function performAll(
  queue: readonly Sample[],
  perform: (stage: Stage, sample: Sample) => Promise<string | undefined>,
): Promise<string[]> {
  const problems: string[] = [];
  const left = [...queue];
  await Promise.all(
    stages.map(async (stage) => {
      for (let sample = left.shift(); sample; sample = left.shift()) {
        const problem = await perform(stage, sample);
        if (problem) problems.push(`${sample.request.id}: ${problem}`);
      }
    }),
  );
  return problems;
}

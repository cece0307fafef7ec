/**
 * Generates a client from the committed bundles with each generator, compiles it, and calls the mock with it.
 *
 *   npx tsx test/generators/run.ts [--only hey-api,orval] [--turn 1/3]
 *
 * The table in openapi/guides/generated-clients.md is written from what happened, when all were run.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { startMock } from '../../src/mock/index.js';
import { execute } from '../support/command.js';
import { takeTurns } from '../support/turns.js';
import { checkDeclarations, checkRequests } from './declarations.js';
import type { Generator } from './generator.js';
import { generators } from './generators.js';
import { type Language, sharedUses, toolchains } from './languages.js';
import { type Row, writeTable } from './table.js';
import { filesIn } from './toolchains/toolchain.js';
import { cache, here, installNpm, missing, root } from './tools.js';

const { values } = parseArgs({
  options: { only: { type: 'string' }, turn: { type: 'string', default: '1/1' } },
});
const isTurn = takeTurns(values.turn);
const only = values.only?.split(',');
const bundles = { '3.1': `${root}generated/plyr.yaml`, '3.0': `${root}generated/plyr-3.0.yaml` };
const endings: Record<Language, string> = {
  TypeScript: '.ts',
  Python: '.py',
  Go: '.go',
  Java: '.java',
  PHP: '.php',
  'C#': '.cs',
  Kotlin: '.kt',
  Ruby: '.rb',
  Rust: '.rs',
  JavaScript: '.js',
};

/** What every program in uses/ prints: two signed calls, a choice, and an error response. */
const expected = 'alice\nalice\nPENDING\n404 PLYR[ID] not found\n';
const expectedCalls = ['getUserInfo 200', 'login 200', 'createGameRoom 200', 'getUserInfo 404'];

const started = performance.now();
mkdirSync(cache, { recursive: true });
installNpm();
const chosen = generators.filter(({ id }, index) => (!only || only.includes(id)) && isTurn(index));
const rows: Row[] = [];
const counts = { passed: 0, failed: 0, skipped: 0 };
for (const generator of chosen) {
  const before = performance.now();
  const lacking = missing(generator.needs);
  let row: Row;
  if (lacking.length > 0) {
    row = { generator, result: `skipped: needs ${lacking.join(' and ')}` };
    counts[process.env.CI ? 'failed' : 'skipped'] += 1;
    console.error(`SKIPPED: ${generator.name} was not tested. It needs ${lacking.join(' and ')}.`);
  } else {
    try {
      row = { generator, result: await test(generator) };
      counts.passed += 1;
    } catch (error) {
      row = { generator, result: 'failed' };
      counts.failed += 1;
      console.error(`\n${generator.name}: ${error instanceof Error ? error.message : error}\n`);
    }
  }
  rows.push(row);
  const seconds = ((performance.now() - before) / 1000).toFixed(1);
  console.log(
    `${generator.name} ${generator.version}, ${generator.language}, ${generator.bundle}: ${row.result} (${seconds} s)`,
  );
}
if (chosen.length === generators.length && counts.failed === 0) counts.failed += writeTable(rows);
console.log(`\nIn ${((performance.now() - started) / 1000).toFixed(0)} s`);
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 ? 1 : 0;

/** @returns What was done with the client, for the table. */
async function test(generator: Generator): Promise<string> {
  const { id, language, bundle } = generator;
  const toolchain = toolchains[language];
  const folder = `${cache}/${id}`;
  let description = bundles[bundle];
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const uses of [sharedUses(language), `${here}uses/${id}`])
    if (existsSync(uses)) cpSync(uses, folder, { recursive: true });
  if (toolchain.packages) symlinkSync(toolchain.packages, `${folder}/node_modules`);
  if (generator.rewrite) {
    const rewritten = generator.rewrite(readFileSync(description, 'utf8'));
    description = `${folder}/description.json`;
    writeFileSync(description, rewritten);
  }
  const handwritten = new Set(filesIn(folder, endings[language]));

  const { output } = await execute(await generator.command(description, folder));
  complain('says', warnings(generator, output));

  const source = filesIn(folder, endings[language])
    .filter((file) => !handwritten.has(file) && !/\/(test|docs|tests)\//i.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const { paths, components } = parse(readFileSync(description, 'utf8'));
  const found = generator.requestsOnly
    ? requests(generator, source, paths)
    : types(generator, source, components.schemas);

  toolchain.prepare?.(folder);
  await toolchain.compile(folder);
  const said = [generator.withoutChoices, generator.note].filter(Boolean).map((text) => `; ${text}`);
  const hasProgram = toolchain.program && existsSync(`${here}uses/${id}`);
  if (hasProgram) await call(generator, folder);
  console.log(`${generator.name}: ${found}`);
  return `compiles${hasProgram ? `, ${expectedCalls.length} calls` : ''}${said.join('')}`;
}

/** Checks the types of a client. */
function types(
  generator: Generator,
  source: string,
  schemas: Parameters<typeof checkDeclarations>[2],
): string {
  const { types, references, problems } = checkDeclarations(generator, source, schemas);
  complain('has other types', problems);
  if (types < 100 || references < 50)
    throw new Error(`Only ${types} types and ${references} references were found.`);
  return `${types} types, ${references} references to them`;
}

/** Checks the requests of a program without types. */
function requests(generator: Generator, source: string, paths: Parameters<typeof checkRequests>[2]): string {
  const { operations, problems } = checkRequests(generator, source, paths);
  complain('lacks requests', problems);
  if (operations < 100) throw new Error(`Only ${operations} operations were found.`);
  return `${operations} requests`;
}

/** Lines in which a generator warns of something that is not known to be harmless. */
function warnings({ harmless = [] }: Generator, output: string): string[] {
  return output
    .split('\n')
    .filter((line) => /warn|error|deprecat|unsupported|not supported|skipp|ignor/i.test(line))
    .filter((line) => !/ INFO /.test(line) && !harmless.some(([known]) => known.test(line)));
}

function complain(what: string, lines: string[]): void {
  if (lines.length > 0) throw new Error(`The generator ${what}:\n${lines.slice(0, 20).join('\n')}`);
}

/** Runs the program of uses/ against a mock of its own. */
async function call({ id, language }: Generator, folder: string): Promise<void> {
  const calls: string[] = [];
  const violations: string[] = [];
  const mock = await startMock({
    log(entry) {
      calls.push(`${entry.operationId} ${entry.status}`);
      violations.push(...entry.violations, ...entry.requestViolations);
    },
  });
  try {
    const command = await toolchains[language].program?.(folder);
    if (!command) return;
    const env = {
      PLYR_BASE_URL: mock.url,
      PLYR_API_KEY: 'plyr-demo-key',
      PLYR_SECRET_KEY: 'plyr-demo-secret',
    };
    const { stdout } = await execute({ ...command, env: { ...command.env, ...env } });
    if (stdout !== expected) throw new Error(`The program ${id} printed\n${stdout}instead of\n${expected}`);
  } finally {
    await mock.close();
  }
  complain('led to violations', violations);
  if (calls.join() !== expectedCalls.join()) throw new Error(`The mock was called for ${calls.join(', ')}.`);
}

/**
 * Uses the packed package in projects like those of its users: what runs their tests, compiles, and bundles.
 *
 *   npm run test:suites -- consumers
 *   npx tsx scripts/consumers/run.ts [--tarball FILE] [NAME]   FILE replaces what is built, NAME chooses projects
 */
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installTools } from '../lib/install-tools.js';
import { install, pack } from '../lib/packed-package.js';

installTools('tools');
installTools('consumers');

// They look for programs as they are loaded, so not before these are installed.
const { compilers } = await import('./compilers.js');
const { testRunners } = await import('./test-runners.js');
const { bundlers } = await import('./bundlers.js');

const { values, positionals } = parseArgs({
  options: { tarball: { type: 'string' } },
  allowPositionals: true,
});
const [only = ''] = positionals;
const rows = [...compilers, ...testRunners, ...bundlers].filter(({ name }) => name.includes(only));
// Bundlers name files by their real paths.
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plyr-api-consumers-')));
const counts = { passed: 0, failed: 0, skipped: 0 };
try {
  // All projects find the one installed package above them.
  install(folder, values.tarball === undefined ? pack(folder) : resolve(values.tarball), 'commonjs');
  const open = rows.entries();
  await Promise.all(Array.from({ length: 2 }, work));

  async function work(): Promise<void> {
    for (const [index, { name, run }] of open) {
      const project = join(folder, `project-${index}`);
      mkdirSync(project);
      const started = performance.now();
      const [outcome, note = ''] = await run(project).then(
        (text) => [text?.startsWith('SKIPPED') ? 'skipped' : 'passed', text] as const,
        (error: Error) => ['failed', `\n${error.message}`] as const,
      );
      counts[outcome] += 1;
      const label = { passed: 'ok  ', failed: 'FAIL', skipped: 'skip' }[outcome];
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${label} ${name.padEnd(32)} ${seconds.padStart(5)} s  ${note}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 || rows.length === 0 ? 1 : 0;

/**
 * Writes everything of a release up to the upload to dist/release/: `npm run release -- --tag v1.2.3`. It checks first that the
 * release is ready. With `--dry-run`, it prints each problem, and writes the files anyway.
 */
import { spawnSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { npmCommand } from '../lib/npm-command.js';
import { timeOf } from '../lib/revision.js';
import { problemsOf } from './checks.js';
import { readFacts } from './facts.js';
import { collectRelease } from './release-files.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const target = join(root, 'dist/release');

const { values } = parseArgs({
  options: { tag: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
});
const isDry = values['dry-run'];
if (isDry === (values.tag !== undefined)) {
  console.error('Expected either --tag, such as --tag v1.2.3, or --dry-run.');
  process.exit(2);
}

const problems = problemsOf(readFacts(values.tag));
for (const problem of problems) console.error(isDry ? `Not ready: ${problem}` : problem);
if (problems.length > 0 && !isDry) {
  console.error(`Nothing was made, because of ${problems.length} problem(s).`);
  process.exit(1);
}

// Archives of another version must not get into this release.
rmSync(join(root, 'dist/clients'), { recursive: true, force: true });
for (const script of ['build', 'docs', 'clients']) {
  const [file, args] = npmCommand(['run', '--silent', script]);
  if (spawnSync(file, args, { cwd: root, stdio: 'inherit' }).status === 0) continue;
  console.error(`npm run ${script} failed: see above. Fix it, then run this command again.`);
  process.exit(1);
}
for (const [name, about] of collectRelease(target, timeOf('HEAD')))
  console.log(`${String(statSync(join(target, name)).size).padStart(9)}  ${name.padEnd(36)}  ${about}`);

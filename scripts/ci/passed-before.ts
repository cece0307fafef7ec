import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const memory = join(root, 'node_modules/.cache/suites/passed.json');

/**
 * Identifies the files that are tested: the commit, and the changes since.
 * @param folder The repository.
 * @returns The hash of the commit, with a hash of the changes if there are any; undefined outside of a git repository.
 */
export function sourceId(folder: string = root): string | undefined {
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28, stdio: 'pipe' } as const;
  const git = (...args: string[]) => execFileSync('git', args, options);
  try {
    const commit = git('rev-parse', 'HEAD').trim();
    const status = git('status', '--porcelain', '--untracked-files=all');
    if (status === '') return commit;
    const untracked = git('ls-files', '--others', '--exclude-standard', '-z').split('\0').filter(Boolean);
    const changes = [
      status,
      git('diff', 'HEAD', '--binary'),
      ...untracked.map((path) => readFileSync(join(folder, path))),
    ];
    const hash = createHash('sha256');
    for (const change of changes) hash.update(change);
    return `${commit}+${hash.digest('hex').slice(0, 12)}`;
  } catch {
    return undefined;
  }
}

/**
 * Returns the suites that have passed in their long form with the same files.
 * @param id From `sourceId`.
 * @param file Where `rememberPassed` has written.
 */
export function passedBefore(id: string | undefined, file: string = memory): string[] {
  try {
    const remembered = JSON.parse(readFileSync(file, 'utf8'));
    return id !== undefined && remembered.id === id ? remembered.passed : [];
  } catch {
    return [];
  }
}

/**
 * Remembers that a suite has passed. Suites that passed with other files are forgotten.
 * @param id From `sourceId`.
 * @param suite Its name.
 * @param file Where to write.
 */
export function rememberPassed(id: string | undefined, suite: string, file: string = memory): void {
  if (id === undefined) return;
  const passed = [...new Set([...passedBefore(id, file), suite])];
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ id, passed }));
}

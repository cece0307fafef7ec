import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../node_modules/.cache/suites/', import.meta.url));
const file = `${folder}passed.json`;

/**
 * Identifies the files that are tested: the commit, and the changes since.
 * @returns The hash of the commit, with a hash of the changes if there are any; undefined outside of a git repository.
 */
export function sourceId(): string | undefined {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  try {
    const commit = git('rev-parse', 'HEAD').trim();
    const status = git('status', '--porcelain', '--untracked-files=all');
    if (status === '') return commit;
    const untracked = git('ls-files', '--others', '--exclude-standard', '-z').split('\0').filter(Boolean);
    const changes = [status, git('diff', 'HEAD', '--binary'), ...untracked.map((path) => readFileSync(path))];
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
 */
export function passedBefore(id: string | undefined): string[] {
  try {
    const remembered = JSON.parse(readFileSync(file, 'utf8'));
    return id !== undefined && remembered.id === id ? remembered.passed : [];
  } catch {
    return [];
  }
}

/** Remembers that a suite has passed. */
export function rememberPassed(id: string | undefined, suite: string): void {
  if (id === undefined) return;
  const passed = [...new Set([...passedBefore(id), suite])];
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify({ id, passed }));
}

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });

/**
 * Returns the hash of a commit.
 * @param name A hash, a tag, or a branch.
 * @returns The hash, or undefined if git does not know the commit.
 */
export function commitOf(name: string): string | undefined {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** Returns the time of a commit, in seconds since 1970. */
export const timeOf = (commit: string): number => Number(git('show', '--no-patch', '--format=%ct', commit));

/**
 * Returns the paths of the files with changes that are not committed, new files among them.
 * @param folder The repository.
 */
export const changedFiles = (folder: string = root): string[] =>
  execFileSync('git', ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all'], {
    cwd: folder,
    encoding: 'utf8',
  })
    .split('\0')
    .filter(Boolean)
    .map((line) => line.slice(3));

function assertCommit(commit: string): void {
  if (commitOf(commit) === undefined)
    throw new Error(`Git does not know the commit "${commit}". Expected a hash, a tag, or a branch.`);
}

/**
 * Reads files of the repository as they were at a commit.
 * @param commit A commit, tag, or branch. If undefined, the working tree is read, also files that are not committed yet.
 * @param folders Paths of folders or files, relative to the repository.
 * @returns The text of each file, by its path.
 * @throws Error If git does not know the commit.
 */
export function readRevision(commit: string | undefined, folders: readonly string[]): Map<string, string> {
  if (commit) assertCommit(commit);
  const list = commit
    ? git('ls-tree', '-r', '-z', '--name-only', '--end-of-options', commit, '--', ...folders)
    : git('ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...folders);
  const paths = list.split('\0').filter((path) => path !== '' && (commit || existsSync(join(root, path))));
  return new Map(
    paths.map((path) => [
      path,
      commit ? git('show', `${commit}:${path}`) : readFileSync(join(root, path), 'utf8'),
    ]),
  );
}

/**
 * Runs a command that reads commits. A mistake in its options ends with one line instead of a stack.
 * @param module `import.meta.url` of the command; nothing runs when the module is only imported.
 * @param command The command.
 */
export function runCommand(module: string, command: () => void): void {
  if (module !== pathToFileURL(process.argv[1] ?? '').href) return;
  try {
    command();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

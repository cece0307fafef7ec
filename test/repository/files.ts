/** The files of the repository, as text. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Returns the paths of all files that git knows or would add, relative to the repository. */
export function listFiles(...patterns: string[]): string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...patterns];
  const paths = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0');
  // A file that was just deleted is still in the index.
  return paths.filter((path) => path !== '' && existsSync(join(root, path)));
}

/** Returns the text of a file. */
export const readText = (path: string): string => readFileSync(join(root, path), 'utf8');

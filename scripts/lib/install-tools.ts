import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npmCommand } from './npm-command.js';

/** The folders with packages of their own: what benchmarks compare with, what consumers use, and tools of other slow suites. */
export type ToolFolder = 'bench' | 'consumers' | 'tools';

/**
 * Returns the path of a file in one of these folders, or in the one whose packages are only unpacked.
 * @param folder The folder.
 * @param path A path in it, such as `node_modules/newman`.
 */
export function toolPath(folder: ToolFolder | 'readers', path: string): string {
  return join(fileURLToPath(new URL('..', import.meta.url)), folder, path);
}

/**
 * Installs the packages of a folder, unless they are up to date with its lock file. The root stays light, and what only
 * slow commands need comes with their first run. Install scripts do not run: no package here needs one, and some would
 * download a binary that is a package as well.
 * @param folder The folder.
 * @throws Error when npm fails.
 */
export function installTools(folder: ToolFolder): void {
  // npm writes this file last.
  const installed = toolPath(folder, 'node_modules/.package-lock.json');
  const locked = toolPath(folder, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(locked).mtimeMs) return;
  console.error(`Installing the packages of scripts/${folder}`);
  const args = ['ci', '--ignore-scripts', '--silent', '--no-audit', '--no-fund'];
  execFileSync(...npmCommand(args), { cwd: toolPath(folder, ''), stdio: 'inherit' });
}

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs what a folder keeps in a package.json and a lock file of its own, unless it was installed before. The root
 * stays light, and what only one command needs comes with its first run. Install scripts are not run: no package here
 * needs them, some would fetch a binary that has come as a package of its own.
 * @param folder The folder.
 * @param name A package that is there once all are.
 * @param what For the message, such as "the runtimes".
 * @throws Error when npm fails.
 */
export function installTools(folder: string, name: string, what: string): void {
  if (existsSync(join(folder, 'node_modules', name))) return;
  console.error(`Installing ${what}`);
  const args = ['ci', '--ignore-scripts', '--silent', '--no-audit', '--no-fund'];
  execFileSync('npm', args, { cwd: folder, stdio: 'inherit' });
}

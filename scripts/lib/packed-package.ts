/** The package as users get it: packed and installed, for checks that must not see the repository around it. */
import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npmCommand } from './npm-command.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Packs what is built now, without building it again.
 * @param folder Where the tarball goes; without other tarballs in it.
 * @returns The path of the tarball.
 */
export function pack(folder: string): string {
  const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  execFileSync(...npmCommand(args), { cwd: root });
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  return join(folder, name ?? '');
}

/**
 * Makes a project of a folder and installs a tarball in it.
 * @param folder An empty folder.
 * @param tarball What `pack` returned.
 * @param type Whether `.js` files are modules.
 */
export function install(folder: string, tarball: string, type: 'module' | 'commonjs' = 'module'): void {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type }));
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--silent'];
  execFileSync(...npmCommand(['install', tarball, ...flags]), {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

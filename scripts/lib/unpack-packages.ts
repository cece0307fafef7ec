import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npmCommand } from './npm-command.js';

const scripts = fileURLToPath(new URL('..', import.meta.url));

/**
 * Downloads the packages of a folder's `package.json`, without those that they depend on. A bundle for browsers contains
 * them already, and the packages of `scripts/readers` depend on almost a thousand.
 * @param folder The folder in `scripts/`. A package that it has in the right version is not downloaded again.
 * @throws Error when npm can't download a package, or tar can't unpack it.
 */
export function unpackPackages(folder: 'readers'): void {
  const { dependencies } = readManifest(join(scripts, folder)) as { dependencies: Record<string, string> };
  for (const [name, version] of Object.entries(dependencies)) {
    const target = join(scripts, folder, 'node_modules', name);
    if (existsSync(join(target, 'package.json')) && readManifest(target).version === version) continue;
    const scratch = mkdtempSync(join(tmpdir(), 'plyr-package-'));
    try {
      const args = ['pack', `${name}@${version}`, '--silent', '--pack-destination', scratch];
      execFileSync(...npmCommand(args), {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      const [tarball = ''] = readdirSync(scratch);
      rmSync(target, { recursive: true, force: true });
      mkdirSync(target, { recursive: true });
      execFileSync('tar', ['-xzf', join(scratch, tarball), '-C', target, '--strip-components', '1']);
    } finally {
      rmSync(scratch, { recursive: true });
    }
  }
}

const readManifest = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** What a user gets who installs the package to run the mock: packed, installed into an empty folder, weighed. */
import { execFileSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A weighed installation. Sizes in MB (10^6 bytes). */
export interface InstallSize {
  /** The bytes of all files. */
  apparentMB: number;
  /** What the files take on this disk, in whole blocks, with the folders. */
  onDiskMB: number;
  files: number;
  packages: number;
}

/**
 * Packs and installs the package as a user would, without its development dependencies.
 * @param root The package's folder, already built.
 * @returns The size of the whole `node_modules`, this package included.
 */
export function measureInstall(root: string): InstallSize {
  const folder = mkdtempSync(join(tmpdir(), 'plyr-api-install-'));
  const npm = (cwd: string, ...args: string[]): string =>
    execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const tarball = npm(root, 'pack', '--silent', '--ignore-scripts', '--pack-destination', folder).trim();
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    npm(folder, 'install', '--silent', '--no-audit', '--no-fund', '--prefer-offline', `./${tarball}`);
    const lock = npm(folder, 'query', '*');
    return { ...weigh(join(folder, 'node_modules')), packages: JSON.parse(lock).length - 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function weigh(folder: string): Omit<InstallSize, 'packages'> {
  const sum = { apparentMB: 0, onDiskMB: (lstatSync(folder).blocks * 512) / 1e6, files: 0 };
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      const { apparentMB, onDiskMB, files } = weigh(path);
      sum.apparentMB += apparentMB;
      sum.onDiskMB += onDiskMB;
      sum.files += files;
    } else {
      const { size, blocks } = lstatSync(path);
      sum.apparentMB += size / 1e6;
      sum.onDiskMB += (blocks * 512) / 1e6;
      sum.files += 1;
    }
  }
  return sum;
}

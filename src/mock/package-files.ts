import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the package. The sources are two folders below it, and the compiled files three. */
const packageRoot = findUp(dirname(fileURLToPath(import.meta.url)));

/**
 * Locates a file that ships with the package.
 * @param relative Path from the package's root, with forward slashes.
 * @returns An absolute path. The file may not exist.
 */
export function assetPath(relative: string): string {
  return join(packageRoot, relative);
}

function findUp(directory: string): string {
  return existsSync(join(directory, 'package.json')) ? directory : findUp(dirname(directory));
}

/** Returns the data of `package.json`. */
export function packageInfo(): { name: string; version: string; engines: { node: string } } {
  const { name, version, engines } = JSON.parse(readFileSync(assetPath('package.json'), 'utf8'));
  return { name, version, engines };
}

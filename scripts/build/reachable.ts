/** Which files the package needs: found by following the imports of declarations and of ES modules. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const IMPORTS = /(?:\bfrom\s*|\bimport\s*\(?\s*)["'](\.[^"']+)\.js["']/g;

/**
 * Returns the entries and all files that they import, directly or not.
 * @param entries Paths of files.
 * @param extension How the files end whose names end with `.js` in an import.
 * @throws Error when an imported file does not exist.
 */
export function reachable(entries: string[], extension: '.js' | '.d.ts'): string[] {
  const found = new Set<string>();
  const open = [...entries];
  for (let file = open.pop(); file; file = open.pop()) {
    if (found.has(file)) continue;
    if (!existsSync(file)) throw new Error(`${file} does not exist, but another file imports it.`);
    found.add(file);
    for (const [, path] of readFileSync(file, 'utf8').matchAll(IMPORTS))
      open.push(join(dirname(file), `${path}${extension}`));
  }
  return [...found].sort();
}

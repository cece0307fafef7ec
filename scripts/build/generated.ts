/** Fills dist/generated/ with what the committed bundles contain, in other forms: `tsx scripts/build/generated.ts`. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const toJson = (path: string) => JSON.stringify(parse(read(path)));

/**
 * Writes the JSON forms of the descriptions, which the mock reads.
 * A file that is up to date stays untouched, so two processes may do this at the same time.
 */
export function buildGenerated(): void {
  mkdirSync(new URL('dist/generated/', root), { recursive: true });
  write('plyr.json', toJson('generated/plyr.yaml'));
  write('plyr-3.0.json', toJson('generated/plyr-3.0.yaml'));
  write('mock-control.json', toJson('openapi/mock-control.yaml'));
}

function write(name: string, text: string): void {
  const file = fileURLToPath(new URL(`dist/generated/${name}`, root));
  if (current(file) === text) return;
  // A reader gets the old file or the new one, never half of one.
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}

function current(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildGenerated();

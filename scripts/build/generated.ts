/** Fills dist/generated/ with what the committed bundles contain, in other forms: `tsx scripts/build/generated.ts`. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { brotli } from './brotli.js';
import { seedSchema } from './seed-schema.js';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
/** It runs before each test run. */
const QUALITY = 9;
const toJson = (path: string) => JSON.stringify(parse(read(path)));

/**
 * Writes the JSON forms of the descriptions, which the mock reads, and the YAML forms as the mock sends them, compressed.
 * A file that is up to date stays untouched, so two processes may do this at the same time.
 */
export function buildGenerated(): void {
  mkdirSync(new URL('dist/generated/', root), { recursive: true });
  write('plyr.json', toJson('generated/plyr.yaml'));
  write('plyr-3.0.json', toJson('generated/plyr-3.0.yaml'));
  write('mock-control.json.br', brotli(toJson('openapi/mock-control.yaml'), QUALITY));
  for (const path of ['generated/plyr.yaml', 'generated/plyr-3.0.yaml', 'openapi/mock-control.yaml'])
    write(`${basename(path)}.br`, brotli(read(path), QUALITY));
  for (const name of ['operations', 'errors'])
    write(`catalog-${name}.json.br`, brotli(read(`generated/catalog/${name}.json`), QUALITY));
  write('mock-seed.schema.json', JSON.stringify(seedSchema(parse(read('openapi/mock-control.yaml')))));
  write('demo-data.json', toJson('openapi/demo-data.yaml'));
}

function write(name: string, content: string | Buffer): void {
  const file = fileURLToPath(new URL(`dist/generated/${name}`, root));
  const bytes = Buffer.from(content);
  if (existsSync(file) && readFileSync(file).equals(bytes)) return;
  // A reader gets the old file or the new one, never half of one.
  writeFileSync(`${file}.${process.pid}`, bytes);
  renameSync(`${file}.${process.pid}`, file);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildGenerated();

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { redocly } from '../lib/redocly-cli.js';
import { bundle } from './client-package.js';
import { openObjectsToMaps } from './open-objects.js';

/**
 * Runs Redocly's generator of clients, over a description that loses no fields in it.
 * @param generator Its name for the language.
 * @param ending The ending of the file that it writes.
 * @param options More options of the command.
 * @returns The source.
 * @throws Error when it writes something else than one file with this ending.
 */
export function generateWithRedocly(
  generator: 'python' | 'php' | 'go' | 'java',
  ending: 'py' | 'php' | 'go' | 'java',
  ...options: string[]
): string {
  const temporary = mkdtempSync(join(tmpdir(), 'plyr-generate-'));
  const [folder, description] = [join(temporary, 'client'), join(temporary, 'plyr.json')];
  try {
    mkdirSync(folder);
    const output = join(folder, 'client.ts');
    const document = parse(readFileSync(bundle('3.1'), 'utf8'));
    openObjectsToMaps(document.components.schemas);
    writeFileSync(description, JSON.stringify(document));
    redocly('generate-client', description, '--generator', generator, '--output', output, ...options);
    const [file = '', ...others] = readdirSync(folder);
    if (!file.endsWith(`.${ending}`) || others.length > 0)
      throw new Error(
        `The generator wrote ${[file, ...others].join(', ')}, not one file that ends in .${ending}.`,
      );
    return readFileSync(join(folder, file), 'utf8');
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

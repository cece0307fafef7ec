import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redocly } from '../lib/redocly-cli.js';
import { bundle } from './client-package.js';

/**
 * Runs Redocly's generator of clients.
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
  const folder = mkdtempSync(join(tmpdir(), 'plyr-generate-'));
  try {
    const output = join(folder, 'client.ts');
    redocly('generate-client', bundle('3.1'), '--generator', generator, '--output', output, ...options);
    const [file = '', ...others] = readdirSync(folder);
    if (!file.endsWith(`.${ending}`) || others.length > 0)
      throw new Error(
        `The generator wrote ${[file, ...others].join(', ')}, not one file that ends in .${ending}.`,
      );
    return readFileSync(join(folder, file), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

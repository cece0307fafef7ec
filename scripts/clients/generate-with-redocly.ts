import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redocly } from '../lib/redocly-cli.js';
import { bundle } from './client-package.js';

/**
 * Runs Redocly's generator of clients.
 * @param generator Its name for the language, which is the ending of the file, too.
 * @param ending The ending of the file that it writes.
 * @returns The source.
 */
export function generateWithRedocly(generator: 'python' | 'php', ending: 'py' | 'php'): string {
  const folder = mkdtempSync(join(tmpdir(), 'plyr-generate-'));
  try {
    redocly(
      'generate-client',
      bundle('3.1'),
      '--generator',
      generator,
      '--output',
      join(folder, 'client.ts'),
    );
    return readFileSync(join(folder, `client.${ending}`), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

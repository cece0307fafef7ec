/** The Run buttons as a script for the page that a mock serves. */
import { fileURLToPath } from 'node:url';
import { bundlePageScript } from '../page-script.js';

const entry = fileURLToPath(new URL('page-run.ts', import.meta.url));

let built: string | undefined;

/**
 * Bundles the Run buttons.
 * @returns JavaScript for inside of a script element.
 */
export function runScript(): string {
  built ??= bundlePageScript(entry, 'esm').text;
  return built;
}

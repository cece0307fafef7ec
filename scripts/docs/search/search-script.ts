/** The search as a script for the page, with the library in it. */
import { fileURLToPath } from 'node:url';
import { licensesOf } from '../../build/licenses.js';
import { bundlePageScript } from '../page-script.js';

const entry = fileURLToPath(new URL('page-search.ts', import.meta.url));

let built: { text: string; licenses: string } | undefined;

/**
 * Bundles the search.
 * @returns JavaScript for inside of a script element, and the licenses of what is in it.
 */
export function searchScript(): { text: string; licenses: string } {
  if (built) return built;
  const { text, metafile } = bundlePageScript(entry, 'iife');
  built = { text, licenses: licensesOf(metafile, 'The search of the docs page') };
  return built;
}

/** The search as a script for the page, with the library in it. */
import { fileURLToPath } from 'node:url';
import type { Metafile } from 'esbuild';
import { bundlePageScript } from '../page-script.js';

const entry = fileURLToPath(new URL('page-search.ts', import.meta.url));

let built: { text: string; metafile: Metafile } | undefined;

/**
 * Bundles the search.
 * @returns JavaScript for inside of a script element, and what went into it.
 */
export function searchScript(): { text: string; metafile: Metafile } {
  built ??= bundlePageScript(entry, 'iife');
  return built;
}

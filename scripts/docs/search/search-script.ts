/** The search as a script for the page, with the library in it. */
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { licensesOf } from '../../build/licenses.js';

const entry = fileURLToPath(new URL('page-search.ts', import.meta.url));

let built: { text: string; licenses: string } | undefined;

/**
 * Bundles the search.
 * @returns JavaScript for inside of a script element, and the licenses of what is in it.
 */
export function searchScript(): { text: string; licenses: string } {
  if (built) return built;
  const { metafile, outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    write: false,
  });
  const text = outputFiles[0]?.text.trim() ?? '';
  if (text.includes('</script')) throw new Error('The search script contains the end of a script element.');
  built = { text, licenses: licensesOf(metafile, 'The search of the docs page') };
  return built;
}

/** The Run buttons as a script for the page that a mock serves. */
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const entry = fileURLToPath(new URL('page-run.ts', import.meta.url));

let built: string | undefined;

/**
 * Bundles the Run buttons.
 * @returns JavaScript for inside of a script element.
 */
export function runScript(): string {
  if (built !== undefined) return built;
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  const text = outputFiles[0]?.text.trim() ?? '';
  if (text.includes('</script')) throw new Error('The Run script contains the end of a script element.');
  built = text;
  return built;
}

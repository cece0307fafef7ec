/** Bundles scripts of the docs page. */
import { type BuildOptions, buildSync, type Metafile } from 'esbuild';

/**
 * Bundles a script for inside of a script element.
 * @param entry The file that it starts with.
 * @param format `esm` for a script of type `module`, `iife` for a part of one.
 * @returns JavaScript, and what went into it.
 * @throws Error if it contains the end of a script element.
 */
export function bundlePageScript(
  entry: string,
  format: NonNullable<BuildOptions['format']>,
): { text: string; metafile: Metafile } {
  const { metafile, outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format,
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    write: false,
  });
  const text = outputFiles[0]?.text.trim() ?? '';
  if (text.includes('</script')) throw new Error(`${entry} contains the end of a script element.`);
  return { text, metafile };
}

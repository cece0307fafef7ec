import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Metafile } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Lists name, version, and license of every package that is in a bundle. Equal licenses are printed once.
 * @param metafile What esbuild wrote about the bundle.
 * @param what The bundle, at the beginning of a sentence.
 * @returns What the file with the licenses contains.
 */
export function licensesOf({ inputs }: Metafile, what: string): string {
  const folders = Object.keys(inputs).flatMap(
    (file) => file.match(/.*node_modules\/(@[^/]+\/)?[^/]+/)?.[0] ?? [],
  );
  const namesByText = new Map<string, string[]>();
  for (const folder of [...new Set(folders)].sort()) {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
    const text = file ? readFileSync(join(root, folder, file), 'utf8').trim() : '';
    namesByText.set(text, [...(namesByText.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  const texts = [...namesByText].map(([text, names]) => `${[...new Set(names)].join('\n')}\n\n${text}`);
  return `${what} contains parts of these packages.\n\n${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

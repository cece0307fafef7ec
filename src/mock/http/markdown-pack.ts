/**
 * Packs the Markdown of the docs. The package contains all of it in one compressed file, which takes a quarter of the space
 * of separate compressed files.
 */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { assetPath } from '../package-files.js';

/** The path of the pack, relative to the root of the package. */
export const packPath = 'dist/docs-brotli/markdown.txt.br';
/** The name of the file with all guides and all operations. */
export const fullName = 'llms-full.txt';

/**
 * Joins files into one string. A line with its name precedes each file.
 * @param files Content by path, such as `guides/tasks.md`.
 */
export function packTexts(files: ReadonlyMap<string, string>): string {
  return [...files].map(([name, text]) => `<!-- file: ${name} -->\n\n${text}`).join('\n');
}

/**
 * Splits the result of `packTexts` into files.
 * @param text The pack.
 * @returns Content by path.
 */
export function unpackTexts(text: string): Map<string, string> {
  const [, ...parts] = text.split(/(?:^|\n)<!-- file: ([\w./-]+) -->\n\n/);
  return new Map(parts.flatMap((name, at) => (at % 2 === 0 ? [[name, parts[at + 1] ?? '']] : [])));
}

/**
 * Renders llms-full.txt: the guides and the operations, in their order.
 * @param files All Markdown files. Their links are relative to their folders.
 * @returns The file. Its links are relative to the folder of the docs.
 */
export function fullText(files: ReadonlyMap<string, string>): string {
  const parts = [...files].filter(([name]) => /^(?:guides|operations)\//.test(name));
  return packTexts(new Map(parts.map(([name, text]) => [name, text.replaceAll('](../', '](')])));
}

/**
 * Reads all Markdown files of the docs.
 * @returns Content by path, such as `operations/login.md`.
 * @throws Error when the docs are not built.
 */
export function readTexts(): Map<string, string> {
  return unpackTexts(brotliDecompressSync(readFileSync(assetPath(packPath))).toString());
}

const kept = new Map<string, Buffer>();

/**
 * Reads a Markdown file of the docs.
 * @param name Its path, such as `operations/login.md`, or `llms-full.txt`.
 * @returns The content, compressed with brotli. Undefined if the docs don't have this file.
 * @throws Error when the docs are not built.
 */
export function readPacked(name: string): Buffer | undefined {
  const known = kept.get(name);
  if (known) return known;
  const files = readTexts();
  const text = name === fullName ? fullText(files) : files.get(name);
  if (text === undefined) return undefined;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  const bytes = brotliCompressSync(text, { params });
  kept.set(name, bytes);
  return bytes;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Metafile } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Lists name, version, license, and copyright of every package that is in a bundle. Equal licenses are printed once.
 * @param metafile What esbuild wrote about the bundle.
 * @param what The bundle, at the beginning of a sentence.
 * @param more Packages that are in it by another way than esbuild.
 * @returns What the file with the licenses contains.
 */
export function licensesOf({ inputs }: Metafile, what: string, more: readonly string[] = []): string {
  const folders = [...Object.keys(inputs), ...more.map((name) => `node_modules/${name}`)].flatMap(
    (file) => file.match(/.*node_modules\/(@[^/]+\/)?[^/]+/)?.[0] ?? [],
  );
  const packages = [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
    return {
      name: `${name} ${version} (${license})`,
      text: file ? readFileSync(join(root, folder, file), 'utf8') : '',
    };
  });
  return `${what} contains parts of these packages.\n\n${joinLicenses(packages).join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/**
 * Joins the licenses whose words are the same. Their copyright notices stay, each with its package.
 * @param packages The name of each package, and its license.
 * @returns A part of the file for each license.
 */
export function joinLicenses(packages: readonly { name: string; text: string }[]): string[] {
  const groups = new Map<string, { notices: string[]; terms: string }>();
  for (const { name, text } of packages) {
    const { copyright, terms } = split(text);
    const key = terms.replaceAll(/\s+/g, ' ').replaceAll("'", '"');
    const group = groups.get(key) ?? { notices: [], terms };
    const notice = [name, ...copyright.map((line) => `    ${line}`)].join('\n');
    if (!group.notices.includes(notice)) group.notices.push(notice);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ notices, terms }) => `${notices.join('\n')}\n\n${terms}`);
}

/** Divides a license into the copyright notices at its start, and its terms. The title is in the list of packages. */
function split(text: string): { copyright: string[]; terms: string } {
  const lines = text.trim().split(/\r?\n/);
  const isHead = (line: string) =>
    /^\s*$|^\W*(the )?(mit|isc) licen[cs]e\b.{0,12}$|^\W*copyright\b/i.test(line);
  const end = lines.findIndex((line) => !isHead(line));
  const head = end < 0 ? lines : lines.slice(0, end);
  return {
    copyright: head.map((line) => line.trim()).filter((line) => /^\W*copyright\b/i.test(line)),
    terms: end < 0 ? '' : lines.slice(end).join('\n').trim(),
  };
}

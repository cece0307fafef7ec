/** What is in a package, and what is wrong with it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** The files of a package by their paths. */
export type Files = ReadonlyMap<string, Buffer>;

/**
 * Reads an unpacked package.
 * @param folder Where it is.
 */
export function readFiles(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => posix.join(entry.parentPath, entry.name))
      .map((path) => [posix.relative(folder, path), readFileSync(path)]),
  );
}

/** Returns groups of files with the same content, compressed or not. Files of a line or two don't count. */
export function copies(files: Files): string[][] {
  const groups = new Map<string, string[]>();
  for (const [path, bytes] of files) {
    const content = path.endsWith('.br') ? brotliDecompressSync(bytes) : bytes;
    if (content.length < 200) continue;
    const hash = createHash('sha256').update(content).digest('hex');
    groups.set(hash, [...(groups.get(hash) ?? []), path]);
  }
  return [...groups.values()].filter((paths) => paths.length > 1);
}

/** Returns what source maps refer to, and the package does not have. */
export function brokenMaps(files: Files): string[] {
  const broken: string[] = [];
  for (const [path, bytes] of files) {
    if (!/\.([cm]?js|d\.[cm]?ts)$/.test(path)) continue;
    const [, name] = /\n\/\/# sourceMappingURL=(\S+)\s*$/.exec(bytes.toString()) ?? [];
    if (!name) continue;
    const map = posix.join(posix.dirname(path), name);
    const text = files.get(map)?.toString();
    if (!text) {
      broken.push(`${path}: ${name}`);
      continue;
    }
    const { sources, sourcesContent }: { sources: string[]; sourcesContent?: (string | null)[] } =
      JSON.parse(text);
    for (const [index, source] of sources.entries())
      if (!sourcesContent?.[index] && !files.has(posix.join(posix.dirname(map), source)))
        broken.push(`${map}: ${source}`);
  }
  return broken;
}

/**
 * Returns the relative links of a Markdown file that lead neither to a file of the package nor to the repository, to which
 * the pages of registries resolve them.
 * @param path The file.
 * @param files The package.
 * @param repository The files of the repository.
 */
export function brokenLinks(path: string, files: Files, repository: ReadonlySet<string>): string[] {
  const folders = [...repository].flatMap((file) =>
    file.split('/').map((_, index, parts) => parts.slice(0, index).join('/')),
  );
  const isThere = new Set([...files.keys(), ...repository, ...folders]);
  return linksIn(files.get(path)?.toString() ?? '')
    .filter((link) => !/^([a-z]+:|#)/.test(link))
    .filter((link) => {
      const [target = ''] = link.split('#');
      return !isThere.has(posix.join(posix.dirname(path), target).replace(/\/$/, ''));
    });
}

/** Returns the links of a Markdown text, without those in code. */
export function linksIn(markdown: string): string[] {
  const text = markdown.replaceAll(/^```.*?^```$/gms, '').replaceAll(/(?<!\[)`[^`\n]+`(?!\])/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to);
}

/** Returns the bytes of each folder, down to `depth` names, the largest first. */
export function sizes(files: Files, depth = 3): [folder: string, bytes: number][] {
  const sums = new Map<string, number>();
  for (const [path, { length }] of files) {
    const folder = path.split('/').slice(0, depth).join('/');
    sums.set(folder, (sums.get(folder) ?? 0) + length);
  }
  return [...sums].sort(([, a], [, b]) => b - a);
}

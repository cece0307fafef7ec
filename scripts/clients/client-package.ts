/** What the client packages of all languages share. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Program } from '../lib/language-tools.js';

/** The languages that have a client package. */
export type ClientLanguage = 'python' | 'go' | 'java' | 'csharp' | 'php';

/** How the client package of a language is made. */
export interface ClientPackage {
  language: ClientLanguage;
  /** What must be on the machine to make it. */
  needs: readonly Program[];
  /** Writes the tree of the package into an empty folder. */
  generate(folder: string): Promise<void>;
  /**
   * Packs a tree as the users of the language install it.
   * @returns The paths of the archives, which are in the folder `out`.
   */
  archive(folder: string, out: string): Promise<string[]>;
}

/** The root of the repository, with a slash at its end. */
export const root: string = fileURLToPath(new URL('../../', import.meta.url));

const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const repository = manifest.repository.url.replace(/^git\+|\.git$/g, '');

/** What the metadata of every package says. A template contains a value as `{{version}}`. */
export const identity = {
  name: manifest.name as string,
  version: manifest.version as string,
  license: manifest.license as string,
  author: manifest.author as string,
  homepage: manifest.homepage as string,
  repository: repository as string,
  /** The host and the path of the repository, as in the path of a Go module. */
  module: repository.replace('https://', '') as string,
  /** The organization that has the repository. */
  organization: repository.split('/').at(-2) as string,
  issues: manifest.bugs as string,
};

/**
 * Times in archives, so that the same sources give the same bytes: the first one that a ZIP file can contain, in
 * seconds since 1970.
 */
export const ARCHIVE_TIME = Date.UTC(1980, 0, 1) / 1000;

/** The path of a bundle of the description. */
export const bundle = (version: '3.1' | '3.0'): string =>
  `${root}generated/${version === '3.1' ? 'plyr' : 'plyr-3.0'}.yaml`;

/**
 * Replaces the `{{names}}` of a template.
 * @param text The template.
 * @param more Values beyond those of the {@link identity}.
 * @throws Error when a name has no value.
 */
export function fillTemplate(text: string, more: Record<string, string> = {}): string {
  const values: Record<string, string> = { ...identity, ...more };
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined)
      throw new Error(`The template has {{${name}}}. Known names: ${Object.keys(values).join(', ')}.`);
    return value;
  });
}

/**
 * Copies the hand-written files of a language, `scripts/clients/<language>/`, and fills in their templates.
 * @param language The language.
 * @param folder Where to.
 * @param more Values for the templates beyond those of the {@link identity}.
 */
export function copyHandWritten(
  language: ClientLanguage,
  folder: string,
  more: Record<string, string> = {},
): void {
  const from = join(root, 'scripts/clients', language);
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const target = join(folder, file.slice(from.length));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, fillTemplate(readFileSync(file, 'utf8'), more));
  }
}

/**
 * Copies files of the repository.
 * @param files Paths in the repository, and where they go in the folder.
 * @param folder The folder of the package.
 */
export function copyFiles(files: Record<string, string>, folder: string): void {
  for (const [from, to] of Object.entries(files)) cpSync(join(root, from), join(folder, to));
}

/** Collects the files of a release from what is built. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { changelogSections, readChangelog } from '../lib/changelog.js';
import { table } from '../lib/markdown-table.js';
import { pack } from '../lib/packed-package.js';
import { writeZip, zipEntries } from '../lib/zip-archive.js';
import { readBundledParts, readNpmBom, sbomOf } from './sbom.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The file with the notes of the release. */
export const notesFile = 'RELEASE-NOTES.md';

/** The file with the sums of all others. */
export const sumsFile = 'SHA256SUMS';

/** What is copied: the file in the repository, and what it is. */
const copied: readonly [path: string, about: string][] = [
  ['generated/plyr.yaml', 'The description in OpenAPI 3.1, as YAML'],
  ['dist/generated/plyr.json', 'The description in OpenAPI 3.1, as JSON'],
  ['generated/plyr-3.0.yaml', 'The description in OpenAPI 3.0, as YAML'],
  ['dist/generated/plyr-3.0.json', 'The description in OpenAPI 3.0, as JSON'],
  ['openapi/mock-control.yaml', 'The control API of the mock'],
  ['generated/plyr.postman_collection.json', 'The Postman collection'],
];

/** Folders whose files are all copied, if there are any. */
const folders: readonly [path: string, about: string][] = [
  ['dist/overlays', 'The description, changed by an overlay'],
  ['dist/clients', 'A client for another language'],
];

/**
 * Writes the files of a release into a folder, which is emptied first.
 * @param target The folder.
 * @param seconds The time of the release, in seconds since 1970. The same sources and time give the same bytes.
 * @returns The names of the files, and what they are.
 * @throws Error if something is not built.
 */
export function collectRelease(target: string, seconds: number): Map<string, string> {
  const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const files = new Map<string, string>();
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });

  const tarball = pack(target);
  files.set(basename(tarball), 'The npm package');
  for (const [path, about] of [...copied, ...filesIn(folders)]) {
    const name = basename(path);
    if (files.has(name)) throw new Error(`Two files of the release have the name ${name}. Rename ${path}.`);
    cpSync(root + path, join(target, name));
    files.set(name, about);
  }
  const put = (name: string, about: string, content: string | Buffer) => {
    writeFileSync(join(target, name), content);
    files.set(name, about);
  };
  const stem = `${manifest.name}-${manifest.version}`;
  const docs = `${manifest.name}-docs-${manifest.version}`;
  writeZip(join(target, `${docs}.zip`), zipEntries(`${root}dist/docs`, `${docs}/`));
  files.set(`${docs}.zip`, 'The docs: open `index.html`');
  put(
    `${stem}.cdx.json`,
    'What the npm package contains and installs (CycloneDX)',
    `${JSON.stringify(sbomOf(readNpmBom(), readBundledParts(), manifest, seconds), null, 2)}\n`,
  );
  put(notesFile, 'These notes', renderNotes(readChangelog(), manifest.version, files));
  put(sumsFile, 'The SHA-256 sums', sumsOf(target));
  return files;
}

function filesIn(paths: typeof folders): [path: string, about: string][] {
  return paths.flatMap(([folder, about]) =>
    (existsSync(root + folder) ? readdirSync(root + folder, { withFileTypes: true }) : [])
      .filter((entry) => entry.isFile())
      .map(({ name }): [string, string] => [`${folder}/${name}`, about])
      .sort(),
  );
}

/**
 * Cuts the notes of a version from the changelog, and adds a table of the files.
 * @param changelog The content of CHANGELOG.md.
 * @param version The version.
 * @param files The names of the files, and what they are.
 * @returns Markdown without a title: the page of the release has one.
 * @throws Error if the changelog does not have the version.
 */
export function renderNotes(changelog: string, version: string, files: ReadonlyMap<string, string>): string {
  const section = changelogSections(changelog).find((one) => one.version === version);
  if (!section)
    throw new Error(
      `CHANGELOG.md has no section for version ${version}. Expected \`## ${version}, YYYY-MM-DD\`. Write it.`,
    );
  return [
    section.markdown.replace(/^## .*\n+/, ''),
    '### Files',
    table(
      ['file', 'what it is'],
      [...files].map(([name, about]) => [`\`${name}\``, about]),
    ),
    `To check the files: \`sha256sum --check ${sumsFile}\`.\n`,
  ].join('\n\n');
}

function sumsOf(folder: string): string {
  const sum = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return readdirSync(folder)
    .sort()
    .map((name) => `${sum(name)}  ${name}\n`)
    .join('');
}

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

const UNIX = 3;
/** A regular file of Unix, with the mode 644. */
const FILE_MODE = (0o100644 << 16) >>> 0;

/** A file of an archive. */
export interface ZipEntry {
  /** Its path, with slashes. */
  name: string;
  content: Uint8Array | string;
}

/**
 * Returns the files below a folder, sorted by path, as entries of an archive.
 * @param folder The folder.
 * @param prefix What comes before each path, such as `plyr-api-1.0.0/`.
 */
export function zipEntries(folder: string, prefix = ''): ZipEntry[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      name: prefix + relative(folder, file).split(sep).join('/'),
      content: readFileSync(file),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/**
 * Writes a ZIP archive. The same entries give the same bytes: all files have the same time and mode.
 * @param file The path of the archive.
 * @param entries The files, in the order of the archive.
 */
export function writeZip(file: string, entries: readonly ZipEntry[]): void {
  const files: Zippable = {};
  for (const { name, content } of entries) files[name] = Buffer.from(content);
  // The first date that the format knows. It has no time zones.
  const mtime = new Date(1980, 0, 1);
  writeFileSync(file, zipSync(files, { level: 9, mtime, os: UNIX, attrs: FILE_MODE }));
}

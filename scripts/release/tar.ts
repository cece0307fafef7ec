import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const BLOCK = 512;

/**
 * Packs a folder, so that the same files give the same bytes: sorted, without owners, and with one time.
 * @param folder The folder. Links and empty folders in it are left out.
 * @param name The folder in the archive that contains the files.
 * @param seconds The time of all files, in seconds since 1970.
 * @returns A tar file, compressed with gzip.
 * @throws Error if a path is too long for the format.
 */
export function packFolder(folder: string, name: string, seconds: number): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, inside: `${name}/${relative(folder, path).replaceAll(sep, '/')}` }))
    .sort((a, b) => (a.inside < b.inside ? -1 : 1));
  const parts = files.flatMap(({ path, inside }) => {
    const bytes = readFileSync(path);
    return [header(inside, bytes.length, seconds), bytes, Buffer.alloc(-bytes.length & (BLOCK - 1))];
  });
  return gzipSync(Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]), { level: 9 });
}

/** Makes the header of a file in the format `ustar` of POSIX. */
function header(path: string, size: number, seconds: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`;
  const put = (text: string, at: number) => void block.write(text, at);
  const [prefix, name] = splitPath(path);
  put(name, 0);
  put(octal(0o644, 7), 100);
  put(octal(0, 7), 108);
  put(octal(0, 7), 116);
  put(octal(size, 11), 124);
  put(octal(seconds, 11), 136);
  // While the sum is taken, spaces are in its place.
  put(' '.repeat(8), 148);
  put('0', 156);
  put('ustar\0' + '00', 257);
  put(prefix, 345);
  put(
    `${octal(
      block.reduce((sum, byte) => sum + byte, 0),
      6,
    )} `,
    148,
  );
  return block;
}

/** The name of a file has 100 bytes, and the folders before it have 155. */
function splitPath(path: string): [prefix: string, name: string] {
  const fits = (text: string, bytes: number) => Buffer.byteLength(text) <= bytes;
  if (fits(path, 100)) return ['', path];
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
    const [prefix, name] = [path.slice(0, at), path.slice(at + 1)];
    if (fits(prefix, 155) && fits(name, 100)) return [prefix, name];
  }
  throw new Error(`The path ${path} is too long for a tar file. Shorten it to at most 100 bytes.`);
}

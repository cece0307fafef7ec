import { readFileSync } from 'node:fs';
import { UserError } from '../../mock/openapi/user-error.js';
import { decodeUtf8 } from '../../mock/seed/utf8.js';

/**
 * Reads a file as UTF-8, without the line break at its end.
 * @param file Its name.
 * @throws UserError if it can't be read, or is not UTF-8.
 */
export function readTextFile(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new UserError(
      `${file} can't be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}).`,
    );
  }
  return decodeUtf8(bytes, file).replace(/\r?\n$/, '');
}

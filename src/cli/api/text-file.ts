import { readFileSync } from 'node:fs';
import { UserError } from '../../mock/openapi/user-error.js';

/**
 * Reads a file as UTF-8, without the line break at its end.
 * @param file Its name.
 * @throws UserError if it can't be read.
 */
export function readTextFile(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    throw new UserError(
      `${file} can't be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}).`,
    );
  }
}

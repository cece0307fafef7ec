import { UserError } from '../openapi/user-error.js';

/**
 * Returns the text of a file. A byte order mark is left out.
 * @param bytes The file.
 * @param what The file, for the error message.
 * @throws UserError when it is not UTF-8, because wrong letters would otherwise become part of the data.
 */
export function decodeUtf8(bytes: Uint8Array, what: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const [first, second] = bytes;
    const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
    throw new UserError(`${what} is not UTF-8${isUtf16 ? ', but UTF-16' : ''}. Save it as UTF-8.`);
  }
}

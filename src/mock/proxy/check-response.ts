/** Checks responses of another server against the description. All costs are limited, because the server may be hostile. */
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import type { Operation } from '../openapi/document.js';
import type { Validator, Violation } from '../openapi/validator.js';
import { mebibytes, type UpstreamResponse } from './exchange.js';
import { headerOf } from './upstream.js';

/** The largest body to check, in bytes after decompression. Parsed JSON can take twenty times as much memory. */
const checkedBytes = 8 * 1024 * 1024;
/** In a larger body, in bytes, only the first violation is searched for. */
const smallBytes = 64 * 1024;
/** The most violations to report. An array can have one for each entry, and the first ones are enough. */
const maxViolations = 20;
const maxLength = 500;

/**
 * Returns the violations of a response.
 * @param validator The validator of the description.
 * @param operation The operation.
 * @param response The response.
 */
export async function checkResponse(
  validator: Validator,
  operation: Operation,
  { status, rawHeaders, body: packed }: UpstreamResponse,
): Promise<readonly Violation[]> {
  const mediaType = headerOf(rawHeaders, 'content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  let unpacked: Buffer;
  try {
    unpacked = await unpack(packed, headerOf(rawHeaders, 'content-encoding'));
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLarge ? tooLarge : [`the response cannot be decompressed: ${(error as Error).message}`];
  }
  if (unpacked.length > checkedBytes) return tooLarge;
  let body: unknown = unpacked.toString();
  if (mediaType === 'application/json') {
    try {
      body = JSON.parse(body as string);
    } catch {
      return ['the response is not JSON, although its Content-Type says so'];
    }
  }
  const isBig = unpacked.length > smallBytes;
  return limited(validator.checkResponse(operation, status, mediaType, body, isBig));
}

const tooLarge: readonly Violation[] = [
  `the response was not checked: its body is over ${mebibytes(checkedBytes)}`,
];

const options = { maxOutputLength: checkedBytes };

function unpack(bytes: Buffer, encoding: string | undefined): Promise<Buffer> | Buffer {
  switch (encoding?.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return promisify(gunzip)(bytes, options);
    case 'deflate':
      return promisify(inflate)(bytes, options);
    case 'br':
      return promisify(brotliDecompress)(bytes, options);
    default:
      return bytes;
  }
}

function limited(violations: readonly Violation[]): readonly Violation[] {
  const isShort = violations.length <= maxViolations && violations.every((text) => text.length <= maxLength);
  if (isShort) return violations;
  const first = violations
    .slice(0, maxViolations)
    .map((text) => (text.length > maxLength ? `${text.slice(0, maxLength)}...` : text));
  const more = violations.length - first.length;
  return more > 0 ? [...first, `and ${more} more violations in the same response`] : first;
}

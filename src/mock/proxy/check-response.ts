/** Checks what another server sent against the description. A server may be broken or hostile: all costs are limited. */
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import type { Operation } from '../openapi/document.js';
import type { Validator, Violation } from '../openapi/validator.js';
import { mebibytes, type UpstreamResponse } from './exchange.js';
import { headerOf } from './upstream.js';

/** Of a body that is looked at, unpacked. As JSON it takes up to twenty times as much memory. */
const checkedBytes = 8 * 1024 * 1024;
/** Of a bigger body, only the first violation is looked for. */
const smallBytes = 64 * 1024;
/** A wrong list has a violation for each entry, and the first ones say it all. */
const maxViolations = 20;
const maxLength = 500;

/**
 * Returns in which ways a response breaks the description.
 * @param validator Of the description.
 * @param operation What was called.
 * @param response What came.
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
    return isTooLarge ? tooLarge : [`the answer cannot be unpacked: ${(error as Error).message}`];
  }
  if (unpacked.length > checkedBytes) return tooLarge;
  let body: unknown = unpacked.toString();
  if (mediaType === 'application/json') {
    try {
      body = JSON.parse(body as string);
    } catch {
      return ['the answer says that it is JSON, and is not'];
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

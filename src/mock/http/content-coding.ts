/** Returns files in a coding that the client accepts. The package contains them compressed with brotli. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { brotliCompressSync, brotliDecompressSync, constants, gzipSync } from 'node:zlib';
import { assetPath } from '../package-files.js';

/** Compressed copies of files that are not compressed in the package, because programs import them. */
const compressedHere = new Map<string, Buffer>();

/**
 * Reads a file of the package.
 * @param file Its path. A file with the extension `.br` is compressed.
 * @returns The content, compressed with brotli.
 * @throws Error when the file does not exist.
 */
export function readCompressed(file: string): Buffer {
  const bytes = compressedHere.get(file) ?? readFileSync(assetPath(file));
  if (file.endsWith('.br') || compressedHere.has(file)) return bytes;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  compressedHere.set(file, brotliCompressSync(bytes, { params }));
  return compressedHere.get(file) as Buffer;
}

/** A body, and the value of `Content-Encoding`, which is missing for an uncompressed body. */
export interface EncodedBody {
  body: Buffer;
  coding?: 'br' | 'gzip';
}

/** How many gzip copies are cached. Over http, browsers accept only gzip, except from this machine. */
const mostKept = 32;
const kept = new Map<string, Buffer>();

/**
 * Encodes a body for a client.
 * @param request The client's request.
 * @param bytes The body, compressed with brotli.
 */
export function encodedFor({ headers }: IncomingMessage, bytes: Buffer): EncodedBody {
  const weights = weightsOf(headers['accept-encoding']);
  const accepts = (...names: string[]) => {
    const name = [...names, '*'].find((one) => weights.has(one));
    return name !== undefined && (weights.get(name) as number) > 0;
  };
  if (accepts('br')) return { body: bytes, coding: 'br' };
  if (accepts('gzip', 'x-gzip')) return { body: gzipped(bytes), coding: 'gzip' };
  return { body: brotliDecompressSync(bytes) };
}

function gzipped(bytes: Buffer): Buffer {
  const key = createHash('sha256').update(bytes).digest('base64');
  const body = kept.get(key) ?? gzipSync(brotliDecompressSync(bytes));
  kept.set(key, body);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return body;
}

/** Returns the codings of `Accept-Encoding` with their weights (RFC 9110, section 12.5.3). */
function weightsOf(header: string | string[] | undefined): ReadonlyMap<string, number> {
  const codings = String(header ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim().split(/\s*;\s*q=/));
  return new Map(codings.map(([name = '', weight = '1']) => [name, Number(weight)]));
}

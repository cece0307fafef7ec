import { builtin } from './builtin.js';
import type { ZlibModule } from './node-types.js';

/** The value of `accept-encoding`, see {@link decompress}. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br';

/** The largest limit that Node 20 accepts. No string can be that long. */
const MAX_OUTPUT = 2 ** 32;

/**
 * Decodes the content encodings of a body. As with `fetch`, a body with an unknown encoding stays as it is, and
 * one that ends early is returned as far as it arrived.
 *
 * @param bytes - The body as it was sent, at least one byte and at most `maxBytes`.
 * @param encodings - The value of the header `content-encoding`.
 * @param maxBytes - The limit for the result.
 * @returns The body, or undefined if it is larger.
 * @throws What `node:zlib` throws.
 */
export async function decompress(
  bytes: Uint8Array,
  encodings: string,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const zlib = builtin('zlib') as ZlibModule;
  const names = encodings.split(',').map((name) => name.trim().toLowerCase());
  if (!names.every((name) => /^((x-)?gzip|deflate|br)$/.test(name))) return bytes;
  const { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH } = zlib.constants;
  const decode = (input: Uint8Array, name: string) => {
    // Some servers send deflate without the zlib header. The first byte of that header ends with the bits 1000.
    const inflate = ((input[0] as number) & 15) === 8 ? zlib.inflate : zlib.inflateRaw;
    const decoder = name === 'br' ? zlib.brotliDecompress : name === 'deflate' ? inflate : zlib.gunzip;
    const flush = name === 'br' ? BROTLI_OPERATION_FLUSH : Z_SYNC_FLUSH;
    const options = { flush, finishFlush: flush, maxOutputLength: Math.min(maxBytes, MAX_OUTPUT) };
    return new Promise<Uint8Array | undefined>((resolve, reject) => {
      decoder(input, options, (error, output) => {
        if (error && error.code !== 'ERR_BUFFER_TOO_LARGE') reject(error);
        else resolve(output);
      });
    });
  };
  let output: Uint8Array | undefined = bytes;
  // The server applied the encodings in this order, so decode them in reverse.
  for (const name of names.reverse()) output = output && (await decode(output, name));
  return output;
}

import { brotliCompressSync, constants } from 'node:zlib';

/**
 * Compresses a file as the package has it. Brotli takes a sixth less space than gzip.
 * @param content The content.
 * @param quality 0 to 11. With 9, a page of 3 MB takes half a second, and with 10, four seconds.
 */
export function brotli(content: string | Uint8Array, quality = 10): Buffer {
  const bytes = Buffer.from(content);
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

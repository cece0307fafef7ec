/**
 * HMAC-SHA256 (RFC 2104) out of two plain hashes, which take half the time of `createHmac`: no object is made per call.
 * Keys that are longer than a block, or no ASCII, are rare and go the usual way.
 */
import { createHmac, hash } from 'node:crypto';

const BLOCK_BYTES = 64;
const DIGEST_BYTES = 32;

/** The first blocks of both hashes; the second has room for the digest of the first. */
interface Pads {
  inner: string;
  outer: Buffer;
}

const padsOf = new Map<string, Pads>();

/**
 * Signs a message.
 * @param key The key, as UTF-8 text.
 * @param message The message, as UTF-8 text.
 * @returns 64 lower-case hexadecimal digits.
 */
export function hmacSha256(key: string, message: string): string {
  const pads = padsOf.get(key) ?? makePads(key);
  if (!pads) return createHmac('sha256', key).update(message).digest('hex');
  const { inner, outer } = pads;
  outer.write(hash('sha256', inner + message, 'hex'), BLOCK_BYTES, 'hex');
  return hash('sha256', outer, 'hex');
}

function makePads(key: string): Pads | undefined {
  if (key.length > BLOCK_BYTES || Buffer.byteLength(key) > key.length) return undefined;
  const inner = Buffer.alloc(BLOCK_BYTES, 0x36);
  const outer = Buffer.alloc(BLOCK_BYTES + DIGEST_BYTES, 0x5c);
  for (const [at, byte] of Buffer.from(key).entries()) {
    inner[at] = 0x36 ^ byte;
    outer[at] = 0x5c ^ byte;
  }
  const pads = { inner: inner.toString('latin1'), outer };
  if (padsOf.size >= 1_000) padsOf.clear();
  padsOf.set(key, pads);
  return pads;
}

/** Time-based one-time passwords: RFC 6238 with SHA-1, six digits, and steps of 30 seconds. */
import { createHmac } from 'node:crypto';

const stepMs = 30_000;

/**
 * Returns the one-time password of a moment.
 * @param secret The secret in Base32. Case-insensitive.
 * @param now Milliseconds since the epoch.
 * @returns Six digits.
 */
export function totp(secret: string, now: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / stepMs)));
  const mac = createHmac('sha1', base32(secret)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}

/**
 * Returns whether a one-time password is correct for the current step, the previous one, or the next one.
 * @param secret The secret in Base32.
 * @param code The value in the request. Only a string can be correct.
 * @param now Milliseconds since the epoch.
 */
export function isTotp(secret: string, code: unknown, now: number): boolean {
  return [-1, 0, 1].some((steps) => totp(secret, now + steps * stepMs) === code);
}

function base32(text: string): Buffer {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...text.toUpperCase()]
    .map((character) => alphabet.indexOf(character))
    .filter((value) => value >= 0)
    .map((value) => value.toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** Addresses of the chain: their spelling, and how the mock makes new ones. */
import { keccak_256 } from '@noble/hashes/sha3';
import { unhandledException } from '../api-error.js';
import { textOf } from '../coercion/to-string.js';

/** The address of nobody: where tokens come from when they are minted, and go when they are burnt. */
export const zeroAddress = '0x0000000000000000000000000000000000000000';

/** Where the fees of game rooms go. */
export const platformAddress = '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC';

const checksums = new Map<string, string>();

/**
 * Spells an address as EIP-55 says: a letter is upper case when its digit of the hash of the lower-case address is 8
 * or more.
 * @param address `0x` and 40 hexadecimal digits.
 */
export function checksum(address: string): string {
  const lower = address.toLowerCase();
  let known = checksums.get(lower);
  if (known === undefined) {
    const digits = lower.slice(2);
    const hash = Buffer.from(keccak_256(Buffer.from(digits))).toString('hex');
    known = `0x${[...digits].map((digit, at) => (Number.parseInt(hash[at] as string, 16) >= 8 ? digit.toUpperCase() : digit)).join('')}`;
    if (checksums.size >= 10_000) checksums.clear();
    checksums.set(lower, known);
  }
  return known;
}

/**
 * Whether a value is an address: `0x` and 40 hexadecimal digits, all lower case or with a right checksum
 * (openapi/evidence/users-auth-misc.md#19-identifiers-case-formats).
 */
export function isAddress(value: unknown): value is string {
  if (typeof value !== 'string' || !/^0x[0-9a-fA-F]{40}$/.test(value)) return false;
  return value === value.toLowerCase() || value === checksum(value);
}

/**
 * An address in its checksummed spelling, where the server does not check first.
 * @throws ApiError the 500 that the server's library leads to when it is no address.
 */
export function requireAddress(value: unknown): string {
  if (!isAddress(value)) throw unhandledException(invalidAddressMessage(textOf(value)));
  return checksum(value);
}

/** What the server's library says about a text that is no address; tasks keep its first line only. */
export function invalidAddressMessage(value: unknown): string {
  return `${invalidAddressLine(value)}\n\n- Address must be a hex value of 20 bytes (40 hex characters).\n- Address must match its checksum counterpart.\n\nVersion: viem@2.18.4`;
}

/** The first line of {@link invalidAddressMessage}. */
export const invalidAddressLine = (value: unknown): string => `Address "${value}" is invalid.`;

/**
 * Derives an address from what it stands for, always the same one.
 * @param parts For example `mirror` and the primary address.
 * @returns A checksummed address.
 */
export function derivedAddress(...parts: string[]): string {
  return checksum(
    `0x${Buffer.from(keccak_256(Buffer.from(parts.join('\n'))))
      .toString('hex')
      .slice(24)}`,
  );
}

/** The mirror address of a player: where the tokens of a primary address are kept. */
export const mirrorOf = (primaryAddress: string): string =>
  derivedAddress('mirror', checksum(primaryAddress));

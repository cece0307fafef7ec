/** Addresses of the chain: their checksums, and how the mock makes new ones. */
import type { Address } from 'viem';
import {
  encodeAbiParameters,
  getAddress,
  isAddress as isStrictAddress,
  keccak256,
  stringToBytes,
} from 'viem/utils';
import { unhandledException } from '../api-error.js';
import { textOf } from '../coercion/to-string.js';
import { type LibraryError, thrownBy } from './library-error.js';

/** The address of nobody: where tokens come from when they are minted, and go when they are burnt. */
export const zeroAddress = '0x0000000000000000000000000000000000000000';

/** Where the fees of game rooms go. */
export const platformAddress = '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC';

/**
 * Returns an address with the checksum of EIP-55.
 * @param address `0x` and 40 hexadecimal digits.
 * @throws The library's `InvalidAddressError` for anything else.
 */
export const checksum: (address: string) => string = (address) => getAddress(address);

/**
 * Whether a value is an address: `0x` and 40 hexadecimal digits, all lower case or with a right checksum
 * (openapi/evidence/users-auth-misc.md#19-identifiers-case-formats).
 */
export const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && isStrictAddress(value);

/**
 * Returns an address with its checksum, where the server does not check first.
 * @throws ApiError the 500 that the server's library leads to for anything but an address.
 */
export function requireAddress(value: unknown): string {
  if (!isAddress(value)) throw unhandledException(invalidAddress(textOf(value)).message);
  return checksum(value);
}

/**
 * Returns what the server's library throws when it encodes a string that is not an address.
 * @param text The string.
 */
export function invalidAddress(text: string): LibraryError {
  return thrownBy(() => encodeAbiParameters([{ type: 'address' }], [text as Address]));
}

/**
 * Derives an address from what it stands for, always the same one.
 * @param parts For example `mirror` and the primary address.
 * @returns A checksummed address.
 */
export function derivedAddress(...parts: string[]): string {
  return checksum(`0x${keccak256(stringToBytes(parts.join('\n'))).slice(-40)}`);
}

/** The mirror address of a player: where the tokens of a primary address are kept. */
export const mirrorOf = (primaryAddress: string): string =>
  derivedAddress('mirror', checksum(primaryAddress));

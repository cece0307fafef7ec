/** Addresses of the chain: checksums, and the derivation of new addresses. */
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

/** The zero address, which has no owner. Minted tokens come from it, and burned tokens go to it. */
export const zeroAddress = '0x0000000000000000000000000000000000000000';

/** The address that receives the fees of game rooms. */
export const platformAddress = '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC';

/**
 * Returns an address with the checksum of EIP-55.
 * @param address `0x` and 40 hexadecimal digits.
 * @throws The library's `InvalidAddressError` for anything else.
 */
export const checksum: (address: string) => string = (address) => getAddress(address);

/**
 * Returns whether a value is an address: `0x` and 40 hexadecimal digits, in lowercase or with a correct checksum
 * (openapi/evidence/users-auth-misc.md#19-identifiers-case-formats).
 */
export const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && isStrictAddress(value);

/**
 * Returns an address with its checksum, where the server does not check the value first.
 * @throws ApiError 500 with the error of the server's library for anything except an address.
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
 * Derives an address. Equal parts always have the same address.
 * @param parts The purpose of the address, for example `mirror` and the primary address.
 * @returns A checksummed address.
 */
export function derivedAddress(...parts: string[]): string {
  return checksum(`0x${keccak256(stringToBytes(parts.join('\n'))).slice(-40)}`);
}

/** Returns the mirror address of a primary address, which keeps the player's tokens. */
export const mirrorOf = (primaryAddress: string): string =>
  derivedAddress('mirror', checksum(primaryAddress));

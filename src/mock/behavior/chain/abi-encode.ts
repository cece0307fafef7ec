/**
 * Encodes the values of a request for a transaction like the worker's library, with the same error messages
 * (openapi/evidence/nfts-badges.md#111-address-and-id-formats).
 */

import { encodeAbiParameters } from 'viem/utils';
import { briefly, displayString } from '../coercion/to-string.js';
import { checksum, invalidAddress, isAddress } from './addresses.js';
import { orTaskError, TaskError } from './contract-error.js';
import { toUint256 } from './uint256.js';

/**
 * Returns an array of a request.
 * @param value Part of a request.
 * @throws TaskError for anything else, with the library's message.
 */
function encodableArray(value: unknown): readonly unknown[] {
  return orTaskError(
    () => {
      if (!Array.isArray(value)) encodeAbiParameters([{ type: 'string[]' }], [displayString(value) as never]);
      return value as readonly unknown[];
    },
    () => `${briefly(value)} is not an array.`,
  );
}

/**
 * Returns an array of addresses, which must be in lowercase or have a correct checksum.
 * @returns Checksummed addresses.
 * @throws TaskError that names the first invalid value.
 */
export function addressesOf(value: unknown): string[] {
  return encodableArray(value).map((address) => {
    if (!isAddress(address))
      throw new TaskError(
        invalidAddress(displayString(address)).shortMessage ?? null,
        `${briefly(address)} is not an address in lower case or with a right checksum.`,
      );
    return checksum(address);
  });
}

/**
 * Returns an array of token IDs.
 * @throws TaskError without a message for a value that is not a whole number, or with one for a number out of range.
 */
export function tokenIdsOf(value: unknown): bigint[] {
  return encodableArray(value).map((tokenId) => {
    // JavaScript also converts true and arrays of one entry to numbers, but the description allows no record of such a task.
    const reason = () => `The token ID ${briefly(tokenId)} is not a whole number from 0 to 2^256 - 1.`;
    if (typeof tokenId !== 'string' && typeof tokenId !== 'number') throw new TaskError(null, reason());
    return orTaskError(() => toUint256(tokenId), reason);
  });
}

/**
 * Returns an array of strings.
 * @throws TaskError without a message for other values, because the description allows no record of a task with them.
 */
export function textsOf(value: unknown): string[] {
  return encodableArray(value).map((text) => {
    if (typeof text !== 'string') throw new TaskError(null, `${briefly(text)} is not a string.`);
    return text;
  });
}

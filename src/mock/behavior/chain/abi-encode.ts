/**
 * Encodes the values of a request for a transaction as the worker's library does, with its error messages
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
 * A list of addresses: all lower case, or with a right checksum.
 * @returns Checksummed addresses.
 * @throws TaskError that names the first other value.
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
 * A list of token ids.
 * @throws TaskError without a text for what is no whole number, with one for what is negative or too large.
 */
export function tokenIdsOf(value: unknown): bigint[] {
  return encodableArray(value).map((tokenId) => {
    // JavaScript takes true and lists of one for numbers too, but the description has no record of such a task.
    const reason = () => `The token ID ${briefly(tokenId)} is not a whole number from 0 to 2^256 - 1.`;
    if (typeof tokenId !== 'string' && typeof tokenId !== 'number') throw new TaskError(null, reason());
    return orTaskError(() => toUint256(tokenId), reason);
  });
}

/**
 * A list of texts.
 * @throws TaskError without a text for anything else: the description has no record of a task with other values.
 */
export function textsOf(value: unknown): string[] {
  return encodableArray(value).map((text) => {
    if (typeof text !== 'string') throw new TaskError(null, `${briefly(text)} is not a string.`);
    return text;
  });
}

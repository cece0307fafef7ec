/** Whole numbers that are sent to the chain without conversion. */
import { numberToHex } from 'viem/utils';

/** The largest number in a transaction. */
export const largestUint256: bigint = 2n ** 256n - 1n;

/**
 * Returns a value as an unsigned number of 256 bits. JavaScript converts the value: an empty string is 0.
 * @param value Part of a request.
 * @throws LibraryError for a number out of range, and for anything that is not a whole number.
 */
export function toUint256(value: unknown): bigint {
  return BigInt(numberToHex(value as bigint, { size: 32 }));
}

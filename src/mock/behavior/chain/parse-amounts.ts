/** Encodes amounts for a transaction like the server's worker (openapi/evidence/game-tokens-chips.md#32-execution-and-outcome). */
import { briefly } from '../coercion/to-string.js';
import { orTaskError, TaskError } from './contract-error.js';
import { largestUint256, toUint256 } from './uint256.js';
import { toUnits } from './units.js';

/**
 * Converts whole tokens to smallest units for a transaction.
 * @param amounts Parts of a request. The worker reads all of them before it encodes the first.
 * @param decimals How many decimals the token has.
 * @returns Smallest units.
 * @throws TaskError without a message for a value that is not a plain decimal number, or with one for a number out of range.
 */
export function parseAmounts(amounts: readonly unknown[], decimals = 18): bigint[] {
  const units = amounts.map((amount) => {
    if ((typeof amount !== 'number' && typeof amount !== 'string') || amount === '') {
      // An empty string would count as 0, and [5] as 5, but the description allows no record of a task with such amounts.
      throw new TaskError(null, notAnAmount(amount));
    }
    return orTaskError(
      () => toUnits(amount, decimals),
      () => notAnAmount(amount),
    );
  });
  return units.map((value, at) =>
    orTaskError(
      () => toUint256(value),
      () => `The amount ${briefly(amounts[at])} is below 0, or more than the chain can count.`,
    ),
  );
}

const notAnAmount = (amount: unknown): string =>
  `The amount ${briefly(amount)} is not a plain decimal number.`;

/** Returns whether a number of smallest units fits into a transaction. For larger numbers, the contracts revert. */
export const fitsUint256 = (units: bigint): boolean => units <= largestUint256;

/**
 * Returns an array that the worker reads itself, before the library does.
 * @param value Part of a request.
 * @throws TaskError without a message for anything else.
 */
export function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TaskError(null, `${briefly(value)} is not an array.`);
  return value;
}

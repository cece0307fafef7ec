/**
 * Converts amounts with viem, the server's library: decimal strings of whole tokens to smallest units, and back. It accepts
 * no exponents, and rounds surplus decimals half up
 * (openapi/evidence/game-tokens-chips.md#14-identifier-and-value-rules).
 */
import { formatUnits, parseUnits } from 'viem/utils';

/**
 * Converts whole tokens to smallest units.
 * @param amount A number or a string, such as `1.5`. JavaScript converts it to a string.
 * @param decimals How many decimals the token has.
 * @returns Smallest units.
 * @throws SyntaxError `Cannot convert ... to a BigInt` for anything except a plain decimal number.
 */
export const toUnits = (amount: number | string, decimals = 18): bigint =>
  parseUnits(String(amount), decimals);

/**
 * Converts smallest units to whole tokens.
 * @param units Smallest units, as a number or its decimal string.
 * @param decimals How many decimals the token has.
 * @returns A decimal string without trailing zeros, such as `1.5`.
 */
export const fromUnits = (units: bigint | string, decimals = 18): string =>
  formatUnits(BigInt(units), decimals);

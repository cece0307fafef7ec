/**
 * Converts amounts as the server does: decimal strings of whole tokens to smallest units and back. Its library (viem)
 * accepts no exponents and rounds surplus decimals half up
 * (openapi/evidence/game-tokens-chips.md#14-identifier-and-value-rules).
 */

/**
 * Whole tokens to smallest units.
 * @param amount Number or text, such as `1.5`; taken as JavaScript spells it.
 * @param decimals How many decimals the token has.
 * @returns Smallest units.
 * @throws SyntaxError `Cannot convert ... to a BigInt` for anything that is no plain decimal number.
 */
export function toUnits(amount: number | string, decimals = 18): bigint {
  const [whole = '', fraction = ''] = String(amount).split('.');
  const sign = whole.startsWith('-') ? '-' : '';
  const digits = fraction.replace(/0+$/, '');
  const integer = sign + whole.slice(sign.length);
  if (digits.length <= decimals) return BigInt(integer + digits.padEnd(decimals, '0'));

  const kept = integer + digits.slice(0, decimals - 1);
  const last = Math.round(Number(`${digits[decimals - 1]}.${digits.slice(decimals)}`));
  if (last <= 9 || Number.isNaN(last)) return BigInt(`${kept}${last}`);
  return BigInt(`${kept}9`) + (sign ? -1n : 1n);
}

/**
 * Smallest units to whole tokens.
 * @param units Smallest units, as a number or its decimal text.
 * @param decimals How many decimals the token has.
 * @returns A decimal text without trailing zeros, such as `1.5`.
 */
export function fromUnits(units: bigint | string, decimals = 18): string {
  const value = BigInt(units);
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
}

/**
 * Whether the server takes a text for a number; JavaScript's `isNaN` decides, so `''` and null do.
 * @param value Part of a request.
 */
export const isNumeric = (value: unknown): boolean => !Number.isNaN(Number(value));

/** A number of decimals that is enough for every token. */
const scale = 30;

function unitsOf(amount: string): bigint {
  const [, sign = '', whole = '0', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  return BigInt(sign + whole + part.slice(0, scale).padEnd(scale, '0'));
}

/**
 * Subtracts amounts without floating-point errors.
 * @param before A decimal number, such as `0.1`.
 * @param after The same.
 * @returns `after - before`, such as `-20.5`.
 */
export function difference(before: string, after: string): string {
  const units = unitsOf(after) - unitsOf(before);
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const part = digits.slice(-scale).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -scale)}${part && `.${part}`}`;
}

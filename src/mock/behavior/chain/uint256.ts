/** Whole numbers that go to the chain as they came, and what the server's library (viem) says about others. */

/** The largest number that a transaction carries. */
export const largestUint256: bigint = 2n ** 256n - 1n;

/**
 * What the library says about a number that does not fit.
 * @param value The number.
 * @param suffix How the library spells its kind: `n` for big integers, nothing for plain numbers.
 */
export const outOfRangeMessage = (value: unknown, suffix: '' | 'n'): string =>
  `Number "${value}${suffix}" is not in safe 256-bit unsigned integer range (0${suffix} to ${largestUint256}${suffix})`;

/** What cannot be encoded. The message is what an HTTP answer says. */
export class EncodingError extends Error {
  /** What the record of a task says; null where the library has no short message of its own. */
  readonly short: string | null;

  constructor(message: string, short: string | null) {
    super(message);
    this.short = short;
  }
}

/**
 * A value as an unsigned number of 256 bits. JavaScript decides what is a whole number: an empty text is 0.
 * @param value Part of a request.
 * @throws EncodingError with the library's text for a number out of range, with that of JavaScript for no number.
 */
export function toUint256(value: unknown): bigint {
  let number: bigint;
  try {
    number = BigInt(value as string);
  } catch (error) {
    throw new EncodingError((error as Error).message, null);
  }
  if (number >= 0n && number <= largestUint256) return number;
  const text = outOfRangeMessage(value, '');
  throw new EncodingError(`${text}\n\nVersion: viem@2.18.4`, text);
}

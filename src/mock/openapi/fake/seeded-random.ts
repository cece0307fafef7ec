/** Repeatable randomness for fake responses, apart from the randomness of the state. */
import { createHash } from 'node:crypto';

/** Draws a whole number from `from` to `to`, both included. */
export type RandomSource = (from: number, to: number) => number;

/**
 * Creates a source of numbers (mulberry32).
 * @param seed Any string. Equal seeds give equal numbers.
 * @returns The source.
 */
export function seededRandom(seed: string): RandomSource {
  let state = createHash('sha256').update(seed).digest().readUInt32LE();
  return (from, to) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const fraction = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    return from + Math.floor(fraction * (to - from + 1));
  };
}

/** Draws an entry of a list, which must not be empty. */
export function pick<T>(draw: RandomSource, list: readonly T[]): T {
  return list[draw(0, list.length - 1)] as T;
}

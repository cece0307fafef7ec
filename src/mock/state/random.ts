/** Randomness that repeats: each draw is a hash of a seed and a counter, and both are part of the state. */
import { createHash } from 'node:crypto';

/** Where the seed and the number of draws so far are kept. */
export interface RandomState {
  seed: string;
  draws: number;
}

/** A source of ids, hashes and keys. */
export class Random {
  readonly #state: { get(): RandomState; set(draws: number): void };

  /** @param state Reads the seed and the counter, and stores the counter. */
  constructor(state: { get(): RandomState; set(draws: number): void }) {
    this.#state = state;
  }

  /** The next 32 bytes. */
  bytes(): Uint8Array {
    const { seed, draws } = this.#state.get();
    this.#state.set(draws + 1);
    return createHash('sha256').update(`${seed}/${draws}`).digest();
  }

  /**
   * The next hexadecimal digits, lower case.
   * @param digits How many, at most 64.
   */
  hex(digits: number): string {
    return Buffer.from(this.bytes()).toString('hex').slice(0, digits);
  }

  /** The next transaction hash: `0x` and 64 hexadecimal digits. */
  hash(): string {
    return `0x${this.hex(64)}`;
  }

  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    return Number.parseInt(this.hex(12), 16) % limit;
  }

  /** A database id as MongoDB makes them: 24 hexadecimal digits, the first eight from the clock. */
  objectId(now: number): string {
    return (
      Math.floor(now / 1000)
        .toString(16)
        .padStart(8, '0')
        .slice(-8) + this.hex(16)
    );
  }
}

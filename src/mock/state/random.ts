/** Repeatable randomness: each draw is a hash of a seed and a counter, which are both part of the state. */
import { createHash } from 'node:crypto';

/** The seed and the number of draws so far. */
export interface RandomState {
  seed: string;
  draws: number;
}

/** A source of IDs, hashes, and keys. */
export class Random {
  readonly #state: { get(): RandomState; set(draws: number): void };

  /** @param state Reads the seed and the counter, and stores the counter. */
  constructor(state: { get(): RandomState; set(draws: number): void }) {
    this.#state = state;
  }

  /** Returns the next 32 bytes. */
  bytes(): Uint8Array {
    const { seed, draws } = this.#state.get();
    this.#state.set(draws + 1);
    return createHash('sha256').update(`${seed}/${draws}`).digest();
  }

  /**
   * Returns the next hexadecimal digits, in lowercase.
   * @param digits How many digits, at most 64.
   */
  hex(digits: number): string {
    return Buffer.from(this.bytes()).toString('hex').slice(0, digits);
  }

  /** Returns the next transaction hash: `0x` and 64 hexadecimal digits. */
  hash(): string {
    return `0x${this.hex(64)}`;
  }

  /** Returns a whole number from 0 to below `limit`. */
  below(limit: number): number {
    return Number.parseInt(this.hex(12), 16) % limit;
  }

  /** Returns a database ID like those of MongoDB: 24 hexadecimal digits, the first eight from the clock. */
  objectId(now: number): string {
    return (
      Math.floor(now / 1000)
        .toString(16)
        .padStart(8, '0')
        .slice(-8) + this.hex(16)
    );
  }
}

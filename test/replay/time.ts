/** The clock of the replay. */
import type { TimeSource } from '../../src/mock/index.js';

/** A time that stands still, except that a wait for a later moment brings that moment about. */
export class ReplayTime implements TimeSource {
  #now: number;

  constructor(start: number) {
    this.#now = start;
  }

  /** Sets the clock, to an earlier moment too: requests that were recorded side by side are replayed one by one. */
  set(now: number): void {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, callback: () => void): () => void {
    const immediate = setImmediate(() => {
      this.#now += ms;
      callback();
    });
    return () => clearImmediate(immediate);
  }
}

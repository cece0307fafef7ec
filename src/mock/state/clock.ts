/** The time of the mock. It can be moved forward, and waiting follows it. */

/** The latest time of a clock. Deadlines after it still have a year of four digits. */
export const latestTime: number = Date.UTC(9000, 0);

/** A source of time. */
export interface TimeSource {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Calls back once, `ms` milliseconds from now. Returns a function that cancels it. */
  after(ms: number, callback: () => void): () => void;
}

/** The time of this machine. */
export const systemTime: TimeSource = {
  now: Date.now,
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    // A request that waits for a task must not keep a closed mock alive.
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/**
 * Returns time that stands still until the clock is advanced. For tests that must have the same result in each run.
 * @param start Milliseconds since the epoch.
 */
export function frozenTime(start: number): TimeSource {
  return { now: () => start, after: () => () => {} };
}

/** Measures a wait. If the clock goes back, the wait does not become longer. */
export interface Stopwatch {
  /** How many milliseconds have passed on the clock. */
  elapsed(): number;
  /** Waits until `ms` milliseconds have passed. */
  reach(ms: number): Promise<void>;
}

/** A clock that runs like its source, but can be ahead of it. */
export class Clock {
  readonly #source: TimeSource;
  readonly #offset: { get(): number; set(ms: number): void };
  #sleepers = new Set<() => void>();
  /** How far the clock has gone back in total. */
  #wentBack = 0;

  /**
   * @param source The source of time.
   * @param offset How far the clock is ahead, in milliseconds. The owner keeps it, so that it is part of the state.
   */
  constructor(source: TimeSource, offset: { get(): number; set(ms: number): void }) {
    this.#source = source;
    this.#offset = offset;
  }

  /** Milliseconds since the epoch. */
  now(): number {
    return this.#source.now() + this.#offset.get();
  }

  /**
   * Moves the clock forward and wakes all sleepers.
   * @param ms How far, in milliseconds.
   *   A part of a millisecond counts as a whole one.
   * @throws RangeError when `ms` is negative or not finite, or moves the clock beyond the year 9000.
   */
  advance(ms: number): void {
    if (!(ms >= 0) || !Number.isFinite(ms))
      throw new RangeError('A clock moves forward only: give milliseconds, 0 or more.');
    const whole = Math.ceil(ms);
    if (this.now() + whole > latestTime)
      throw new RangeError(`The clock stops at the year 9000: it cannot move ${ms} milliseconds forward.`);
    this.#offset.set(this.#offset.get() + whole);
    this.wake();
  }

  /** Wakes all sleepers early. Each one checks whether it must sleep again. */
  wake(): void {
    const sleepers = this.#sleepers;
    this.#sleepers = new Set();
    for (const wakeUp of sleepers) wakeUp();
  }

  /**
   * For the owner of the offset: reports a change of the offset by other means than {@link Clock.advance}.
   * @param before How far the clock was ahead before, in milliseconds.
   */
  moved(before: number): void {
    this.#wentBack += Math.max(0, before - this.#offset.get());
    this.wake();
  }

  /** Starts a stopwatch. */
  stopwatch(): Stopwatch {
    const steady = () => this.now() + this.#wentBack;
    const start = steady();
    const elapsed = () => steady() - start;
    return {
      elapsed,
      reach: async (ms) => {
        while (elapsed() < ms) await this.sleep(this.now() + ms - elapsed());
      },
    };
  }

  /**
   * Waits until a moment. If the clock goes back during the wait, the wait does not become longer.
   * @param moment Milliseconds since the epoch on this clock.
   */
  async reach(moment: number): Promise<void> {
    await this.stopwatch().reach(moment - this.now());
  }

  /**
   * Waits until a moment, or until {@link Clock.wake} is called.
   * @param until Milliseconds since the epoch on this clock.
   */
  sleep(until: number): Promise<void> {
    return new Promise((resolve) => {
      const wakeUp = () => {
        cancel();
        this.#sleepers.delete(wakeUp);
        resolve();
      };
      // Timers can fire a millisecond early.
      const cancel = this.#source.after(Math.max(0, until - this.now()) + 1, wakeUp);
      this.#sleepers.add(wakeUp);
    });
  }
}

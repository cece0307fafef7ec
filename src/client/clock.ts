/** The server allows five minutes; below one minute the whole seconds of `Date` and slow answers blur the picture. */
const TOLERANCE_MS = 60_000;

/** A clock that follows the server's. */
export interface Clock {
  /** The server's time as far as known, in whole milliseconds since 1970. */
  now(): number;
  /**
   * Learns from an answer. It is compared with the timestamp that its own request had, since another answer may
   * have corrected the clock in between.
   *
   * @param headers - Of the answer. One out of a cache (`Age`) says nothing about the present.
   * @param sent - The timestamp of its request.
   * @param elapsed - Milliseconds between that timestamp and the answer.
   * @returns The new offset in milliseconds, or undefined if it stays as it is.
   */
  learn(headers: Headers, sent: number, elapsed: number): number | undefined;
  /**
   * Whether a refused request would now get another timestamp.
   *
   * @param sent - The timestamp that was refused.
   */
  isStale(sent: number): boolean;
}

/**
 * Makes a clock that starts with no offset.
 *
 * @param local - The clock of this machine, in milliseconds since 1970.
 */
export function createClock(local: () => number): Clock {
  let offset = 0;
  const now = () => Math.round(local() + offset);
  return {
    now,
    learn(headers, sent, elapsed) {
      const date = headers.has('age') ? Number.NaN : Date.parse(headers.get('date') ?? '');
      // The server wrote its date some time between `sent` and `sent + elapsed`; NaN is never outside.
      if (!(date < sent - TOLERANCE_MS || date > sent + elapsed + TOLERANCE_MS)) return undefined;
      const corrected = date - local();
      // Of many requests in flight, the first one to come back has done it for all.
      if (Math.abs(corrected - offset) <= TOLERANCE_MS) return undefined;
      offset = Math.round(corrected);
      return offset;
    },
    isStale: (sent) => Math.abs(now() - sent) > TOLERANCE_MS,
  };
}

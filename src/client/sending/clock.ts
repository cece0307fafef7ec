import type { HeaderReader } from '../transports/transport.js';

/** The server accepts +/-5 min. Ignore offsets under 1 min: `Date` counts whole seconds, and responses can be slow. */
const TOLERANCE_MS = 60_000;

/** A larger offset counts only if the server rejected the timestamp as expired. */
const PLAUSIBLE_MS = 86_400_000;

/** A clock that follows the server's. */
export interface Clock {
  /** Returns the server's time as far as it is known, in whole milliseconds since 1970. */
  now(): number;
  /**
   * Adjusts the offset from a response's `Date` header. An accurate clock puts that date between the request's
   * timestamp and now; concurrent responses may already have adjusted the clock.
   *
   * @param headers - The headers of the response. One from a cache (`Age`) doesn't show the current time.
   * @param sent - The timestamp of its request.
   * @param isExpired - Whether the server rejected that timestamp.
   * @returns The new offset in milliseconds, or undefined if it stays as it is.
   */
  adjustFrom(headers: HeaderReader, sent: number, isExpired?: boolean): number | undefined;
  /**
   * Returns whether a rejected request would now get another timestamp.
   *
   * @param sent - The timestamp that was rejected.
   */
  isStale(sent: number): boolean;
}

/**
 * Creates a clock that starts without an offset.
 *
 * @param local - The clock of this machine, in milliseconds since 1970.
 */
export function createClock(local: () => number): Clock {
  let offset = 0;
  const now = () => Math.round(local() + offset);
  return {
    now,
    adjustFrom(headers, sent, isExpired) {
      const date = Date.parse(headers.get('date') ?? '');
      const present = now();
      // For an invalid date (NaN), this is false.
      const isOff = date < Math.min(sent, present) - TOLERANCE_MS || date > present + TOLERANCE_MS;
      // Years of HTTP dates have four digits.
      const isPlausible = date < Date.UTC(10_000) && (isExpired || Math.abs(date - present) <= PLAUSIBLE_MS);
      if (!isOff || !isPlausible || headers.has('age')) return undefined;
      offset += date - present;
      return offset;
    },
    isStale: (sent) => Math.abs(now() - sent) > TOLERANCE_MS,
  };
}

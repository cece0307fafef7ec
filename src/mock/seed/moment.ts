import { UserError } from '../openapi/user-error.js';
import { latestTime } from '../state/clock.js';
import type { SeedMoment } from './seed.js';

const day = 86_400_000;
const unitMs: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: day,
  w: 7 * day,
  y: 365 * day,
};

/** Returns whether a day exists. `Date` turns 30 February into 2 March. */
function isDay(day: string): boolean {
  const ms = Date.parse(day);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day);
}

/**
 * Returns a moment of a seed in milliseconds since the epoch.
 * @param moment A date and time, or a time from now.
 * @param now Milliseconds since the epoch.
 * @throws UserError when the string is not a moment, its day does not exist, or it is outside the years 1970 to 8999.
 */
export function momentOf(moment: SeedMoment, now: number): number {
  const [, sign, amount, unit = ''] = /^([+-])(\d+)(ms|s|m|h|d|w|y)$/.exec(moment) ?? [];
  const offset = Number(`${sign}${amount}`) * (unitMs[unit] ?? Number.NaN);
  const [day] = /^\d{4}-\d\d-\d\d(?=T)/.exec(moment) ?? [];
  const date = day !== undefined && isDay(day) ? Date.parse(moment) : Number.NaN;
  // The clock of a test can start at 0. Times before that count as 0.
  const ms = sign === undefined ? date : Math.max(0, now + offset);
  if (ms >= 0 && ms < latestTime) return ms;
  throw new UserError(
    `"${moment.slice(0, 50)}" is not a time that exists between the years 1970 and 9000. ` +
      'Give a date and time such as 2026-01-31T12:00:00Z, or a time from now such as -2h or +30d.',
  );
}

/** The lifetime of sessions: how the server interprets `expiresIn` (openapi/evidence/users-auth-misc.md#15-sessions). */
import { unhandledException } from '../api-error.js';
import { numberOf } from '../coercion/to-number.js';

const defaultSeconds = 86_400;
const generalText = '"expiresIn" should be a number of seconds or string representing a timespan';
const exampleText = `${generalText} eg: "1d", "20h", 60`;

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Milliseconds of each unit that a string can end with, and the unit's spellings. */
const units: readonly (readonly [names: RegExp, milliseconds: number])[] = [
  [/^(ms|msecs?|milliseconds?)?$/, 1],
  [/^(s|secs?|seconds?)$/, second],
  [/^(m|mins?|minutes?)$/, minute],
  [/^(h|hrs?|hours?)$/, hour],
  [/^(d|days?)$/, day],
  [/^(w|weeks?)$/, 7 * day],
  [/^(y|yrs?|years?)$/, 365.25 * day],
];

/**
 * Returns when a session ends according to the server's database.
 * @param expiresIn Part of a request.
 * @param now Milliseconds since the epoch.
 * @returns Milliseconds since the epoch. Null for a string that is not a number, which counts as an expired session.
 * @throws ApiError 500 for an object that JavaScript can't convert to a number.
 */
export function deadlineAfter(expiresIn: unknown, now: number): number | null {
  const deadline = now + numberOf(expiresIn || defaultSeconds) * 1000;
  if (Number.isNaN(deadline)) return null;
  // JSON, and therefore a snapshot, has no infinite numbers.
  return Math.min(Math.max(deadline, -Number.MAX_VALUE), Number.MAX_VALUE);
}

/**
 * Returns how long a session JWT is valid. Unlike for the deadline, a string of digits is in milliseconds.
 * @param expiresIn Part of a request.
 * @returns Whole seconds.
 * @throws ApiError 500 for a value that is not a lifetime.
 */
export function jwtLifetime(expiresIn: unknown): number {
  if (!expiresIn) return defaultSeconds;
  if (typeof expiresIn === 'string') {
    const milliseconds = timespan(expiresIn);
    if (milliseconds === undefined) throw unhandledException(exampleText);
    return Math.floor(milliseconds / 1000);
  }
  if (!Number.isInteger(expiresIn)) throw unhandledException(generalText);
  return expiresIn as number;
}

function timespan(text: string): number | undefined {
  if (text.length > 100) return undefined;
  const [, amount, unit = ''] = /^(-?\d*\.?\d+) *([a-z]*)$/i.exec(text) ?? [];
  const milliseconds = units.find(([names]) => names.test(unit.toLowerCase()))?.[1];
  return amount === undefined || milliseconds === undefined ? undefined : Number(amount) * milliseconds;
}

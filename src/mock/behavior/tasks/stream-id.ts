/**
 * Parses the IDs of tasks as Redis does, because the server asks Redis for every ID that no finished task has
 * (openapi/evidence/users-auth-misc.md#17-gettaskstatus).
 */
import { unhandledException } from '../api-error.js';

/** The first and the last sequence number of a range within one millisecond. */
export interface StreamRange {
  ms: bigint;
  first: bigint;
  last: bigint;
}

const largest = 2n ** 64n - 1n;

/** The most bytes that Redis reads. */
const longest = 127;

/**
 * Returns the range that Redis searches when a command has the same ID as the start and the end.
 * @param id Part of a request.
 * @returns The range. Undefined when no entry can be in it.
 * @throws ApiError 500 for any other string. An ID is one unsigned 64-bit number, or two with a dash between them.
 */
export function streamRange(id: string): StreamRange | undefined {
  // These mean the lowest and the highest ID, which no task has.
  if (cString(id) === '-' || cString(id) === '+') return undefined;
  const isExclusive = id.length > 1 && id.startsWith('(');
  const { ms, sequence } = readId(isExclusive ? id.slice(1) : id);
  if (!isExclusive) return { ms, first: sequence ?? 0n, last: sequence ?? largest };
  if (ms === largest && sequence === largest)
    throw unhandledException('ERR invalid start ID for the interval');
  if (ms === 0n && sequence === 0n) throw unhandledException('ERR invalid end ID for the interval');
  // Without a sequence number, the range excludes both ends of the millisecond. With one, the range is empty.
  return sequence === undefined ? { ms, first: 1n, last: largest - 1n } : undefined;
}

function readId(id: string): { ms: bigint; sequence: bigint | undefined } {
  const text = cString(id);
  const dash = text.indexOf('-');
  const ms = unsigned(dash < 0 ? text : text.slice(0, dash));
  const sequence = dash < 0 ? undefined : unsigned(text.slice(dash + 1));
  if (Buffer.byteLength(id) > longest || ms === undefined || (dash >= 0 && sequence === undefined))
    throw unhandledException('ERR Invalid stream ID specified as stream command argument');
  return { ms, sequence };
}

/** Cuts a string at the first NUL, where strings end in C, the language of Redis. */
const cString = (text: string): string => text.split('\0', 1)[0] as string;

/**
 * Returns a number as `strtoull` of C reads it: it skips spaces, and accepts a sign. A minus counts down from 2 ** 64. Redis
 * rejects a plain negative number before that.
 */
function unsigned(text: string): bigint | undefined {
  const [, sign, digits = ''] = /^[ \t-\r]*([+-]?)(\d+)$/.exec(text) ?? [];
  if (sign === undefined) return undefined;
  const value = BigInt(digits);
  const isPlainNegative = /^-[1-9]/.test(text) && value <= 2n ** 63n;
  if (value > largest || isPlainNegative) return undefined;
  return sign === '-' ? BigInt.asUintN(64, -value) : value;
}

import type { HeaderReader } from '../transports/transport.js';

/**
 * When a request is sent again, and how long to wait before. Everything here is pure.
 *
 * | what happened                    | GET, HEAD, read-only POST | any other POST |
 * | -------------------------------- | ------------------------- | -------------- |
 * | no connection was made           | again                     | again          |
 * | 429                              | again                     | again          |
 * | 408, 502, 503, 504               | again                     | never          |
 * | reset, time-out                  | again                     | never          |
 * | anything else, also 500          | never                     | never          |
 *
 * Never means that the request may have been carried out: there is no idempotency key, so a second one could
 * pay twice (`openapi/guides/tasks.md`). 500 is the server's answer to many plain mistakes. An expired timestamp
 * is handled by `send-with-retries.ts`. Without an answer, a request is sent again unless its outcome is unknown.
 */

/**
 * @param status - Of an answer that is not a success.
 * @param readOnly - Whether carrying it out twice is harmless.
 * @returns Whether the request may be sent again.
 */
export const mayRetry = (status: number, readOnly: boolean): boolean =>
  status === 429 || (readOnly && [408, 502, 503, 504].includes(status));

/** The chain rejected the transaction: openapi/evidence/game-tokens-chips.md#3-task-system */
const REVERTED = 'Transaction Receipt Failed';

/**
 * @param status - Of an answer that is not a success.
 * @param readOnly - Whether carrying it out twice is harmless.
 * @param error - The error message of the server.
 * @returns Whether the request may have been carried out although it failed. That includes 500: an exception may
 *   come late, and chip, NFT and badge calls answer it when time ran out (`openapi/guides/tasks.md`).
 */
export const isUnknown = (status: number, readOnly: boolean, error?: unknown): boolean =>
  !readOnly && (status === 408 || (status >= 500 && status !== 501)) && error !== REVERTED;

/** Beyond a minute, the caller had better hear of it. */
export const LONGEST_DELAY_MS = 60_000;

/**
 * How long to wait where the server does not say.
 *
 * @param retries - How many times the request has been sent again.
 * @param random - A number from 0 to 1, so that many clients do not return all at once.
 * @returns Milliseconds.
 */
export const backoff = (retries: number, random: number): number =>
  random * Math.min(8_000, 300 * 2 ** retries);

/**
 * Reads `Retry-After-Ms`, and `Retry-After` in seconds or as a date.
 *
 * @param headers - Of the answer.
 * @param now - The time in milliseconds since 1970, used where the answer has no date of its own.
 * @returns Milliseconds, or undefined if there is none, or none that makes sense, such as a date that is over.
 */
export function retryAfter(headers: HeaderReader, now: number): number | undefined {
  const read = (name: string) => headers.get(name) ?? '';
  const after = read('retry-after');
  // The oldest of the three forms of a date has no zone, which Date.parse takes for the local one.
  const date = Date.parse(after.replace(/( GMT)?$/, ' GMT'));
  const present = Date.parse(read('date')) || now;
  return [decimal(read('retry-after-ms')), decimal(after) * 1000, date - present].find((ms) => ms >= 0);
}

/** `Number` would also read 0x10 and 1e9. */
const decimal = (text: string) => Number(/^\d+(\.\d+)?$/.exec(text)?.[0]);

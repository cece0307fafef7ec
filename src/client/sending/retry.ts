import type { HeaderReader } from '../transports/transport.js';

/**
 * When to send a request again, and how long to wait before that. All functions here are pure.
 *
 * | what happened                    | GET, HEAD, read-only POST | any other POST |
 * | -------------------------------- | ------------------------- | -------------- |
 * | no connection was made           | again                     | again          |
 * | 429                              | again                     | again          |
 * | 408, 502, 503, 504               | again                     | never          |
 * | reset, time-out                  | again                     | never          |
 * | anything else, also 500          | never                     | never          |
 *
 * Where the table says never, the request may have been carried out. The API has no idempotency key, so a
 * second request could pay twice (`openapi/guides/tasks.md`). The server also returns 500 for many invalid
 * requests, which a retry doesn't fix. `send-with-retries.ts` handles an expired timestamp. A request without a
 * response is sent again unless its outcome is unknown.
 */

/**
 * Decides whether to retry a rejected request.
 * @param status - The status code of the error response.
 * @param readOnly - Whether carrying the request out twice is harmless.
 * @returns Whether the request may be sent again.
 */
export const mayRetry = (status: number, readOnly: boolean): boolean =>
  status === 429 || (readOnly && [408, 502, 503, 504].includes(status));

/** The chain rejected the transaction: openapi/evidence/game-tokens-chips.md#3-task-system */
const REVERTED = 'Transaction Receipt Failed';

/**
 * Decides whether a request that failed may have been carried out.
 * @param status - The status code of the error response.
 * @param readOnly - Whether carrying the request out twice is harmless.
 * @param error - The error message of the server.
 * @returns Whether its outcome is unknown. For 500 it is: an exception may come late, and chip, NFT, and badge
 *   operations return 500 when their task isn't done in time (`openapi/guides/tasks.md`).
 */
export const isUnknown = (status: number, readOnly: boolean, error?: unknown): boolean =>
  !readOnly && (status === 408 || (status >= 500 && status !== 501)) && error !== REVERTED;

/** For a longer delay, the client returns the error, so that the caller can decide. */
export const LONGEST_DELAY_MS = 60_000;

/**
 * Returns how long to wait if the server doesn't say.
 *
 * @param retries - How many times the request has been sent again.
 * @param random - A number from 0 to 1. It keeps clients from retrying all at once.
 * @returns Milliseconds.
 */
export const backoff = (retries: number, random: number): number =>
  random * Math.min(8_000, 300 * 2 ** retries);

/**
 * Reads `Retry-After-Ms`, and `Retry-After` in seconds or as a date.
 *
 * @param headers - The headers of the response.
 * @param now - The time in milliseconds since 1970, for responses without a `Date` header.
 * @returns Milliseconds, or undefined if the headers are missing or unusable, such as a date in the past.
 */
export function retryAfter(headers: HeaderReader, now: number): number | undefined {
  const read = (name: string) => headers.get(name) ?? '';
  const after = read('retry-after');
  // The oldest of the three HTTP date formats has no time zone, so Date.parse would read it as local time.
  const date = Date.parse(after.replace(/( GMT)?$/, ' GMT'));
  const present = Date.parse(read('date')) || now;
  return [decimal(read('retry-after-ms')), decimal(after) * 1000, date - present].find((ms) => ms >= 0);
}

/** `Number` would also read 0x10 and 1e9. */
const decimal = (text: string) => Number(/^\d+(\.\d+)?$/.exec(text)?.[0]);

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
 * is the business of `clock.ts`.
 */

/** What became of an attempt: an HTTP status, or why there is none. */
export type Failure = number | 'unconnected' | 'broken' | 'timeout';

/**
 * @param failure - What became of the attempt.
 * @param readOnly - Whether carrying it out twice is harmless.
 * @returns Whether the request may be sent again.
 */
export function mayRetry(failure: Failure, readOnly: boolean): boolean {
  if (failure === 429 || failure === 'unconnected') return true;
  return readOnly && (typeof failure === 'string' || [408, 502, 503, 504].includes(failure));
}

/**
 * @param failure - What became of the last attempt.
 * @param readOnly - Whether carrying it out twice is harmless.
 * @returns Whether the request may have been carried out although it failed. That includes 500: an exception may
 *   come late, and chip, NFT and badge calls answer it when time ran out (`openapi/guides/tasks.md`).
 */
export function isUnknown(failure: Failure, readOnly: boolean): boolean {
  if (readOnly || failure === 'unconnected' || failure === 501) return false;
  return typeof failure === 'string' || failure === 408 || failure >= 500;
}

/**
 * @param attempt - The number of the attempt that failed, from 1.
 * @param asked - What the server asked for, in milliseconds, if it did.
 * @param random - A number from 0 to 1, so that many clients do not return all at once.
 * @returns Milliseconds to wait, or undefined to give up because the server asks for more than a minute.
 */
export function retryDelay(attempt: number, asked: number | undefined, random: number): number | undefined {
  if (asked === undefined) return random * Math.min(8_000, 300 * 2 ** (attempt - 1));
  return asked <= 60_000 ? asked : undefined;
}

/** All three forms of a date in HTTP look like this. Date.parse alone would also make something of `soon 1`. */
const HTTP_DATE = /^[A-Z][a-z]{2,8},? .+ \d\d:\d\d:\d\d /;

/**
 * Reads `Retry-After-Ms`, and `Retry-After` in seconds or as a date.
 *
 * @param headers - Of the answer.
 * @param now - The time in milliseconds since 1970, used where the answer has no date of its own.
 * @returns Milliseconds, or undefined if there is none, or none that makes sense.
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const ms = headers.get('retry-after-ms') ?? '';
  if (isNumber(ms)) return Number(ms);
  const text = headers.get('retry-after') ?? '';
  if (isNumber(text)) return Number(text) * 1000;
  if (!HTTP_DATE.test(text)) return undefined;
  // The oldest form has no zone, which Date.parse takes for the local one.
  const date = Date.parse(`${text.replace(/ GMT$/, '')} GMT`);
  const present = Date.parse(headers.get('date') ?? '') || now;
  return Number.isNaN(date) ? undefined : Math.max(0, date - present);
}

const isNumber = (text: string) => /^\d+(\.\d+)?$/.test(text);

const UNCONNECTED = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$/;

/** Deno has no codes. The URL, which is in the text too, cannot hold the blanks. */
const DENO_CONNECT = /: client error \(Connect\): /;

/**
 * Whether an error says that no connection was ever made, so that nothing can have been carried out.
 *
 * @param error - What `fetch` threw. Node puts the system's error in `cause`, or several in `errors` of that,
 *   one for each address that it tried: then all of them must say so.
 * @param depth - How many more levels to look into.
 */
export function isUnconnected(error: unknown, depth = 5): boolean {
  if (depth === 0) return false;
  const { code, errors, cause, message } = Object(error) as Record<
    'code' | 'errors' | 'cause' | 'message',
    unknown
  >;
  if (Array.isArray(errors) && errors.length > 0)
    return errors.every((each) => isUnconnected(each, depth - 1));
  if (typeof code === 'string') return UNCONNECTED.test(code);
  return DENO_CONNECT.test(String(message)) || isUnconnected(cause, depth - 1);
}

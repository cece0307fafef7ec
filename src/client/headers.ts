import { PlyrError } from './errors.js';
import { inBrowser } from './options.js';

/** Told to the server outside of browsers, which say who they are themselves. */
export const USER_AGENT = 'plyr-api/0.2.0';

/**
 * Reads headers in any form that `fetch` takes.
 *
 * @param given - Headers; undefined counts as none.
 * @returns Names in lower case, with a user agent.
 * @throws PlyrError `INVALID_HEADER`. The platform's error would quote the value.
 */
export function readHeaders(given?: HeadersInit | undefined): Record<string, string> {
  const headers: Record<string, string> = inBrowser() ? {} : { 'user-agent': USER_AGENT };
  if (given === undefined) return headers;
  try {
    return Object.assign(headers, Object.fromEntries(new Headers(given)));
  } catch {
    throw new PlyrError('INVALID_HEADER', 'A header name or value is not allowed.');
  }
}

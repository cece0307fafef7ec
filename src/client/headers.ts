import { PlyrError } from './errors.js';
import { inBrowser } from './options.js';

/** Told to the server outside of browsers, which say who they are themselves. */
const USER_AGENT = 'plyr-api/0.2.0';

/** Of all bodies. */
export const JSON_TYPE = 'application/json';

/** Where every call begins. */
export const firstHeaders = (): Record<string, string> => (inBrowser() ? {} : { 'user-agent': USER_AGENT });

/**
 * Adds headers in any form that `fetch` takes. As in openapi-fetch, undefined is not said, and null takes one away.
 * A record is read here, because going through `Headers` costs more than the signature.
 *
 * @param base - Names in lower case. It stays as it is.
 * @param more - Headers; undefined counts as none.
 * @returns Names in lower case.
 * @throws PlyrError `INVALID_HEADER`. The platform's error would quote the value.
 */
export function addHeaders(base: Record<string, string>, more: HeadersInit = {}): Record<string, string> {
  const headers = { ...base };
  try {
    const entries = Symbol.iterator in more ? new Headers(more as [string, string][]) : Object.entries(more);
    for (const [anyCase, given] of entries as Iterable<[string, string | null | undefined]>) {
      const name = anyCase.toLowerCase();
      if (given === null) delete headers[name];
      else if (given !== undefined) {
        const value = `${given}`.trim();
        if (!NAME.test(name) || !VALUE.test(value)) throw 0;
        headers[name] = value;
      }
    }
    return headers;
  } catch {
    throw new PlyrError('INVALID_HEADER', 'A header name or value is not allowed.');
  }
}

const NAME = /^[\w!#$%&'*+.^`|~-]+$/;
const VALUE = /^[\t -~\x80-\xff]*$/;

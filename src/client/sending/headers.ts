import { PlyrError } from '../errors.js';
import { inBrowser } from '../options.js';

/**
 * Builds the headers of a call. As in openapi-fetch, undefined leaves a header as it is, and null removes it.
 *
 * @param body - The body of the call.
 * @param given - Headers in any form that `fetch` accepts. Later ones win.
 * @returns The headers, with lowercase names.
 * @throws PlyrError `INVALID_HEADER` instead of the platform's error, which quotes the value. `UNSIGNABLE_BODY`
 *   for a content type other than JSON: the server would drop the body or read it differently, and sign
 *   something else.
 */
export function makeHeaders(
  body: string | undefined,
  ...given: (HeadersInit | Readonly<Record<string, string>> | undefined)[]
): Record<string, string> {
  const headers: Record<string, string> = {};
  // Browsers set this header themselves.
  if (!inBrowser()) headers['user-agent'] = 'plyr-api/0.4.0';
  if (body) headers['content-type'] = 'application/json';
  try {
    for (const some of given) {
      const more = some ?? {};
      // `Headers` throws for names and values that HTTP doesn't allow. It is slow, so an instance isn't checked
      // again. Its first use makes Node load fetch, which takes longer than a short command, so calls without
      // extra headers avoid it.
      const isList = Symbol.iterator in more;
      const entries = !isList ? Object.entries(more) : more instanceof Headers ? more : new Headers(more);
      for (const [anyCase, value] of entries as Iterable<[string, string | null | undefined]>) {
        const name = anyCase.toLowerCase();
        if (value === null) delete headers[name];
        else if (value !== undefined) headers[name] = value;
      }
      if (!isList && Object.keys(more)[0]) new Headers(headers);
    }
  } catch {
    throw new PlyrError('INVALID_HEADER', 'A header name or value is not allowed.');
  }
  // A Request whose body is a string has the type text/plain.
  if (body && !/^application\/json *(;|$)/i.test(`${headers['content-type']}`)) {
    throw new PlyrError('UNSIGNABLE_BODY', 'The content-type of a body must be application/json.');
  }
  return headers;
}

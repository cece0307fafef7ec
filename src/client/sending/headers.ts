import { PlyrError } from '../errors.js';
import { inBrowser } from '../options.js';

/**
 * Makes the headers of a call. As in openapi-fetch, undefined is not said, and null takes one away.
 *
 * @param body - The body that goes with them.
 * @param given - Headers in all forms that `fetch` takes; later ones win.
 * @returns Names in lower case.
 * @throws PlyrError `INVALID_HEADER`, where the platform's error would quote the value; `UNSIGNABLE_BODY` for
 *   another type than JSON: the server would drop the body or read it differently, and sign something else.
 */
export function makeHeaders(
  body: string | undefined,
  ...given: (HeadersInit | Readonly<Record<string, string>> | undefined)[]
): Record<string, string> {
  const headers: Record<string, string> = {};
  // Browsers say who they are themselves.
  if (!inBrowser()) headers['user-agent'] = 'plyr-api/0.3.0';
  if (body) headers['content-type'] = 'application/json';
  try {
    for (const some of given) {
      const more = some ?? {};
      // Headers throws at what HTTP does not allow. It is slow, so what is one already is not checked again. Node loads fetch
      // for it, which takes longer than a short command, so calls without headers of their own do not mention it.
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
  // A Request that is made from a string says text/plain.
  if (body && !/^application\/json *(;|$)/i.test(`${headers['content-type']}`)) {
    throw new PlyrError('UNSIGNABLE_BODY', 'The content-type of a body must be application/json.');
  }
  return headers;
}

import { makeHeaders } from './headers.js';

/** Returns the headers of a call, which depend on its body and on the headers that the caller adds. */
export type HeadersOf = (
  body: string | undefined,
  own?: HeadersInit | Readonly<Record<string, string>>,
) => Record<string, string>;

/**
 * Creates the function that returns the headers of a client's calls.
 *
 * @param defaults - Headers for every call. Those of a call win.
 * @returns The function. Most calls add no headers, so they share one object. Don't change it.
 * @throws What `makeHeaders` throws, for invalid defaults.
 */
export function createHeadersOf(defaults: Readonly<Record<string, string>> | undefined): HeadersOf {
  const usual = makeHeaders(undefined, defaults);
  const usualWithBody = makeHeaders('{}', defaults);
  return (body, own) => {
    if (own) return makeHeaders(body, defaults, own);
    return body === undefined ? usual : usualWithBody;
  };
}

import { makeHeaders } from './headers.js';

/** Gives the headers of a call: for its body, and with headers of its own, if it has any. */
export type HeadersOf = (
  body: string | undefined,
  own?: HeadersInit | Readonly<Record<string, string>>,
) => Record<string, string>;

/**
 * Makes what gives the headers of a client's calls.
 *
 * @param defaults - Headers for every call. Those of a call win.
 * @returns The function. Most calls add no headers, so theirs are made once, and must not be changed.
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

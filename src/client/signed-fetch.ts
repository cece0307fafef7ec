import { PlyrError } from './errors.js';
import type { CallLimits, SignedFetchOptions } from './options.js';
import { makeHeaders } from './sending/headers.js';
import { createSendWithRetries } from './sending/send-with-retries.js';
import { checkUrl } from './sending/url.js';
import { serializeBody } from './signing.js';
import type { PreparedRequest } from './transports/transport.js';

/** What `fetch` takes, and what this client adds. */
export interface SignedFetchInit extends Omit<RequestInit, 'signal'>, Omit<CallLimits, 'signal'> {
  signal?: AbortSignal | null | undefined;
  /** Set it for a POST that changes nothing, so that it is sent again like a GET. */
  readOnly?: boolean | undefined;
}

/** Has the signature of `fetch`, so that any generated client can use it. */
export type SignedFetch = (input: string | URL | Request, init?: SignedFetchInit) => Promise<Response>;

/**
 * Makes a `fetch` that signs each request as `openapi/guides/signing.md` describes.
 *
 * A body is a string of compact JSON (the output of `JSON.stringify`), or a plain object or array, and is sent
 * as `application/json`. The headers `apikey`, `timestamp` and `signature` always are this function's own.
 * Redirects are never followed. Answers are read as text before they are handed on.
 *
 * @example
 * ```ts
 * const signedFetch = createSignedFetch({ apiKey, secretKey });
 * const response = await signedFetch(`${servers.testnet}/user/info/alice`, { timeoutMs: 5_000 });
 * ```
 *
 * @param options - Credentials; checked at once, so that a missing key does not wait for the first request.
 * @returns A function to use in place of `fetch`. It resolves to any answer, whatever its status, and rejects with
 *   PlyrError, or with the reason of the signal. `outcomeUnknown` of the error says whether a POST may have been
 *   carried out; it is never sent again then.
 * @throws PlyrError `MISSING_CREDENTIALS`, saying which one, `INVALID_OPTION`, or `BROWSER`.
 */
export function createSignedFetch(options: SignedFetchOptions): SignedFetch {
  const send = createSendWithRetries(options);
  return async (input, init) => (await send(await prepare(options, input, init))).response;
}

/** Reads the arguments of `fetch` the way `fetch` does: members of `init` win over those of a Request. */
export async function prepare(
  { allowInsecureHttp }: SignedFetchOptions,
  input: string | URL | Request,
  init: SignedFetchInit = {},
): Promise<PreparedRequest> {
  // Of a string and a URL, all its members are undefined.
  const request = input as Partial<Request>;
  const merged: Record<string, unknown> = { ...init };
  if (request.url) {
    for (const name of [
      'method',
      'headers',
      'signal',
      'cache',
      'credentials',
      'keepalive',
      'mode',
    ] as const) {
      // Undefined counts as not said, as in `fetch`.
      if (merged[name] === undefined) merged[name] = request[name];
    }
  }
  const { body: own, signal, timeoutMs, retry, readOnly, ...rest } = merged as SignedFetchInit;
  const url = checkUrl(request.url ?? `${input}`, allowInsecureHttp);
  const method = (rest.method ?? 'GET').toUpperCase();
  const isRead = method === 'GET' || method === 'HEAD';
  // An empty text is no body at all: a Request without a body reads as one, and the server takes both for `{}`.
  const given: unknown = own ?? (await request.text?.()) ?? '';
  const body = given === '' ? undefined : serializeBody(given);
  if (isRead && body) throw new PlyrError('UNSIGNABLE_BODY', `${method} cannot have a body.`);
  return {
    url: url.href,
    init: { ...rest, method, headers: makeHeaders(body, rest.headers), body },
    signal,
    timeoutMs,
    retry,
    readOnly: isRead || !!readOnly,
    operation: `${method} ${url.pathname}`,
  };
}

import { PlyrError } from './errors.js';
import type { CallLimits, SignedFetchOptions } from './options.js';
import { makeHeaders } from './sending/headers.js';
import { createSendWithRetries } from './sending/send-with-retries.js';
import { checkUrl } from './sending/url.js';
import { serializeBody } from './signing.js';
import type { PreparedRequest } from './transports/transport.js';

/** The options of `fetch`, with those that this client adds. */
export interface SignedFetchInit extends Omit<RequestInit, 'signal'>, Omit<CallLimits, 'signal'> {
  signal?: AbortSignal | null | undefined;
  /** Set this for a POST that changes nothing, so that the client retries it like a GET. */
  readOnly?: boolean | undefined;
}

/** Takes the same arguments as `fetch`, so that any generated client can use it. */
export type SignedFetch = (input: string | URL | Request, init?: SignedFetchInit) => Promise<Response>;

/**
 * Creates a `fetch` that signs each request as `openapi/guides/signing.md` describes.
 *
 * A body is a plain object or array, or a string of compact JSON (the output of `JSON.stringify`). The function
 * sends it as `application/json`. It always sets the headers `apikey`, `timestamp`, and `signature` itself. It
 * never follows redirects. It reads each response completely before it returns it.
 *
 * @example
 * ```ts
 * const signedFetch = createSignedFetch({ apiKey, secretKey });
 * const response = await signedFetch(`${servers.testnet}/user/info/alice`, { timeoutMs: 5_000 });
 * ```
 *
 * @param options - The credentials and more. They are checked now, so that a missing key doesn't fail only at
 *   the first request.
 * @returns A function to use in place of `fetch`. It resolves to any response, whatever its status code, and
 *   rejects with PlyrError, or with the reason of the signal. If `outcomeUnknown` of the error is true, the
 *   POST may have been carried out, and the client doesn't send it again.
 * @throws PlyrError `MISSING_CREDENTIALS`, which names the credential, `INVALID_OPTION`, or `BROWSER`.
 */
export function createSignedFetch(options: SignedFetchOptions): SignedFetch {
  const send = createSendWithRetries(options);
  return async (input, init) => (await send(await prepare(options, input, init))).response;
}

/** Reads the arguments of `fetch` as `fetch` does: members of `init` win over those of a Request. */
export async function prepare(
  { allowInsecureHttp }: SignedFetchOptions,
  input: string | URL | Request,
  init: SignedFetchInit = {},
): Promise<PreparedRequest> {
  // On a string or a URL, these members are undefined.
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
      // As in `fetch`, undefined counts as left out.
      if (merged[name] === undefined) merged[name] = request[name];
    }
  }
  const { body: own, signal, timeoutMs, retry, readOnly, ...rest } = merged as SignedFetchInit;
  const url = checkUrl(request.url ?? `${input}`, allowInsecureHttp);
  const method = (rest.method ?? 'GET').toUpperCase();
  const isRead = method === 'GET' || method === 'HEAD';
  // An empty string means that there is no body: a Request without one reads as "", and the server treats both as `{}`.
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

import type { Answer, Prepared } from './attempt.js';
import { PlyrError } from './errors.js';
import { addHeaders, firstHeaders, JSON_TYPE } from './headers.js';
import type { CallLimits, SignedFetchOptions } from './options.js';
import { createSender } from './sender.js';
import { assertCompact, serializeBody } from './signing.js';
import { checkUrl } from './url.js';

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
 * @throws PlyrError `MISSING_CREDENTIALS`, saying which one, or `BROWSER`.
 */
export function createSignedFetch(options: SignedFetchOptions): SignedFetch {
  const send = createSender(options);
  return async (input, init) => toResponse(await send(await prepare(input, init)));
}

const INHERITED = ['method', 'headers', 'signal', 'cache', 'credentials', 'keepalive', 'mode'] as const;

/** Reads the arguments of `fetch` the way `fetch` does: members of `init` win over those of a Request. */
async function prepare(input: string | URL | Request, init: SignedFetchInit = {}): Promise<Prepared> {
  const request = typeof input === 'object' && 'url' in input ? input : undefined;
  const merged: Record<string, unknown> = { ...init };
  // Undefined counts as not said, as in `fetch`.
  if (request) for (const name of INHERITED) merged[name] ??= merged[name] === null ? null : request[name];
  const {
    method: anyCase = 'GET',
    headers: given,
    body: own,
    signal,
    timeoutMs,
    retry,
    readOnly,
    ...rest
  } = merged as SignedFetchInit;
  const raw: unknown = own ?? (await request?.text());
  const url = checkUrl(request ? request.url : `${input}`);
  const method = anyCase.toUpperCase();
  const headers = addHeaders(firstHeaders(), given);
  const isRead = method === 'GET' || method === 'HEAD';
  let body: string | undefined;
  // An empty text is no body at all: a Request without a body reads as one, and the server takes both for `{}`.
  if (raw !== null && raw !== undefined && raw !== '') {
    if (typeof raw === 'string') {
      assertCompact(raw);
      body = raw;
    } else body = serializeBody(raw);
    if (isRead) throw new PlyrError('UNSIGNABLE_BODY', `${method} cannot have a body.`);
    headers['content-type'] ??= JSON_TYPE;
    // With another type the server would drop the body or read it differently, and sign something else. A Request
    // that is made from a string says text/plain.
    if (!/^application\/json *(;|$)/i.test(headers['content-type'])) {
      throw new PlyrError('UNSIGNABLE_BODY', `The content-type of a body must be ${JSON_TYPE}.`);
    }
  }
  return {
    ...{ url: url.href, method, headers, body, rest, timeoutMs, retry, signal: signal ?? undefined },
    readOnly: isRead || !!readOnly,
    operation: `${method} ${url.pathname}`,
  };
}

/** The answer as from `fetch`, with its body to be read again. */
function toResponse({ response, text }: Answer): Response {
  // An empty text is null, since answers such as 204 must not have a body.
  return Object.defineProperties(new Response(text || null, response), {
    url: { value: response.url },
    // The text is there already; out of the stream of the copy it would take ten microseconds more.
    text: { value: async () => text },
    json: { value: async () => JSON.parse(text) },
  });
}

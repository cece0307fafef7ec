import type { Answer, Prepared } from './attempt.js';
import { PlyrError } from './errors.js';
import { readHeaders } from './headers.js';
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

/** Reads the arguments of `fetch` the way `fetch` does: members of `init` win over those of a Request. */
async function prepare(input: string | URL | Request, init: SignedFetchInit = {}): Promise<Prepared> {
  const request = typeof input === 'object' && 'url' in input ? input : undefined;
  const { timeoutMs, retry, readOnly, ...standard } = init;
  const {
    method: anyCase = 'GET',
    headers: given,
    body: raw,
    signal,
    ...rest
  } = mergeInit(request, standard);
  const url = checkUrl(request ? request.url : String(input));
  const method = anyCase.toUpperCase();
  const headers = readHeaders(given);
  const body = toBodyText(raw ?? (await request?.text()));
  const isRead = method === 'GET' || method === 'HEAD';
  if (body !== undefined) {
    if (isRead) {
      throw new PlyrError('UNSIGNABLE_BODY', `${method} cannot have a body. Use query parameters.`);
    }
    headers['content-type'] ??= 'application/json';
    checkContentType(headers['content-type']);
  }
  return {
    ...{ url: url.href, method, headers, body, rest, signal: signal ?? undefined, timeoutMs, retry },
    readOnly: isRead || readOnly === true,
    operation: `${method} ${url.pathname}`,
  };
}

/** An empty text is no body at all: a Request without a body reads as one, and the server takes both for `{}`. */
function toBodyText(body: unknown): string | undefined {
  if (body === undefined || body === null || body === '') return undefined;
  if (typeof body !== 'string') return serializeBody(body);
  assertCompact(body);
  return body;
}

/** With another type the server would drop the body or read it differently, and sign something else. */
function checkContentType(contentType: string): void {
  if (/^application\/json *(;|$)/i.test(contentType)) return;
  throw new PlyrError(
    'UNSIGNABLE_BODY',
    'The content-type of a body must be application/json. (A Request made from a string says text/plain.)',
  );
}

const INHERITED = ['method', 'headers', 'signal', 'cache', 'credentials', 'keepalive', 'mode'] as const;

/** What a Request says besides URL and body; undefined counts as not said, as in `fetch`. */
function mergeInit(request: Request | undefined, init: SignedFetchInit): RequestInit {
  if (!request) return init as RequestInit;
  const inherited = INHERITED.map((name) => [name, request[name]] as const);
  return Object.fromEntries(
    [...inherited, ...Object.entries(init)].filter(([, value]) => value !== undefined),
  );
}

/** The answer as from `fetch`, with its body to be read again. */
function toResponse({ response, text }: Answer): Response {
  const { status, statusText, headers, url } = response;
  // An empty text is null, since answers such as 204 must not have a body.
  const copy = new Response(text || null, { status, statusText, headers });
  return Object.defineProperties(copy, {
    url: { value: url },
    // The text is there already; out of the stream of the copy it would take ten microseconds more.
    text: { value: async () => text },
    json: { value: async () => JSON.parse(text) },
  });
}

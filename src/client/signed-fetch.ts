import { PlyrError } from './errors.js';
import { PlainRequest } from './plain-request.js';
import { assertCompact, EMPTY_BODY, hmacSigner, type Sign, serializeBody, stringToSign } from './signing.js';

/** The credentials and the replaceable parts of a signed fetch. */
export interface SignedFetchOptions {
  /** The API key, sent with every request. */
  apiKey: string | undefined;
  /** The secret key that belongs to the API key. It never leaves the process. Not needed with `sign`. */
  secretKey?: string | undefined;
  /** Signs instead of the secret key, for example with `node:crypto` or a key store. */
  sign?: Sign | undefined;
  /** Sends the request; always called with a URL string and a string body. Default: the global `fetch`. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** The clock, in milliseconds since 1970. The server accepts five minutes of difference. Default: `Date.now`. */
  now?: (() => number) | undefined;
}

/** Has the signature of `fetch`, so that any generated client can use it. */
export type SignedFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** A request whose every part is final, apart from timestamp and signature. */
interface Prepared {
  readonly url: string;
  readonly method: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Signal, cache mode and whatever else the caller gave. */
  readonly rest: RequestInit;
}

/**
 * Makes a `fetch` that signs each request as `openapi/guides/signing.md` describes.
 *
 * A body is a string of compact JSON (the output of `JSON.stringify`), or a plain object or array, and is sent
 * as `application/json`. The headers `apikey`, `timestamp` and `signature` always are this function's own.
 * Redirects are never followed.
 *
 * @param options - Credentials; checked at once, so that a missing key does not wait for the first request.
 * @returns A function to use in place of `fetch`. Besides what `fetch` throws, it rejects with PlyrError
 *   `UNSIGNABLE_BODY`, `INVALID_SIGNATURE` or `REDIRECT`.
 * @throws PlyrError `MISSING_CREDENTIALS`, saying which one.
 */
export function createSignedFetch(options: SignedFetchOptions): SignedFetch {
  const apiKey = checkApiKey(options.apiKey);
  const sign = chooseSign(options);
  // Looked up at each call: test tools and instrumentation replace the globals after a client is made.
  const send = options.fetch ?? ((url, init) => globalThis.fetch(url, init));
  const now = options.now ?? (() => Date.now());

  /** Everything that must be fresh when a request is sent again. */
  async function attempt(request: Prepared): Promise<Response> {
    const timestamp = String(now());
    const signed = sign(stringToSign(timestamp, request.body ?? EMPTY_BODY));
    const signature = checkSignature(typeof signed === 'string' ? signed : await signed);
    const response = await send(request.url, {
      ...request.rest,
      method: request.method,
      headers: { ...request.headers, apikey: apiKey, timestamp, signature },
      body: request.body ?? null,
      // Not 'error': workerd does not know it.
      redirect: 'manual',
    });
    return refuseRedirect(request.url, response);
  }

  return async (input: string | URL | Request | PlainRequest, init?: RequestInit) =>
    attempt(input instanceof PlainRequest ? finish(input) : await prepare(input, init));
}

/** Reads the arguments of `fetch` the way `fetch` does: members of `init` win over those of a Request. */
async function prepare(input: string | URL | Request, init: RequestInit = {}): Promise<Prepared> {
  const request = typeof input === 'object' && 'url' in input ? input : undefined;
  return finish({
    url: request ? request.url : String(input),
    method: init.method ?? request?.method ?? 'GET',
    headers: new Headers(init.headers ?? request?.headers),
    body: toBodyText(init.body ?? (await request?.text())),
    rest: request ? mergeInit(request, init) : init,
  });
}

/** An empty text is no body at all: a Request without a body reads as one, and the server takes both for `{}`. */
function toBodyText(body: unknown): string | undefined {
  if (body === undefined || body === null || body === '') return undefined;
  if (typeof body !== 'string') return serializeBody(body);
  assertCompact(body);
  return body;
}

interface Unfinished extends Pick<PlainRequest, 'url' | 'method' | 'headers' | 'body' | 'rest'> {
  readonly signal?: AbortSignal | undefined;
}

function finish({ url, method: anyCase, headers: given, body, signal, rest }: Unfinished): Prepared {
  const method = anyCase.toUpperCase();
  const headers = Object.fromEntries(given);
  if (body !== undefined) {
    if (method === 'GET' || method === 'HEAD') {
      throw new PlyrError('UNSIGNABLE_BODY', `A ${method} request cannot have a body. Use query parameters.`);
    }
    headers['content-type'] ??= 'application/json';
    checkContentType(headers['content-type']);
  }
  return { url, method, headers, body, rest: signal ? { ...rest, signal } : rest };
}

/** With another type the server would drop the body or read it differently, and sign something else. */
function checkContentType(contentType: string): void {
  if (contentType.split(';', 1)[0]?.trim().toLowerCase() !== 'application/json') {
    throw new PlyrError(
      'UNSIGNABLE_BODY',
      'The content-type of a body must be application/json, because the server ignores bodies of other types. ' +
        'Set that header (a Request made from a string says text/plain by itself).',
    );
  }
}

const INHERITED = [
  'cache',
  'credentials',
  'integrity',
  'keepalive',
  'mode',
  'referrer',
  'referrerPolicy',
  'signal',
] as const;

/** What a Request says besides URL, method, headers and body; undefined counts as not said, as in `fetch`. */
function mergeInit(request: Request, init: RequestInit): RequestInit {
  const inherited = INHERITED.map((name) => [name, request[name]] as const);
  return Object.fromEntries(
    [...inherited, ...Object.entries(init)].filter(([, value]) => value !== undefined),
  );
}

/**
 * Followed by `fetch`, a redirect would take the three headers to whatever origin it names: only
 * `authorization` is removed on the way.
 */
async function refuseRedirect(url: string, response: Response): Promise<Response> {
  const location = response.headers.get('location');
  const redirects = response.status >= 300 && response.status < 400 && location !== null;
  if (response.type !== 'opaqueredirect' && !redirects) return response;
  // A failure to cancel must not hide what happened.
  await response.body?.cancel().catch(() => {});
  const target =
    location !== null && URL.canParse(location, url) ? ` to ${new URL(location, url).origin}` : '';
  throw new PlyrError(
    'REDIRECT',
    `The server answered with a redirect${target}. It was not followed, because it would carry the credentials ` +
      'along. Check the address, for example http: in place of https:.',
  );
}

function checkApiKey(apiKey: unknown): string {
  if (typeof apiKey !== 'string' || apiKey === '') {
    throw new PlyrError(
      'MISSING_CREDENTIALS',
      'apiKey is missing, empty or not a string. Pass the API key that was issued for your PLYR[ID], for example ' +
        'from the environment variable PLYR_API_KEY.',
    );
  }
  // The platform's own error for a bad header value would quote the key.
  if (!/^[\x21-\x7e]+$/.test(apiKey)) {
    throw new PlyrError(
      'MISSING_CREDENTIALS',
      'apiKey has a space, a line break or a character outside ASCII in it. Pass the API key exactly as issued.',
    );
  }
  return apiKey;
}

function chooseSign({ sign, secretKey }: SignedFetchOptions): Sign {
  if (sign === undefined) return hmacSigner(secretKey as string);
  if (typeof sign === 'function') return sign;
  throw new PlyrError(
    'MISSING_CREDENTIALS',
    'sign is not a function. Pass (message) => signature, or secretKey.',
  );
}

function checkSignature(signature: unknown): string {
  if (typeof signature === 'string' && /^[0-9a-f]{64}$/.test(signature)) return signature;
  throw new PlyrError(
    'INVALID_SIGNATURE',
    'The sign function must return HMAC-SHA256 as a string of 64 lower-case hexadecimal digits: the server compares text.',
  );
}

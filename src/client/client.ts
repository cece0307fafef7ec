import createClient from 'openapi-fetch';
import type { paths } from '../../generated/api.js';
import { readOnlyPosts } from '../../generated/read-only-posts.js';
import { makeHeaders } from './headers.js';
import type { SignedFetchOptions } from './options.js';
import { parseData, type TextError, toErrorBody } from './result.js';
import { isUnknown } from './retry.js';
import type { CompleteResponse, PreparedRequest } from './send-once.js';
import { createSendWithRetries } from './send-with-retries.js';
import { serializeBody } from './signing.js';
import type { CallOptions, InitArgs, PathsWith, Result } from './types.js';
import { checkBaseUrl, fillPath, servers } from './url.js';

/** Credentials as for `createSignedFetch`, and where to send requests. */
export interface PlyrClientOptions extends SignedFetchOptions {
  /** Address of the server with its `/api` prefix. Default: `servers.testnet`. */
  baseUrl?: string | undefined;
  /** Headers for every call. Those of the signature cannot be replaced. */
  headers?: Readonly<Record<string, string>> | undefined;
}

/** A signed client. Each path, parameter, body and answer is typed from the OpenAPI description. */
export interface PlyrClient {
  /**
   * Calls a GET operation.
   *
   * @param path - The path as documented, with its parameters in braces.
   * @param init - `params.path` and `params.query`, as far as the operation has them; `headers`, `signal`,
   *   `timeoutMs` and `retry`.
   * @returns `{ data, response, operation, outcomeUnknown }`, with `error` in place of `data` if the server returned
   *   an error status. `unwrap` makes data or an exception of it.
   * @throws PlyrError, or the reason of the signal.
   */
  GET<P extends PathsWith<'get'>>(
    path: P,
    ...init: InitArgs<paths[P]['get']>
  ): Promise<Result<paths[P]['get']>>;
  /**
   * Calls a POST operation. It is sent again only if it certainly was not carried out, or changes nothing.
   *
   * @param path - The path as documented, with its parameters in braces.
   * @param init - As for GET, and `body`.
   * @returns As for GET. With `outcomeUnknown`, look at the task, the activity log or the balances before you send
   *   it again.
   * @throws PlyrError, or the reason of the signal. ConnectionError and TimeoutError have `outcomeUnknown` too.
   */
  POST<P extends PathsWith<'post'>>(
    path: P,
    ...init: InitArgs<paths[P]['post']>
  ): Promise<Result<paths[P]['post']>>;
}

/**
 * Makes a typed client whose every request is signed.
 *
 * @example
 * ```ts
 * const plyr = createPlyrClient({ apiKey: process.env.PLYR_API_KEY, secretKey: process.env.PLYR_SECRET_KEY });
 * const { data, error } = await plyr.POST('/user/logout', { body: { sessionJwt } });
 * console.log(data ? data.message : error);
 * ```
 *
 * @param options - Credentials, and the server if it is not the testnet.
 * @returns The client. It has no readable properties besides its methods, so printing it shows no secret.
 * @throws PlyrError `MISSING_CREDENTIALS`, `BROWSER`, `INVALID_OPTION`, `INVALID_URL`, or `INVALID_HEADER`.
 */
export function createPlyrClient(options: PlyrClientOptions): PlyrClient {
  const send = createSendWithRetries(options);
  const baseUrl = checkBaseUrl(options.baseUrl ?? servers.testnet, options.allowInsecureHttp);
  // Built once: most calls add no headers, and invalid defaults fail here rather than on the first call.
  const usual = makeHeaders(undefined, options.headers);
  const usualWithBody = makeHeaders('{}', options.headers);
  const { request } = createClient<paths>({
    baseUrl,
    fetch: ({ url, call }: PlainRequest) => send({ ...call, url }),
    Request: PlainRequest,
    // openapi-fetch puts the base URL in front before it fills the template.
    pathSerializer: (template: string, parameters: Record<string, unknown>) =>
      baseUrl + fillPath(template.slice(baseUrl.length), parameters),
  } as object) as unknown as { request: Untyped };

  // Only the members of the face are handed on: openapi-fetch has more, and a baseUrl per call, for one,
  // would send the credentials anywhere.
  const caller =
    (method: string) =>
    async (path: string, init: UntypedInit = {}) => {
      const { params, body: data, signal, timeoutMs, retry } = init;
      const readOnly = method === 'GET' || readOnlyPosts.has(path);
      const operation = `${method} ${path}`;
      const body = data === undefined ? undefined : serializeBody(data);
      const headers = init.headers
        ? makeHeaders(body, options.headers, init.headers)
        : body
          ? usualWithBody
          : usual;
      const call = { init: { method, headers, body }, signal, timeoutMs, retry, readOnly, operation };
      // Always an object, since openapi-fetch does not look at the path template without one.
      const query = { path: params?.path ?? {}, query: params?.query };
      const { response: answer } = await request(method, path, { params: query, call });
      const { response, text } = answer;
      if (response.ok) {
        // Only these operations return plain text; a test compares with the description.
        const context = { operation, outcomeUnknown: !readOnly };
        const data = parseData(text, response, context, /^\/network/.test(path));
        return { data, response, operation, outcomeUnknown: false };
      }
      const error = toErrorBody(text, response.status);
      const outcomeUnknown = isUnknown(response.status, readOnly, (error as TextError).error);
      return { error, response, operation, outcomeUnknown };
    };

  // Callers are checked against PlyrClient; in here all operations are alike.
  return { GET: caller('GET'), POST: caller('POST') } as unknown as PlyrClient;
}

/**
 * What openapi-fetch builds in place of a `Request`: a note of where to send it, to which it adds `call` itself. A
 * real `Request` would turn the body into a stream, which would have to be read back before it can be signed; that
 * is slower, and streamed uploads fail in browsers over HTTP/1.1.
 */
class PlainRequest {
  /**
   * Has openapi-fetch give back any answer as it is. Whatever it did with one would be less than what is done
   * above: it takes the body of a failure for undefined when that is empty, and throws SyntaxError where it is not
   * JSON.
   */
  readonly method = 'HEAD';
  readonly url: string;
  declare readonly call: Omit<PreparedRequest, 'url'>;

  constructor(url: string) {
    this.url = url;
  }
}

interface UntypedInit extends CallOptions {
  params?: { path?: object; query?: object };
  body?: unknown;
}

type Untyped = (
  method: string,
  path: string,
  init: { params: object; call: PlainRequest['call'] },
) => Promise<{ response: CompleteResponse }>;

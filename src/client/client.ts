import createClient, { type Middleware as OpenapiFetchMiddleware } from 'openapi-fetch';
import { makeResponse } from '#transport';
import type { paths } from '../../generated/api.js';
import { readOnlyPosts } from '../../generated/read-only-posts.js';
import { PlyrError } from './errors.js';
import type { Middleware } from './middleware.js';
import { connect, operationsOf, type PlyrOperationsClient } from './operations-client.js';
import type { KeylessOptions, PlyrClientOptions } from './options.js';
import { parseData, returnsText, type TextError, toErrorBody } from './sending/result.js';
import { isUnknown } from './sending/retry.js';
import { fillPath } from './sending/url.js';
import { prepare } from './signed-fetch.js';
import { serializeBody } from './signing.js';
import type { CallOptions, InitArgs, PathsWith, Result } from './types.js';

/** A signed client. The OpenAPI description determines the types of all paths, parameters, bodies, and responses. */
export interface PlyrClient extends PlyrOperationsClient {
  /**
   * Calls a GET operation.
   *
   * @param path - The path as documented, with its parameters in braces.
   * @param init - `params.path` and `params.query`, if the operation has them, and `headers`, `signal`,
   *   `timeoutMs`, and `retry`.
   * @returns `{ data, response, operation, outcomeUnknown }`, with `error` in place of `data` for an error
   *   status code. `unwrap` returns the data or throws the error.
   * @throws PlyrError, or the reason of the signal.
   */
  GET<P extends PathsWith<'get'>>(
    path: P,
    ...init: InitArgs<paths[P]['get']>
  ): Promise<Result<paths[P]['get']>>;
  /**
   * Calls a POST operation. The client retries it only if it changes nothing, or if the server can't have carried it out.
   *
   * @param path - The path as documented, with its parameters in braces.
   * @param init - As for GET, and `body`.
   * @returns As for GET. If `outcomeUnknown` is true, check the task, the activity log, or the balances before
   *   you send it again.
   * @throws PlyrError, or the reason of the signal. ConnectionError and TimeoutError also have `outcomeUnknown`.
   */
  POST<P extends PathsWith<'post'>>(
    path: P,
    ...init: InitArgs<paths[P]['post']>
  ): Promise<Result<paths[P]['post']>>;
  /**
   * Adds middleware of openapi-fetch. It sees each call once, before it is signed and after the last retry.
   *
   * @param middleware - The first one gets the request first, and the response last.
   */
  use(...middleware: Middleware[]): void;
}

/**
 * Creates a typed client that signs every request.
 *
 * @example
 * ```ts
 * const plyr = createPlyrClient(); // keys from PLYR_API_KEY and PLYR_SECRET_KEY
 * const { message } = await plyr.logout({ sessionJwt });
 * ```
 *
 * @param given - The credentials, and the server if it is not the testnet. Without credentials, `fromEnv()`
 *   reads them, and the server, from the environment.
 * @returns The client. Its only properties are its methods, so printing it shows no secret.
 * @throws PlyrError `MISSING_CREDENTIALS`, `BROWSER`, `INVALID_OPTION`, `INVALID_URL`, or `INVALID_HEADER`.
 */
export function createPlyrClient(given: PlyrClientOptions | KeylessOptions = {}): PlyrClient {
  const connection = connect(given);
  const { options, baseUrl, send, headersOf } = connection;
  const client = createClient<paths>({
    baseUrl,
    // Bodies are already strings.
    bodySerializer: (text: unknown) => text,
    // openapi-fetch adds the base URL before it fills the template.
    pathSerializer: (template, parameters) => baseUrl + fillPath(template.slice(baseUrl.length), parameters),
  });
  // The first middleware sees a response last, so it also sees the changes of other middleware.
  client.use(wellFormed);
  let hasMiddleware = false;

  const caller =
    (method: 'GET' | 'POST') =>
    async (path: string, init: UntypedInit = {}) => {
      const { params, signal, timeoutMs, retry } = init;
      const readOnly = method === 'GET' || readOnlyPosts.has(path);
      const operation = `${method} ${path}`;
      const body = init.body === undefined ? undefined : serializeBody(init.body);
      const headers = headersOf(body, init.headers);
      const call = { signal, timeoutMs, retry, readOnly, operation };
      // Without middleware, no code reads the body of the Request, whose stream takes 30 microseconds.
      const isSeen = hasMiddleware;
      const signedFetch = async (request: Request) => {
        const { url } = request;
        // Middleware may have changed the URL, but the credentials must not go to another server.
        if (!url.startsWith(`${baseUrl}/`)) {
          throw new PlyrError('INVALID_URL', 'Middleware changed the URL. It must begin with baseUrl.');
        }
        const prepared = isSeen
          ? await prepare(options, request, { signal: null })
          : { url, init: { method, headers, body } };
        const result = await send({ ...prepared, ...call });
        return Object.defineProperty(result.response, TEXT, { value: result.text });
      };
      // Always an object, because openapi-fetch doesn't fill the path template without one.
      const query = { path: params?.path ?? {}, query: params?.query };
      const openapiFetch = client[method] as unknown as UntypedCall;
      const result = await openapiFetch(path, {
        params: query,
        body: isSeen ? body : undefined,
        headers,
        fetch: signedFetch,
        // As JSON, a number would lose digits.
        parseAs: returnsText(path) ? 'text' : 'json',
      });
      const { response, error } = result;
      const outcomeUnknown = !response.ok && isUnknown(response.status, readOnly, (error as TextError).error);
      return { ...result, operation, outcomeUnknown };
    };

  const use: PlyrClient['use'] = (...middleware) => {
    client.use(...(middleware as OpenapiFetchMiddleware[]));
    hasMiddleware = true;
  };
  // TypeScript checks callers against PlyrClient. In this function, all operations have the same type.
  return {
    ...operationsOf(connection),
    GET: caller('GET'),
    POST: caller('POST'),
    use,
  } as unknown as PlyrClient;
}

/**
 * The key of the body in a response of this client, which can be read more than once. Responses from middleware
 * don't have it.
 */
const TEXT = Symbol();

/**
 * Corrects how openapi-fetch handles two kinds of bodies. It returns undefined as the error if the body of a
 * failure is empty, and it throws SyntaxError if the body of a success is not JSON.
 */
const wellFormed: OpenapiFetchMiddleware = {
  async onResponse({ request, response, schemaPath }) {
    const { status, headers, ok } = response;
    const text = await ((response as { [TEXT]?: string })[TEXT] ?? response.clone().text());
    if (ok) {
      const readOnly = request.method === 'GET' || readOnlyPosts.has(schemaPath);
      const context = { operation: `${request.method} ${schemaPath}`, outcomeUnknown: !readOnly };
      const data = parseData(text, { status, headers, response }, context, returnsText(schemaPath));
      Object.defineProperty(response, 'json', { value: async () => data });
      return undefined;
    }
    const error = JSON.stringify(toErrorBody(text, status));
    if (error === text) return undefined;
    const others = new Headers(headers);
    others.delete('content-length');
    return makeResponse(response, others, error);
  },
};

interface UntypedInit extends CallOptions {
  params?: { path?: object; query?: object };
  body?: unknown;
}

type UntypedCall = (
  path: string,
  init: object,
) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

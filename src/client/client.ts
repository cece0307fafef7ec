import createClient from 'openapi-fetch';
import type { paths } from '../../generated/api.js';
import { PlainRequest } from './plain-request.js';
import { parseData, toErrorBody } from './result.js';
import { createSignedFetch, type SignedFetchOptions } from './signed-fetch.js';
import { serializeBody } from './signing.js';
import type { CallOptions, InitArgs, Method, PathsWith, Result } from './types.js';
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
   * @param init - `params.path`, `params.query`, `headers` and `signal`, as far as the operation has them.
   * @returns `{ data, response }`, or `{ error, response }` if the server answered with an error status.
   * @throws PlyrError, or what `fetch` throws if there was no answer.
   */
  GET<P extends PathsWith<'get'>>(
    path: P,
    ...init: InitArgs<paths[P]['get']>
  ): Promise<Result<paths[P]['get']>>;
  /**
   * Calls a POST operation.
   *
   * @param path - The path as documented, with its parameters in braces.
   * @param init - `body`, `params.path`, `params.query`, `headers` and `signal`, as far as the operation has them.
   * @returns `{ data, response }`, or `{ error, response }` if the server answered with an error status.
   * @throws PlyrError, or what `fetch` throws if there was no answer.
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
 * @throws PlyrError `MISSING_CREDENTIALS` or `INVALID_URL`.
 */
export function createPlyrClient(options: PlyrClientOptions): PlyrClient {
  const baseUrl = checkBaseUrl(options.baseUrl ?? servers.testnet);
  const { request } = createClient<paths>({
    baseUrl,
    fetch: createSignedFetch(options),
    Request: PlainRequest as unknown as typeof Request,
    bodySerializer: serializeBody,
    // openapi-fetch puts the base URL in front before it fills the template.
    pathSerializer: (template, parameters) => baseUrl + fillPath(template.slice(baseUrl.length), parameters),
    ...(options.headers && { headers: options.headers }),
  }) as unknown as { request: Untyped };

  // Only the members of the face are handed on: openapi-fetch has more, and a baseUrl per call, for one,
  // would send the credentials anywhere.
  async function call(method: Method, path: string, init: UntypedInit = {}) {
    const { params, body, headers, signal } = init;
    const { data, error, response } = await request(method, path, {
      // Always an object, since openapi-fetch does not look at the path template without one.
      params: { path: params?.path ?? {}, query: params?.query },
      body,
      headers,
      signal,
      // As text, so that an answer which is not JSON becomes an error of this client.
      parseAs: 'text',
    });
    return response.ok
      ? { data: parseData(data, response), response }
      : { error: toErrorBody(error, response.status), response };
  }

  // Callers are checked against PlyrClient; in here all operations are alike.
  return {
    GET: (path: string, init?: UntypedInit) => call('get', path, init),
    POST: (path: string, init?: UntypedInit) => call('post', path, init),
  } as unknown as PlyrClient;
}

interface UntypedInit extends CallOptions {
  params?: { path?: object; query?: object };
  body?: unknown;
}

type Untyped = (
  method: Method,
  path: string,
  init: object,
) => Promise<{ data?: string; error?: unknown; response: Response }>;

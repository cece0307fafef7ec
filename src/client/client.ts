import createClient from 'openapi-fetch';
import type { paths } from '../../generated/api.js';
import { readOnlyPosts } from '../../generated/read-only-posts.js';
import type { Answer } from './attempt.js';
import { readHeaders } from './headers.js';
import type { SignedFetchOptions } from './options.js';
import { type Call, PlainRequest } from './plain-request.js';
import { parseData, toErrorBody } from './result.js';
import { isUnknown } from './retry.js';
import { createSender } from './sender.js';
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
   * @returns `{ data, response }`, or `{ error, response, operation, outcomeUnknown }` if the server answered with
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
 * @throws PlyrError `MISSING_CREDENTIALS`, `BROWSER`, `INVALID_URL` or `INVALID_HEADER`.
 */
export function createPlyrClient(options: PlyrClientOptions): PlyrClient {
  const baseUrl = checkBaseUrl(options.baseUrl ?? servers.testnet);
  const baseHeaders = withHeaders(readHeaders(), options.headers);
  const send = createSender(options);
  const { request } = createClient<paths>({
    baseUrl,
    // Whatever openapi-fetch did with the answer itself would be less than what is done below: it takes the body
    // of a failure for undefined when that is empty, and throws SyntaxError where it is not JSON.
    fetch: async (plain: unknown) => {
      const { url, body, call } = plain as PlainRequest;
      return { ...HANDED_ON, answer: await send({ ...call, url, body }) } as unknown as Response;
    },
    Request: PlainRequest as unknown as typeof Request,
    bodySerializer: serializeBody,
    // openapi-fetch puts the base URL in front before it fills the template.
    pathSerializer: (template, parameters) => baseUrl + fillPath(template.slice(baseUrl.length), parameters),
  }) as unknown as { request: Untyped };

  // Only the members of the face are handed on: openapi-fetch has more, and a baseUrl per call, for one,
  // would send the credentials anywhere.
  async function run(method: 'GET' | 'POST', path: string, init: UntypedInit = {}) {
    const { params, body, signal, timeoutMs, retry } = init;
    const readOnly = method === 'GET' || readOnlyPosts.has(path);
    const operation = `${method} ${path}`;
    const headers = withHeaders(baseHeaders, init.headers);
    if (body !== undefined) headers['content-type'] = 'application/json';
    const { response: handedOn } = await request(method, path, {
      // Always an object, since openapi-fetch does not look at the path template without one.
      params: { path: params?.path ?? {}, query: params?.query },
      body,
      call: { method, headers, signal, timeoutMs, retry, readOnly, operation },
    });
    const { response, text } = handedOn.answer;
    if (response.ok) {
      return { data: parseData(text, response, { operation, outcomeUnknown: !readOnly }), response };
    }
    const outcomeUnknown = isUnknown(response.status, readOnly);
    return { error: toErrorBody(text, response.status), response, operation, outcomeUnknown };
  }

  // Callers are checked against PlyrClient; in here all operations are alike.
  return {
    GET: (path: string, init?: UntypedInit) => run('GET', path, init),
    POST: (path: string, init?: UntypedInit) => run('POST', path, init),
  } as unknown as PlyrClient;
}

/** Looks like an answer without a body, so that openapi-fetch gives it back as it is. */
const HANDED_ON = { ok: true, status: 204, headers: new Headers() };

/** As in openapi-fetch, undefined is not said, and null takes a header away. */
function withHeaders(base: Record<string, string>, more: object | undefined): Record<string, string> {
  const headers = { ...base };
  if (!more) return headers;
  for (const [name, value] of Object.entries(more)) {
    if (value === null) delete headers[name.toLowerCase()];
    else if (value !== undefined) headers[name.toLowerCase()] = value;
  }
  return readHeaders(headers);
}

interface UntypedInit extends CallOptions {
  params?: { path?: object; query?: object };
  body?: unknown;
}

type Untyped = (
  method: string,
  path: string,
  init: { params: object; body: unknown; call: Call },
) => Promise<{ response: { answer: Answer } }>;

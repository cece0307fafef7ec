import { createSignedFetch, type SignedFetchOptions } from '../../client/index.js';
import type { CaseRequest } from './cases.js';
import type { ComparedResponse } from './compare-responses.js';
import type { Replacements } from './replacements.js';

/** One of the two servers. */
export interface ApiServer {
  name: 'mock' | 'live server';
  /** Without a slash at the end. */
  baseUrl: string;
  /** What the server has in the place of the examples' values. */
  own: Replacements;
  /** Sends a request, after the one before has ended. It never fails: an exchange without a response says why. */
  send(request: CaseRequest, isSigned: boolean): Promise<WireExchange>;
}

/** A request and its response. */
export interface WireExchange {
  url: string;
  method: string;
  requestHeaders: Record<string, string>;
  requestBody: string | undefined;
  /** Undefined when there was none. */
  response: ComparedResponse | undefined;
  /** Why there is no response. */
  failure: string | undefined;
  startedAt: Date;
  durationMs: number;
}

/**
 * Prepares requests to a server. They are signed by the client of this package, which never sends a POST twice.
 * @param name Which of the two it is.
 * @param baseUrl The base URL of the API.
 * @param own What the server has in the place of the examples' values.
 * @param options Credentials and limits of the client.
 */
export function apiServer(
  name: ApiServer['name'],
  baseUrl: string,
  own: Replacements,
  options: SignedFetchOptions,
): ApiServer {
  // Requests follow each other, so the one on its way is the one that `fetch` sends.
  let current: { exchange: WireExchange; isSigned: boolean } | undefined;
  const signedFetch = createSignedFetch({
    ...options,
    fetch: (url, init) => {
      const headers = new Headers(init.headers);
      if (!current?.isSigned) for (const header of signatureHeaders) headers.delete(header);
      if (current) current.exchange.requestHeaders = Object.fromEntries(headers);
      return fetch(url, { ...init, headers });
    },
  });
  return {
    name,
    baseUrl,
    own,
    async send({ method, path, body }, isSigned) {
      const exchange: WireExchange = {
        url: baseUrl + path,
        method,
        requestHeaders: {},
        requestBody: body,
        response: undefined,
        failure: undefined,
        startedAt: new Date(),
        durationMs: 0,
      };
      current = { exchange, isSigned };
      const started = performance.now();
      try {
        const response = await signedFetch(exchange.url, { method, ...(body !== undefined && { body }) });
        const { status, headers } = response;
        exchange.response = { status, headers: Object.fromEntries(headers), text: await response.text() };
      } catch (error) {
        exchange.failure = messageOf(error);
      }
      exchange.durationMs = performance.now() - started;
      return exchange;
    },
  };
}

const signatureHeaders = ['apikey', 'timestamp', 'signature'];

function messageOf(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { message?: string } };
  return cause?.message ? `${message} (${cause.message})` : (message ?? String(error));
}

import { CallError, createSignedFetch, type SignedFetchOptions } from '../../client/index.js';
import { textsOf } from '../api/render-failure.js';
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
  /**
   * Sends a request after the previous one has ended. It never throws: an exchange without a response has the
   * reason.
   */
  send(request: CaseRequest, isSigned: boolean): Promise<WireExchange>;
}

/** A request and its response. */
export interface WireExchange {
  url: string;
  method: string;
  requestHeaders: Record<string, string>;
  requestBody: string | undefined;
  /** Undefined if there was none. */
  response: ComparedResponse | undefined;
  /** Why there is no response, and what to do. */
  failure: { message: string; advice?: string } | undefined;
  startedAt: Date;
  durationMs: number;
}

/**
 * Prepares requests to a server. The client of this package signs them, and never sends a POST twice.
 * @param name The name of the server.
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
  // Requests run one after the other, so `fetch` always sends the current one.
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
        exchange.failure = failureOf(error, baseUrl);
      }
      exchange.durationMs = performance.now() - started;
      return exchange;
    },
  };
}

const signatureHeaders = ['apikey', 'timestamp', 'signature'];

const failureOf = (error: unknown, baseUrl: string): NonNullable<WireExchange['failure']> =>
  error instanceof CallError ? textsOf(error, baseUrl) : { message: String(error) };

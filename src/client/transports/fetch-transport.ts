import { readText } from './response-text.js';
import type { Transport } from './transport.js';

/** Sends a request, as `fetch` does. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Creates a transport that uses `fetch`.
 *
 * @param send - Replaces the global `fetch`. The default is looked up at each call, because test tools and
 *   instrumentation replace the global after a client is created.
 */
export const fetchTransport =
  (send: Fetch = (url, init) => fetch(url, init)): Transport =>
  async ({ url, init }, attempt) => {
    const { signal } = attempt.ending;
    signal.throwIfAborted();
    attempt.isSent = true;
    const response = await send(url, {
      ...(init as RequestInit),
      headers: { ...init.headers, ...attempt.signed },
      // If `fetch` followed a redirect, it would send the three headers to another origin: it removes only
      // `authorization`. Not 'error', because workerd doesn't support it.
      redirect: 'manual',
      signal,
    });
    return {
      head: response,
      allHeaders: () => response.headers,
      read: (maxBytes) => readText(response, maxBytes),
    };
  };

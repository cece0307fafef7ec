import { readText } from './response-text.js';
import type { Transport } from './transport.js';

/** Sends a request, as `fetch` does. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Makes a transport of `fetch`.
 *
 * @param send - In place of the global `fetch`, which is looked up at each call: test tools and instrumentation
 *   replace the global after a client is made.
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
      // Followed by `fetch`, a redirect would take the three headers to whatever origin it names: only
      // `authorization` is removed on the way. Not 'error': workerd does not know it.
      redirect: 'manual',
      signal,
    });
    return {
      head: response,
      allHeaders: () => response.headers,
      read: (maxBytes) => readText(response, maxBytes),
    };
  };

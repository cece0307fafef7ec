import { readText } from './response-text.js';
import type { Transport } from './transport.js';

/** What a platform's `fetch` needs to send a request no more than once. */
export interface FetchQuirks {
  /** Makes the body of a request that must not be sent twice. */
  toBody(text: string): { body: BodyInit; headers?: Record<string, string>; duplex?: 'half' };
  /** Whether an error says that no connection was ever made. */
  isUnconnected(error: unknown): boolean;
}

/**
 * Makes a transport of `fetch`.
 *
 * @param send - In place of the global `fetch`, which is looked up at each call: test tools and instrumentation
 *   replace the global after a client is made.
 * @param quirks - Those of the platform, if it has any.
 */
export const fetchTransport =
  (
    send: (url: string, init: RequestInit) => Promise<Response> = (url, init) => fetch(url, init),
    quirks?: FetchQuirks,
  ): Transport =>
  async ({ url, init, readOnly }, attempt) => {
    const { headers, body = null } = init;
    const payload = readOnly ? undefined : quirks?.toBody(body ?? '');
    attempt.isSent = true;
    let response: Response;
    try {
      response = await send(url, {
        ...init,
        body,
        ...payload,
        headers: { ...headers, ...payload?.headers, ...attempt.signed },
        // Followed by `fetch`, a redirect would take the three headers to whatever origin it names: only
        // `authorization` is removed on the way. Not 'error': workerd does not know it.
        redirect: 'manual',
        signal: attempt.ending.signal,
      });
    } catch (error) {
      attempt.isSent = !quirks?.isUnconnected(error);
      throw error;
    }
    const { status, statusText, type } = response;
    return {
      url: response.url,
      status,
      statusText,
      headers: response.headers,
      allHeaders: () => response.headers,
      isOpaqueRedirect: type === 'opaqueredirect',
      read: (maxBytes) => readText(response, maxBytes),
    };
  };

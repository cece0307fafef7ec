import { within } from './abort.js';
import type { Clock } from './clock.js';
import { ConnectionError, PlyrError, TimeoutError } from './errors.js';
import { isUnconnected } from './retry.js';
import { type Sign, stringToSign } from './signing.js';

/** A request whose every part is final, apart from timestamp and signature. */
export interface PreparedRequest {
  readonly url: string;
  /** Method, headers, body, and whatever else `fetch` takes. */
  readonly init: Omit<RequestInit, 'headers' | 'body'> & {
    headers: Record<string, string>;
    body: string | undefined;
  };
  readonly signal?: AbortSignal | null | undefined;
  readonly timeoutMs?: number | undefined;
  readonly retry?: number | undefined;
  /** Whether carrying it out twice is harmless. */
  readonly readOnly: boolean;
  readonly operation: string;
}

/** A complete answer. */
export interface CompleteResponse {
  /** As `fetch` gave it; its body has been read into `text`. */
  readonly response: Response;
  readonly text: string;
  /** Those of the response, where openapi-fetch looks for them. */
  readonly headers: Headers;
  /** The timestamp of the request. */
  readonly sent: number;
  /** Milliseconds from then to the headers of the answer. */
  readonly durationMs: number;
  /** The new offset of the clock in milliseconds, if this answer has changed it. */
  readonly offsetMs: number | undefined;
}

/** Sends a request once, within a limit of milliseconds. */
export type SendOnce = (request: PreparedRequest, timeoutMs: number) => Promise<CompleteResponse>;

/**
 * Makes what sends a request once: timestamp, signature, `fetch`, and the whole body of the answer, all within the
 * time limit.
 *
 * @param credentials - Key and signer.
 * @param clock - Gives timestamps, and learns from the answers.
 * @param send - In place of `fetch`, which is looked up at each call: test tools and instrumentation replace the
 *   global after a client is made.
 * @returns Resolves to any answer. Rejects with a CallError, with another PlyrError, with the reason of the caller's
 *   signal, or with what a `sign` of the caller threw.
 */
export function createSendOnce(
  { apiKey, sign }: { apiKey: string; sign: Sign },
  clock: Clock,
  send: (url: string, init: RequestInit) => Promise<Response> = (url, init) => fetch(url, init),
): SendOnce {
  return (request, timeoutMs) => {
    const { url, init, operation, readOnly } = request;
    let onItsWay = false;
    const late = () =>
      Promise.reject(new TimeoutError({ operation, outcomeUnknown: onItsWay && !readOnly }, timeoutMs));

    return within(request.signal, timeoutMs, late, async (signal) => {
      const sent = clock.now();
      const timestamp = `${sent}`;
      const signed = sign(stringToSign(timestamp, init.body));
      const signature = typeof signed === 'string' ? signed : await signed;
      if (!/^[0-9a-f]{64}$/.test(signature)) {
        throw new PlyrError('INVALID_SIGNATURE', 'sign must return 64 lower-case hex digits.');
      }
      signal.throwIfAborted();
      onItsWay = true;
      try {
        const response = await send(url, {
          ...init,
          headers: { ...init.headers, apikey: apiKey, timestamp, signature },
          // When a connection that has been used before breaks, Deno (2.9) sends the request again without asking,
          // also a POST that has been carried out. It cannot if the body is one that can be read only once.
          body: 'Deno' in globalThis && !readOnly ? new Blob([init.body ?? '']) : (init.body ?? null),
          // Followed by `fetch`, a redirect would take the three headers to whatever origin it names: only
          // `authorization` is removed on the way. Not 'error': workerd does not know it.
          redirect: 'manual',
          signal,
        });
        const { headers, status, type } = response;
        const durationMs = clock.now() - sent;
        const offsetMs = clock.adjustFrom(headers, sent);
        if (type === 'opaqueredirect' || (status >= 300 && status < 400 && headers.has('location'))) {
          throw new PlyrError('REDIRECT', 'A redirect was not followed. Check the address.');
        }
        return { response, text: await response.text(), headers, sent, durationMs, offsetMs };
      } catch (cause) {
        if (cause instanceof PlyrError) throw cause;
        const outcomeUnknown = !readOnly && !isUnconnected(cause);
        throw new ConnectionError({ operation, outcomeUnknown }, cause);
      }
    });
  };
}

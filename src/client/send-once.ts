import { within } from './abort.js';
import type { Clock } from './clock.js';
import { CallError, ConnectionError, PlyrError, TimeoutError } from './errors.js';
import { readText, TOO_LARGE } from './response-text.js';
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
  /** Whether the server rejected the timestamp. */
  readonly isExpired: boolean;
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
 * @param maxBytes - The largest body of a response.
 * @returns Resolves to any answer. Rejects with a CallError, with another PlyrError, with the reason of the caller's
 *   signal, or with what a `sign` of the caller threw.
 */
export function createSendOnce(
  { apiKey, sign }: { apiKey: string; sign: Sign },
  clock: Clock,
  send: (url: string, init: RequestInit) => Promise<Response> = (url, init) => fetch(url, init),
  maxBytes: number = 2 ** 25,
): SendOnce {
  return (request, timeoutMs) => {
    const { url, init, operation, readOnly } = request;
    let onItsWay = false;
    const late = () =>
      Promise.reject(new TimeoutError({ operation, outcomeUnknown: onItsWay && !readOnly }, timeoutMs));

    return within(request.signal, timeoutMs, late, async (signal) => {
      const sent = clock.now();
      // The server can't compare such a timestamp with its clock, so the signature would be valid forever.
      if (!(Math.abs(sent) <= LAST_TIME)) {
        throw new PlyrError(
          'INVALID_OPTION',
          `The time is ${sent}. now must return milliseconds since 1970.`,
        );
      }
      const timestamp = `${sent}`;
      const signed = sign(stringToSign(timestamp, init.body));
      const signature = typeof signed === 'string' ? signed : await signed;
      if (!/^[0-9a-f]{64}$/.test(signature)) {
        throw new PlyrError('INVALID_SIGNATURE', 'sign must return 64 lower-case hex digits.');
      }
      signal.throwIfAborted();
      onItsWay = true;
      try {
        const onceOnly: OnceOnly = readOnly ? { body: init.body ?? null } : bodyToSendOnce(init.body ?? '');
        const response = await send(url, {
          ...init,
          ...onceOnly,
          headers: { ...init.headers, ...onceOnly.headers, apikey: apiKey, timestamp, signature },
          // Followed by `fetch`, a redirect would take the three headers to whatever origin it names: only
          // `authorization` is removed on the way. Not 'error': workerd does not know it.
          redirect: 'manual',
          signal,
        });
        const { headers, status, type } = response;
        const durationMs = clock.now() - sent;
        const fail = (code: 'REDIRECT' | 'RESPONSE_TOO_LARGE', text: string) =>
          new CallError(code, text, { operation, outcomeUnknown: !readOnly }, { status });
        const read = () =>
          readText(response, maxBytes).catch((error) => {
            if (error !== TOO_LARGE) throw error;
            throw fail('RESPONSE_TOO_LARGE', `the response has over ${maxBytes} bytes (maxResponseBytes)`);
          });
        if (type === 'opaqueredirect' || (status >= 300 && status < 400 && headers.has('location'))) {
          // A redirect after a POST often means that the POST was carried out.
          throw fail('REDIRECT', `${status || 'a'} redirect was not followed: check the address`);
        }
        // The clock must know first whether its timestamp was rejected. Other bodies may take long.
        const refusal = status === 401 ? await read() : undefined;
        const isExpired = !!refusal?.includes('"Request expired"');
        const offsetMs = clock.adjustFrom(headers, sent, isExpired);
        const text = refusal ?? (await read());
        return { response, text, headers, sent, durationMs, offsetMs, isExpired };
      } catch (cause) {
        if (cause instanceof PlyrError) throw cause;
        const outcomeUnknown = !readOnly && !isUnconnected(cause);
        throw new ConnectionError({ operation, outcomeUnknown }, cause);
      }
    });
  };
}

/** The last time that a Date can have, in milliseconds since 1970. */
const LAST_TIME = 8.64e15;

interface OnceOnly {
  body: BodyInit | null;
  duplex?: 'half';
  headers?: Record<string, string>;
}

const isNode =
  !('Deno' in globalThis || 'Bun' in globalThis) &&
  !!(globalThis as { process?: { versions?: { node?: string } } }).process?.versions?.node;

/**
 * Some runtimes resend a request by themselves, also a POST that may have been carried out. They can't when the body can
 * be read only once. Node's `fetch` does it for status code 421, as the Fetch standard says, unless the body is a stream.
 * Deno (2.9) does it when a connection that was used before breaks, unless the body is a Blob.
 */
function bodyToSendOnce(text: string): OnceOnly {
  if ('Deno' in globalThis) return { body: new Blob([text]) };
  if (!isNode) return { body: text };
  const bytes = new TextEncoder().encode(text);
  const body = new ReadableStream({
    start(controller) {
      if (text) controller.enqueue(bytes);
      controller.close();
    },
  });
  // Without the length, the body would be sent in chunks.
  return { body, duplex: 'half', headers: { 'content-length': `${bytes.length}` } };
}

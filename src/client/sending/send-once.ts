import { makeResponse } from '#transport';
import { CallError, ConnectionError, PlyrError, TimeoutError } from '../errors.js';
import { type Sign, stringToSign } from '../signing.js';
import type { Attempt, PreparedRequest, Transport } from '../transports/transport.js';
import { within } from './abort.js';
import type { Clock } from './clock.js';
import type { SentResult } from './sent-result.js';

/** The last time that a Date can have, in milliseconds since 1970. */
const LAST_TIME = 8.64e15;

/** A complete response, with details that only retries need. */
export interface SentOnce extends SentResult {
  /** The timestamp of the request. */
  readonly sent: number;
  /** Milliseconds from the timestamp to the headers of the response. */
  readonly durationMs: number;
  /** The new offset of the clock in milliseconds, if this response has changed it. */
  readonly offsetMs: number | undefined;
  /** Whether the server rejected the timestamp. */
  readonly isExpired: boolean;
}

/** Sends a request once, within a limit of milliseconds. */
export type SendOnce = (request: PreparedRequest, timeoutMs: number) => Promise<SentOnce>;

/**
 * Creates the function that sends a request once: it adds timestamp and signature, sends the request, and reads
 * the whole body of the response, all within the time limit.
 *
 * @param credentials - The API key and the signer.
 * @param clock - Provides timestamps, and is adjusted from the responses.
 * @param transport - Sends the request.
 * @param maxBytes - The largest body of a response.
 * @returns A function that resolves to any response. It rejects with a CallError, another PlyrError, the reason
 *   of the caller's signal, or the error that the caller's `sign` threw.
 */
export function createSendOnce(
  { apiKey, sign }: { apiKey: string; sign: Sign },
  clock: Clock,
  transport: Transport,
  maxBytes: number = 2 ** 25,
): SendOnce {
  return (request, timeoutMs) => {
    const { operation, readOnly } = request;
    let attempt: Attempt | undefined;
    const context = () => ({ operation, outcomeUnknown: !readOnly && !!attempt?.isSent });
    let made: Response | undefined;

    const late = () => {
      throw new TimeoutError(context(), timeoutMs);
    };
    return within(request.signal, timeoutMs, late, async (ending) => {
      const sent = clock.now();
      // The server can't compare such a timestamp with its clock, so the signature would be valid forever.
      if (!(Math.abs(sent) <= LAST_TIME)) {
        throw new PlyrError('INVALID_OPTION', `now is ${sent}. It must be milliseconds since 1970.`);
      }
      const timestamp = `${sent}`;
      const signed = sign(stringToSign(timestamp, request.init.body));
      // Awaiting even a string costs a turn of the event loop.
      const signature = typeof signed === 'string' ? signed : await signed;
      if (!/^[0-9a-f]{64}$/.test(signature)) {
        throw new PlyrError('INVALID_SIGNATURE', 'sign must return 64 lowercase hex digits.');
      }
      attempt = { signed: { apikey: apiKey, timestamp, signature }, ending, isSent: false };
      try {
        const incoming = await transport(request, attempt);
        const { status, ok, headers } = incoming.head;
        const durationMs = clock.now() - sent;
        const fail = (code: 'REDIRECT' | 'RESPONSE_TOO_LARGE', text: string) =>
          new CallError(code, text, context(), { status });
        const read = async () => {
          const text = await incoming.read(maxBytes);
          if (text !== undefined) return text;
          throw fail('RESPONSE_TOO_LARGE', `the response has over ${maxBytes} bytes (maxResponseBytes)`);
        };
        // Browsers hide redirects: they report only the status code 0.
        if (!status || (status >= 300 && status < 400 && headers.has('location'))) {
          // After a POST, a redirect often means that the POST was carried out.
          throw fail('REDIRECT', `${status || 'a'} redirect was not followed: check the address`);
        }
        // The clock first needs to know whether the server rejected its timestamp. Other bodies can take long to read.
        const refusal = status === 401 ? await read() : undefined;
        const isExpired = !!refusal?.includes('"Request expired"');
        const offsetMs = clock.adjustFrom(headers, sent, isExpired);
        const text = refusal ?? (await read());
        return {
          status,
          ok,
          headers,
          text,
          request,
          sent,
          durationMs,
          offsetMs,
          isExpired,
          get response() {
            made ??= makeResponse(incoming.head, incoming.allHeaders(), text);
            return made;
          },
        };
      } catch (cause) {
        if (cause instanceof PlyrError) throw cause;
        throw new ConnectionError(context(), cause);
      }
    });
  };
}

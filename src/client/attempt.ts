import { limit, onAbort } from './abort.js';
import type { Clock } from './clock.js';
import { ConnectionError, PlyrError, TimeoutError } from './errors.js';
import { type Failure, isUnconnected, isUnknown } from './retry.js';
import { type Sign, stringToSign } from './signing.js';

/** A request whose every part is final, apart from timestamp and signature. */
export interface Prepared {
  readonly url: string;
  readonly method: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Cache mode and whatever else `fetch` takes. */
  readonly rest?: RequestInit | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
  readonly retry?: number | undefined;
  /** Whether carrying it out twice is harmless. */
  readonly readOnly: boolean;
  readonly operation: string;
}

/** A complete answer. */
export interface Answer {
  /** As `fetch` gave it; its body has been read into `text`. */
  readonly response: Response;
  readonly text: string;
  /** Those of the response, where openapi-fetch looks for them. */
  readonly headers: Headers;
  /** The timestamp of the request. */
  readonly sent: number;
  readonly durationMs: number;
  /** The new offset of the clock in milliseconds, if this answer has changed it. */
  readonly offsetMs: number | undefined;
}

/** No complete answer. */
export interface Unanswered {
  readonly error: ConnectionError | TimeoutError;
  readonly failure: Failure;
}

/**
 * Makes what sends a request once: timestamp, signature, `fetch`, and the whole body of the answer, all within the
 * time limit.
 *
 * @param credentials - Key and signer.
 * @param clock - Gives timestamps, and learns from the answers.
 * @param send - In place of `fetch`.
 * @returns Takes the request and its limit in milliseconds. Resolves to the answer, or to an error after which another
 *   try may be right; rejects with the reason of the caller's signal, or a PlyrError after which it is not.
 */
export function createAttempt(
  { apiKey, sign }: { apiKey: string; sign: Sign },
  clock: Clock,
  send: (url: string, init: RequestInit) => Promise<Response> = defaultFetch,
): (request: Prepared, timeoutMs: number) => Promise<Answer | Unanswered> {
  return (request: Prepared, timeoutMs: number) =>
    new Promise<Answer | Unanswered>((resolve, reject) => {
      const { operation, readOnly, signal, url, body } = request;
      // An own controller: one that is combined with a signal of the caller would live as long as that.
      const controller = new AbortController();
      let onItsWay = false;
      const end = <T>(settle: (value: T) => void, value: T) => {
        clearTimeout(timer);
        stop();
        settle(value);
      };
      const stop = onAbort(signal, () => {
        end(reject, signal?.reason);
        controller.abort();
      });
      const timer = limit(timeoutMs, () => {
        const error = new TimeoutError({ operation, outcomeUnknown: onItsWay && !readOnly }, timeoutMs);
        end(resolve, { error, failure: 'timeout' });
        controller.abort();
      });

      async function exchange(): Promise<Answer> {
        const sent = clock.now();
        const timestamp = `${sent}`;
        const signed = sign(stringToSign(timestamp, body));
        const signature: unknown = typeof signed === 'string' ? signed : await signed;
        if (!isSignature(signature)) {
          throw new PlyrError('INVALID_SIGNATURE', 'sign must return 64 lower-case hexadecimal digits.');
        }
        controller.signal.throwIfAborted();
        onItsWay = true;
        const response = await send(url, {
          ...request.rest,
          method: request.method,
          headers: { ...request.headers, apikey: apiKey, timestamp, signature },
          body: body ?? null,
          // Not 'error': workerd does not know it.
          redirect: 'manual',
          signal: controller.signal,
        });
        const { headers, status, type } = response;
        const durationMs = clock.now() - sent;
        const offsetMs = clock.learn(headers, sent, durationMs);
        // Followed by `fetch`, a redirect would take the three headers to whatever origin it names: only
        // `authorization` is removed on the way.
        if (type === 'opaqueredirect' || (status >= 300 && status < 400 && headers.has('location'))) {
          // A failure to cancel must not hide what happened.
          await response.body?.cancel().catch(() => {});
          const location = headers.get('location') ?? 'http://';
          const target = URL.canParse(location, url) ? new URL(location, url).origin : 'elsewhere';
          throw new PlyrError('REDIRECT', `A redirect to ${target} was not followed. Check the address.`);
        }
        return { response, text: await response.text(), headers, sent, durationMs, offsetMs };
      }

      exchange().then(
        (answer) => end(resolve, answer),
        (cause: unknown) => {
          // Before it is on its way, only a `sign` of the caller throws.
          if (cause instanceof PlyrError || !onItsWay) return end(reject, cause);
          const failure = isUnconnected(cause) ? 'unconnected' : 'broken';
          const outcomeUnknown = isUnknown(failure, readOnly);
          end(resolve, { error: new ConnectionError({ operation, outcomeUnknown }, cause), failure });
        },
      );
    });
}

const isSignature = (it: unknown): it is string => typeof it === 'string' && /^[0-9a-f]{64}$/.test(it);

/**
 * The `fetch` of the runtime, looked up at each call: test tools and instrumentation replace the global after a
 * client is made.
 *
 * When a connection that has been used before breaks, Deno (2.9) sends the request again without asking, also a
 * POST that has been carried out. It cannot if the body is one that can be read only once.
 */
function defaultFetch(url: string, init: RequestInit): Promise<Response> {
  const mayRepeat = 'Deno' in globalThis && !/^(GET|HEAD)$/.test(init.method as string);
  return fetch(url, mayRepeat ? { ...init, body: new Blob([(init.body ?? '') as string]) } : init);
}

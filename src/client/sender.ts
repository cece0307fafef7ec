import { limit, onAbort, sleep } from './abort.js';
import { createClock } from './clock.js';
import { type CallError, ConnectionError, PlyrError, TimeoutError } from './errors.js';
import type { PlyrEvent } from './events.js';
import { checkCredentials, type SignedFetchOptions } from './options.js';
import { type Failure, isUnconnected, isUnknown, mayRetry, retryAfter, retryDelay } from './retry.js';
import { stringToSign } from './signing.js';

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
interface Unanswered {
  readonly error: ConnectionError | TimeoutError;
  readonly failure: Failure;
}

/** Sends a prepared request, again where that is right. */
export type Sender = (request: Prepared) => Promise<Answer>;

/**
 * Makes the one part that does input and output: sign, send, and decide whether to send again.
 *
 * @param options - Checked at once.
 * @returns Resolves to any complete answer, also one with an error status; rejects with PlyrError, or with the
 *   reason of the caller's signal.
 * @throws PlyrError `MISSING_CREDENTIALS` or `BROWSER`.
 */
export function createSender(options: SignedFetchOptions): Sender {
  const { apiKey, sign } = checkCredentials(options);
  // Date.now and Math.random are looked up at each call too: test tools replace them after a client is made.
  const {
    now = () => Date.now(),
    random = () => Math.random(),
    fetch: send = defaultFetch,
    onEvent,
  } = options;
  const clock = createClock(now);
  // A listener that fails must not make a call fail that has been carried out.
  const emit =
    onEvent &&
    ((event: PlyrEvent) => {
      try {
        onEvent(event);
      } catch {}
    });
  let calls = 0;

  /** Sends a request once: timestamp, signature, `fetch`, and the whole body, all within the time limit. */
  const attempt = (request: Prepared, timeoutMs: number) =>
    new Promise<Answer | Unanswered>((resolve, reject) => {
      const { operation, readOnly, signal, url, body } = request;
      // An own controller: one that is combined with a signal of the caller would live as long as that.
      const controller = new AbortController();
      let onItsWay = false;
      const end = () => {
        clearTimeout(timer);
        stop();
      };
      const stop = onAbort(signal, () => {
        end();
        reject(signal?.reason);
        controller.abort();
      });
      const timer = limit(timeoutMs, () => {
        end();
        const outcomeUnknown = onItsWay && !readOnly;
        resolve({ error: new TimeoutError({ operation, outcomeUnknown }, timeoutMs), failure: 'timeout' });
        controller.abort();
      });

      async function exchange(): Promise<Answer> {
        const sent = clock.now();
        const timestamp = `${sent}`;
        const signed = sign(stringToSign(timestamp, body));
        const signature: unknown = typeof signed === 'string' ? signed : await signed;
        if (typeof signature !== 'string' || !/^[0-9a-f]{64}$/.test(signature)) {
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
        (answer) => {
          end();
          resolve(answer);
        },
        (error: unknown) => {
          end();
          // Before it is on its way, only a `sign` of the caller throws.
          if (error instanceof PlyrError || !onItsWay) return reject(error);
          const failure = isUnconnected(error) ? 'unconnected' : 'broken';
          const outcomeUnknown = isUnknown(failure, readOnly);
          resolve({ error: new ConnectionError({ operation, outcomeUnknown }, error), failure });
        },
      );
    });

  return async (request) => {
    const { operation, readOnly, signal } = request;
    const { retry = options.retry ?? 2, timeoutMs = options.timeoutMs ?? 30_000 } = request;
    const at = { call: ++calls, attempt: 0, operation };
    let retries = 0;
    let corrected = false;
    let underway = false;
    try {
      for (;;) {
        signal?.throwIfAborted();
        at.attempt++;
        emit?.({ type: 'request', ...at });
        underway = true;
        const outcome = await attempt(request, timeoutMs);
        underway = false;

        let failure: Failure;
        let asked: number | undefined;
        if ('error' in outcome) {
          failure = outcome.failure;
        } else {
          const { response, headers, sent, durationMs, offsetMs } = outcome;
          failure = response.status;
          emit?.({ type: 'response', ...at, status: failure, durationMs });
          if (offsetMs !== undefined) emit?.({ type: 'clock', ...at, offsetMs });
          if (response.ok) return outcome;
          // Checked after the signature and before everything else, so nothing has been carried out.
          // (`openapi/guides/signing.md`, What goes wrong)
          const expired = failure === 401 && outcome.text.includes('"Request expired"');
          if (!corrected && expired && clock.isStale(sent)) {
            corrected = true;
            emit?.({ type: 'retry', ...at, reason: 'clock', delayMs: 0 });
            continue;
          }
          asked = retryAfter(headers, clock.now());
        }

        const again = retries++ < retry && mayRetry(failure, readOnly);
        const delayMs = again ? retryDelay(retries, asked, random()) : undefined;
        if (delayMs === undefined) {
          if ('error' in outcome) throw outcome.error;
          return outcome;
        }
        emit?.({ type: 'retry', ...at, reason: failure, delayMs });
        await sleep(delayMs, signal);
      }
    } catch (error) {
      const known = error instanceof PlyrError;
      const code = known ? error.code : signal?.aborted ? 'ABORTED' : 'OTHER';
      const outcomeUnknown = known ? !!(error as Partial<CallError>).outcomeUnknown : underway && !readOnly;
      emit?.({ type: 'error', ...at, code, outcomeUnknown });
      throw error;
    }
  };
}

/**
 * The `fetch` of the runtime, looked up at each call: test tools and instrumentation replace the global after a
 * client is made.
 *
 * When a connection that has been used before breaks, Deno (2.9) sends the request again without asking, also a
 * POST that has been carried out. It cannot if the body is one that can be read only once.
 */
function defaultFetch(url: string, init: RequestInit): Promise<Response> {
  const mayRepeat = 'Deno' in globalThis && init.method !== 'GET' && init.method !== 'HEAD';
  return fetch(url, mayRepeat ? { ...init, body: new Blob([(init.body ?? '') as string]) } : init);
}

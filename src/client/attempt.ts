import { onAbort } from './abort.js';
import type { Clock } from './clock.js';
import { ConnectionError, PlyrError, TimeoutError } from './errors.js';
import { redirectOf } from './redirect.js';
import { type Failure, isUnconnected, isUnknown } from './retry.js';
import { EMPTY_BODY, type Sign, stringToSign } from './signing.js';

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

/** What attempts are made with. */
export interface Tools {
  apiKey: string;
  sign: Sign;
  send: (url: string, init: RequestInit) => Promise<Response>;
  clock: Clock;
}

/**
 * Sends a request once: timestamp, signature, `fetch`, and the whole body of the answer, all within the time limit.
 *
 * @param request - What to send.
 * @param timeoutMs - The limit; 0 means none.
 * @param tools - What to send it with.
 * @returns The answer, or an error after which another try may be right.
 * @throws The reason of the caller's signal, or a PlyrError after which it is not.
 */
export function attempt(request: Prepared, timeoutMs: number, tools: Tools): Promise<Answer | Unanswered> {
  const { operation, readOnly, signal } = request;
  // An own controller: one that is combined with a signal of the caller would live as long as that.
  const controller = new AbortController();
  let onItsWay = false;

  async function exchange(): Promise<Answer> {
    const { apiKey, sign, send, clock } = tools;
    const sent = clock.now();
    const timestamp = String(sent);
    const signed = sign(stringToSign(timestamp, request.body ?? EMPTY_BODY));
    const signature = checkSignature(typeof signed === 'string' ? signed : await signed);
    controller.signal.throwIfAborted();
    onItsWay = true;
    const response = await send(request.url, {
      ...request.rest,
      method: request.method,
      headers: { ...request.headers, apikey: apiKey, timestamp, signature },
      body: request.body ?? null,
      // Not 'error': workerd does not know it.
      redirect: 'manual',
      signal: controller.signal,
    });
    const durationMs = clock.now() - sent;
    const offsetMs = clock.learn(response.headers, sent, durationMs);
    const refusal = redirectOf(request.url, response);
    if (refusal) {
      // A failure to cancel must not hide what happened.
      await response.body?.cancel().catch(() => {});
      throw refusal;
    }
    return { response, text: await response.text(), sent, durationMs, offsetMs };
  }

  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      clearTimeout(timer);
      stopListening();
    };
    const stopListening = onAbort(signal, () => {
      end();
      reject(signal?.reason);
      controller.abort();
    });
    // Beyond 24.8 days a timer would fire at once.
    if (timeoutMs > 0 && timeoutMs < 2 ** 31) {
      timer = setTimeout(() => {
        end();
        const outcomeUnknown = onItsWay && !readOnly;
        resolve({ error: new TimeoutError({ operation, outcomeUnknown }, timeoutMs), failure: 'timeout' });
        controller.abort();
      }, timeoutMs);
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
}

function checkSignature(signature: unknown): string {
  if (typeof signature === 'string' && /^[0-9a-f]{64}$/.test(signature)) return signature;
  throw new PlyrError('INVALID_SIGNATURE', 'sign must return 64 lower-case hexadecimal digits.');
}

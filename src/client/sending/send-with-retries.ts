import { createTransport, logFromEnv } from '#transport';
import { CallError, PlyrError } from '../errors.js';
import type { EventDetails, PlyrEvent, RetryEvent } from '../events.js';
import { checkCredentials, checkNumbers, type SignedFetchOptions } from '../options.js';
import type { PreparedRequest } from '../transports/transport.js';
import { sleep } from './abort.js';
import { createClock } from './clock.js';
import { backoff, LONGEST_DELAY_MS, mayRetry, retryAfter } from './retry.js';
import { createSendOnce, type SentOnce } from './send-once.js';
import type { SentResult } from './sent-result.js';

/** Sends a prepared request, and retries it where that is safe. */
export type SendWithRetries = (request: PreparedRequest) => Promise<SentResult>;

/**
 * Creates the function that signs and sends requests, and decides whether to retry.
 *
 * @param options - The options, which are checked now.
 * @returns A function that resolves to any complete response, whatever its status code. It rejects with
 *   PlyrError, or with the reason of the caller's signal.
 * @throws PlyrError `MISSING_CREDENTIALS`, `INVALID_OPTION`, or `BROWSER`.
 */
export function createSendWithRetries(options: SignedFetchOptions): SendWithRetries {
  const credentials = checkCredentials(options);
  checkNumbers(options);
  // Date.now and Math.random are looked up at each call, because test tools replace them after a client is created.
  const { now = () => Date.now(), random = () => Math.random(), onEvent = logFromEnv() } = options;
  const clock = createClock(now);
  const attempt = createSendOnce(credentials, clock, createTransport(options), options.maxResponseBytes);
  let calls = 0;

  return async (request) => {
    const {
      operation,
      readOnly,
      signal,
      retry = options.retry ?? 2,
      timeoutMs = options.timeoutMs ?? 30_000,
    } = request;
    checkNumbers(request);
    const at = { call: ++calls, attempt: 0, operation };
    let retries = 0;
    let isCorrected = false;
    let isUnderway = false;

    const emit = (event: EventDetails) => {
      // An error in a listener must not hide the response of a call that was carried out.
      try {
        onEvent?.({ ...at, ...event } as PlyrEvent);
      } catch {}
    };

    /** Returns the time to wait before the next attempt, or undefined if there is none. */
    const again = (
      reason: RetryEvent['reason'],
      mayRepeat: boolean,
      delayMs: number = backoff(retries, random()),
    ): number | undefined => {
      if (!mayRepeat || retries++ >= retry || delayMs > LONGEST_DELAY_MS) return undefined;
      emit({ type: 'retry', reason, delayMs });
      return delayMs;
    };
    // Returns the result, or the time to wait before the next attempt.
    const afterResponse = (received: SentOnce): SentOnce | number => {
      const { status, ok, headers, sent, durationMs, offsetMs, isExpired } = received;
      emit({ type: 'response', status, durationMs });
      if (offsetMs !== undefined) emit({ type: 'clock', offsetMs });
      if (ok) return received;
      // The server checks the timestamp after the signature and before everything else, so it has not carried
      // out the request. (`openapi/guides/signing.md`, What goes wrong)
      if (!isCorrected && isExpired && clock.isStale(sent)) {
        isCorrected = true;
        emit({ type: 'retry', reason: 'CLOCK', delayMs: 0 });
        return 0;
      }
      return again(status, mayRetry(status, readOnly), retryAfter(headers, clock.now())) ?? received;
    };
    const afterError = (error: unknown): number => {
      // An error with a status code has a response, and a retry would get the same one.
      const isLost = error instanceof CallError && error.status === undefined;
      const delayMs = isLost && again(error.code, !error.outcomeUnknown);
      if (typeof delayMs === 'number') return delayMs;
      throw error;
    };

    try {
      for (;;) {
        signal?.throwIfAborted();
        at.attempt++;
        emit({ type: 'request' });
        // A listener may have aborted the call.
        signal?.throwIfAborted();
        isUnderway = true;
        const next = await attempt(request, timeoutMs).then(afterResponse, afterError);
        if (typeof next !== 'number') return next;
        isUnderway = false;
        await sleep(next, signal);
      }
    } catch (error) {
      const isOurs = error instanceof PlyrError;
      const code = isOurs ? error.code : signal?.aborted ? 'ABORTED' : 'OTHER';
      const outcomeUnknown = isOurs ? error.outcomeUnknown : isUnderway && !readOnly;
      emit({ type: 'error', code, outcomeUnknown });
      throw error;
    }
  };
}

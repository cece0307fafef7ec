import { sleep } from './abort.js';
import { type Answer, createAttempt, type Prepared } from './attempt.js';
import { createClock } from './clock.js';
import { type CallError, PlyrError } from './errors.js';
import type { PlyrEvent } from './events.js';
import { checkCredentials, type SignedFetchOptions } from './options.js';
import { type Failure, mayRetry, retryAfter, retryDelay } from './retry.js';

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
  // Date.now and Math.random are looked up at each call too: test tools replace them after a client is made.
  const { now = () => Date.now(), random = () => Math.random(), onEvent } = options;
  const clock = createClock(now);
  const attempt = createAttempt(checkCredentials(options), clock, options.fetch);
  // A listener that fails must not make a call fail that has been carried out.
  const emit =
    onEvent &&
    ((event: PlyrEvent) => {
      try {
        onEvent(event);
      } catch {}
    });
  let calls = 0;

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

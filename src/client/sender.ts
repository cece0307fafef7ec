import { sleep } from './abort.js';
import { type Answer, attempt, type Prepared, type Tools } from './attempt.js';
import { createClock } from './clock.js';
import { defaultFetch } from './default-fetch.js';
import { PlyrError } from './errors.js';
import type { PlyrEvent } from './events.js';
import { checkApiKey, chooseSign, refuseBrowser, type SignedFetchOptions } from './options.js';
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
  refuseBrowser(options.dangerouslyAllowBrowser);
  // Date.now is looked up at each call too: test tools replace it after a client is made.
  const clock = createClock(options.now ?? (() => Date.now()));
  const tools: Tools = {
    apiKey: checkApiKey(options.apiKey),
    sign: chooseSign(options),
    send: options.fetch ?? defaultFetch,
    clock,
  };
  const random = options.random ?? (() => Math.random());
  const emit = options.onEvent && quiet(options.onEvent);
  let calls = 0;

  return async (request) => {
    const { operation, readOnly, signal } = request;
    const at = { call: ++calls, attempt: 0, operation };
    const { retry = options.retry ?? 2, timeoutMs = options.timeoutMs ?? 30_000 } = request;
    let retries = 0;
    let corrected = false;
    let underway = false;
    try {
      for (;;) {
        signal?.throwIfAborted();
        at.attempt++;
        emit?.({ type: 'request', ...at });
        underway = true;
        const outcome = await attempt(request, timeoutMs, tools);
        underway = false;

        let failure: Failure;
        let asked: number | undefined;
        if ('error' in outcome) {
          failure = outcome.failure;
        } else {
          const { response, text, sent, durationMs, offsetMs } = outcome;
          emit?.({ type: 'response', ...at, status: response.status, durationMs });
          if (offsetMs !== undefined) emit?.({ type: 'clock', ...at, offsetMs });
          if (response.ok) return outcome;
          // Checked after the signature and before everything else, so nothing has been carried out.
          if (!corrected && response.status === 401 && isExpired(text) && clock.isStale(sent)) {
            corrected = true;
            emit?.({ type: 'retry', ...at, reason: 'clock', delayMs: 0 });
            continue;
          }
          failure = response.status;
          asked = retryAfter(response.headers, clock.now());
        }

        const again = retries < retry && mayRetry(failure, readOnly);
        const delayMs = again ? retryDelay(++retries, asked, random()) : undefined;
        if (delayMs === undefined) {
          if ('error' in outcome) throw outcome.error;
          return outcome;
        }
        emit?.({ type: 'retry', ...at, reason: failure, delayMs });
        await sleep(delayMs, signal);
      }
    } catch (error) {
      const known = error instanceof PlyrError;
      const outcomeUnknown = known
        ? 'outcomeUnknown' in error && error.outcomeUnknown === true
        : underway && !readOnly;
      emit?.({
        type: 'error',
        ...at,
        code: known ? error.code : signal?.aborted ? 'ABORTED' : 'OTHER',
        outcomeUnknown,
      });
      throw error;
    }
  };
}

/** A listener that fails must not make a call fail that has been carried out. */
function quiet(listener: (event: PlyrEvent) => void): (event: PlyrEvent) => void {
  return (event) => {
    try {
      listener(event);
    } catch {}
  };
}

/** `openapi/guides/signing.md`, What goes wrong. */
const isExpired = (text: string) => text.includes('"Request expired"');

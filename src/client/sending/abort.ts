import { createEnding, onAbort } from '#transport';
import type { Ending } from '../transports/transport.js';

/**
 * Does something until it is done, a signal aborts, or time is up: what comes first decides. In the end nothing is
 * left behind, neither a timer nor a listener on the signal, which may outlive any number of calls. (`AbortSignal.any`
 * with `AbortSignal.timeout` kept 251 MB for 200,000 calls on Node 20.)
 *
 * @param signal - Rejects with its reason. One that has been aborted before is for `work` to notice.
 * @param ms - The limit. 0 means none.
 * @param late - Gives the result when time is up, or a promise that rejects.
 * @param work - What to do. Its parameter ends when it can stop: it failed, or something else came first.
 */
export async function within<T>(
  signal: AbortSignal | null | undefined,
  ms: number,
  late: () => T | Promise<T>,
  work?: (ending: Ending) => Promise<T>,
): Promise<T> {
  const ending = createEnding();
  if (signal?.aborted) ending.abort(signal.reason);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => void) | undefined;
  try {
    const result = await new Promise<T | undefined>((resolve, reject) => {
      if (signal) {
        stop = onAbort(signal, () => {
          reject(signal.reason);
          ending.abort(signal.reason);
        });
      }
      if (ms > 0) timer = setTimeout(() => resolve(undefined), ms);
      work?.(ending).then(resolve, reject);
    });
    // Not in the timer: an error that is made there has none of the caller's frames in its stack.
    return result ?? (await late());
  } catch (error) {
    // Without the error: Node's fetch replaces the stack of a reason that it rejects with.
    ending.abort();
    throw error;
  } finally {
    clearTimeout(timer);
    stop?.();
  }
}

/**
 * Waits, or rejects with the reason of the signal as soon as that aborts.
 *
 * @param ms - How long, in milliseconds.
 * @param signal - Ends the wait.
 */
export async function sleep(ms: number, signal?: AbortSignal | null): Promise<void> {
  signal?.throwIfAborted();
  await within(signal, ms || 1, () => {});
}

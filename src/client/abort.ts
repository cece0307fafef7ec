/** One listener for each signal, however many calls share it: Node warns of a leak beyond ten. */
const callbacksOf = new WeakMap<EventTarget, Set<() => void>>();

function handle({ target }: Event): void {
  for (const callback of callbacksOf.get(target as EventTarget) as Set<() => void>) callback();
}

/**
 * Calls back when a signal aborts, until told to stop. Then nothing of it stays on the signal, which may outlive
 * any number of calls. (`AbortSignal.any` with `AbortSignal.timeout` kept 251 MB for 200,000 calls on Node 20.)
 *
 * @param signal - A signal that has not been aborted, or undefined.
 * @param callback - Called at once when it aborts.
 * @returns Ends it. May be called more than once.
 */
export function onAbort(signal: AbortSignal | undefined, callback: () => void): () => void {
  if (!signal) return () => {};
  let callbacks = callbacksOf.get(signal);
  if (!callbacks) {
    callbacks = new Set();
    callbacksOf.set(signal, callbacks);
    signal.addEventListener('abort', handle);
  }
  const mine = callbacks.add(callback);
  return () => {
    // Only the first time: later the signal may have a listener again, of other calls.
    if (!mine.delete(callback) || mine.size > 0) return;
    signal.removeEventListener('abort', handle);
    callbacksOf.delete(signal);
  };
}

/**
 * Calls back when time is up, unless the timer is cleared.
 *
 * @param ms - How long; 0, and what a timer cannot do (beyond 24.8 days it would go off at once), is for ever.
 * @param callback - Called once.
 * @returns For `clearTimeout`.
 */
export const limit = (ms: number, callback: () => void): ReturnType<typeof setTimeout> | undefined =>
  ms > 0 && ms < 2 ** 31 ? setTimeout(callback, ms) : undefined;

/**
 * Waits, or rejects with the reason of the signal as soon as that aborts.
 *
 * @param ms - How long, in milliseconds.
 * @param signal - Ends the wait.
 */
export function sleep(ms: number, signal?: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const timer = setTimeout(() => {
      stop();
      resolve();
    }, ms);
    const stop = onAbort(signal, () => {
      clearTimeout(timer);
      stop();
      reject(signal?.reason);
    });
  });
}

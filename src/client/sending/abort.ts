/** One listener for each signal, however many calls share it: Node warns of a leak beyond ten. */
const callbacksOf = new WeakMap<EventTarget, Set<() => void>>();

function handle({ target }: Event): void {
  for (const callback of callbacksOf.get(target as EventTarget) as Set<() => void>) callback();
}

/** Calls back when a signal aborts, until the returned function is called. Then nothing of it stays on the signal. */
function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const callbacks = callbacksOf.get(signal) ?? new Set();
  if (callbacks.size === 0) {
    callbacksOf.set(signal, callbacks);
    signal.addEventListener('abort', handle);
  }
  callbacks.add(callback);
  return () => {
    callbacks.delete(callback);
    if (callbacks.size === 0) signal.removeEventListener('abort', handle);
  };
}

const LATE = Symbol();

/** Says when work can stop. Cheaper than a signal, which takes some microseconds, and made where one is needed. */
export class Ending {
  /** Whether the work has ended: it failed, time is up, or the caller's signal aborted. */
  ended = false;
  reason: unknown;
  /** Called once, when the work ends. */
  onEnd: (() => void) | undefined;

  end(reason?: unknown): void {
    if (this.ended) return;
    this.ended = true;
    this.reason = reason;
    this.onEnd?.();
  }

  /** A signal that aborts when the work ends. It takes the place of `onEnd`. */
  get signal(): AbortSignal {
    const controller = new AbortController();
    this.onEnd = () => controller.abort(this.reason);
    if (this.ended) this.onEnd();
    return controller.signal;
  }
}

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
  const ending = new Ending();
  if (signal?.aborted) ending.end(signal.reason);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => void) | undefined;
  try {
    const result = await new Promise<T | typeof LATE>((resolve, reject) => {
      if (signal) {
        stop = onAbort(signal, () => {
          reject(signal.reason);
          ending.end(signal.reason);
        });
      }
      if (ms > 0) timer = setTimeout(() => resolve(LATE), ms);
      work?.(ending).then(resolve, reject);
    });
    // Not in the timer: an error that is made there has none of the caller's frames in its stack.
    return result === LATE ? await late() : result;
  } catch (error) {
    // Without the error: Node's fetch replaces the stack of a reason that it rejects with.
    ending.end();
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

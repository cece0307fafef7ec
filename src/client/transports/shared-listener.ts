import type { OnAbort } from './transport.js';

/** Each signal gets one listener, however many calls share the signal. Beyond ten listeners, Node warns of a leak. */
const callbacksOf = new WeakMap<EventTarget, Set<() => void>>();

function handle({ target }: Event): void {
  for (const callback of callbacksOf.get(target as EventTarget) as Set<() => void>) callback();
}

/** Adds a callback to the shared listener of the signal. */
export const onAbort: OnAbort = (signal, callback) => {
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
};

import type { OnAbort } from './transport.js';

/** One listener for each signal, however many calls share it: Node warns of a leak beyond ten. */
const callbacksOf = new WeakMap<EventTarget, Set<() => void>>();

function handle({ target }: Event): void {
  for (const callback of callbacksOf.get(target as EventTarget) as Set<() => void>) callback();
}

/** Shares the listener. */
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

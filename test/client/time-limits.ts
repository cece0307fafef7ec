/**
 * Time limits of the client that end when a test says so. A busy machine can take any time to send a request.
 */
import { vi } from 'vitest';

/** Shorter limits, and all other timers, are left alone. */
const SHORTEST = 1_000_000;

/** How long the headers of a response take at most, as a rule. Later ones do no harm, they only prove less. */
const UNDER_WAY_MS = 20;

let limits = 0;
const held = new Map<number, () => void>();

/** A limit that ends only with {@link expire}, in milliseconds, unlike any other. */
export const newLimit = (): number => SHORTEST + ++limits;

/** Watches the timers of this process, until `vi.restoreAllMocks()`. */
export function holdTimeLimits(): void {
  const { setTimeout } = globalThis;
  const watching = (callback: () => void, ms?: number, ...args: never[]) => {
    if (ms !== undefined && ms >= SHORTEST) held.set(ms, callback);
    return setTimeout(callback, ms, ...args);
  };
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(watching as typeof setTimeout);
}

/**
 * Ends a limit, once what has been sent so far had the time to arrive.
 * @param ms From {@link newLimit}. Other timers are left alone.
 */
export function expire(ms: number): void {
  setTimeout(() => held.get(ms)?.(), UNDER_WAY_MS);
}

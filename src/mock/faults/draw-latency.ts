/** Draws how long a request waits. */
import type { Latency } from './fault-types.js';

/** The longest wait, even if a longer one is drawn, in milliseconds. */
export const longestMs = 600_000;

/**
 * Draws a latency.
 * @param latency Its distribution.
 * @param chance Returns a number from 0 to below 1.
 * @returns Milliseconds.
 */
export function drawLatency(latency: Latency, chance: () => number): number {
  switch (latency.distribution) {
    case 'fixed':
      return latency.ms;
    case 'uniform':
      return latency.minMs + chance() * (latency.maxMs - latency.minMs);
    case 'lognormal': {
      // The Box-Muller transform: two uniform draws give a normal one.
      const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
      const ms = latency.medianMs * Math.exp(latency.sigma * normal);
      return Math.min(ms, latency.maxMs ?? longestMs);
    }
  }
}

/** Where tasks are on the timeline. */

/** The shortest time that the timeline shows, in milliseconds. */
const leastSpanMs = 10_000;

/**
 * Returns how far right a moment is, from 0 for now to 1 for the last moment.
 * @param due When tasks are due, in milliseconds. The past is at 0.
 * @param now The time of the sandbox.
 */
export function duePositions(due: readonly number[], now: number): number[] {
  const span = spanOf(due, now);
  return due.map((at) => Math.min(1, Math.max(0, (at - now) / span)));
}

/** Returns how much time the timeline shows, in milliseconds. */
export const spanOf = (due: readonly number[], now: number): number =>
  due.reduce((longest, at) => Math.max(longest, at - now), leastSpanMs);

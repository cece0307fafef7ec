/**
 * Returns a time as the control API shows it. Deadlines beyond what a date can be come from requests, and are kept as they are.
 * @param ms Milliseconds since the epoch.
 * @returns ISO 8601, or null if no date is so far away.
 */
export function dateOf(ms: number): string | null {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

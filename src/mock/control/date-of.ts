/**
 * Returns a time as the control API shows it. Requests can set deadlines that no date can represent.
 * @param ms Milliseconds since the epoch.
 * @returns The time in ISO 8601, or null if no date can represent it.
 */
export function dateOf(ms: number): string | null {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** What of a request does not match the description, as a hint. */
import type { Rejection } from './rejection.js';

const most = 3;

/** Returns in which ways a request does not match the description; undefined if it does. */
export function violationsOf({ violations }: Pick<Rejection, 'violations'>): string | undefined {
  if (violations.length === 0) return undefined;
  const more = violations.length - most;
  const shown = violations.slice(0, most).join('; ');
  return `The request does not match the description: ${shown}${more > 0 ? `; and ${more} more` : ''}.`;
}

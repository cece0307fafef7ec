/** Hints about the violations of a request. */
import type { Rejection } from './rejection.js';

const most = 3;

/** Returns the violations of a request as a sentence. Undefined if it matches the description. */
export function violationsOf({ violations }: Pick<Rejection, 'violations'>): string | undefined {
  if (violations.length === 0) return undefined;
  const more = violations.length - most;
  const shown = violations.slice(0, most).join('; ');
  return `The request does not match the description: ${shown}${more > 0 ? `; and ${more} more` : ''}.`;
}

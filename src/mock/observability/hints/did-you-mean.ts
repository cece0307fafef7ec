/** Suggests a name for one that does not exist. */
import { nearest } from './near-misses.js';

/**
 * Returns `Did you mean "login"?` with a space before it, or an empty string when no name is close.
 * @param wrong The name that does not exist.
 * @param names The names that exist.
 */
export function didYouMean(wrong: string, names: Iterable<string>): string {
  const [best] = nearest(wrong, names, 1);
  return best === undefined ? '' : ` Did you mean "${best}"?`;
}

/** Finds operations in the catalog, for the command line. */
import { allOperations, type CatalogOperation } from '../../catalog/index.js';
import { nearest } from '../../mock/observability/hints/near-misses.js';
import { UserError } from '../../mock/openapi/user-error.js';

export {
  allMessages,
  allOperations,
  type CatalogError,
  type CatalogMessage,
  type CatalogOperation,
  type CatalogParameter,
} from '../../catalog/index.js';

/**
 * Finds an operation.
 * @param id Its ID, case-insensitive, or its method and path, such as `GET /user/info/{identifier}`.
 * @returns The operation; undefined if its name is unknown.
 */
export function findOperation(id: string): CatalogOperation | undefined {
  const wanted = id.trim().toLowerCase();
  return allOperations().find(
    (one) => one.id.toLowerCase() === wanted || `${one.method} ${one.path}`.toLowerCase() === wanted,
  );
}

/**
 * Returns an operation.
 * @param id Its name, see {@link findOperation}.
 * @throws UserError for an unknown operation, with the most similar IDs.
 */
export function operationNamed(id: string): CatalogOperation {
  const found = findOperation(id);
  if (found) return found;
  const like = nearest(
    id,
    allOperations().map((one) => one.id),
  );
  const help =
    like.length > 0
      ? `Did you mean ${oneOf(like)}?`
      : `"plyr-api operations ${firstWord(id)}" searches them.`;
  throw new UserError(`there is no operation ${JSON.stringify(id)}. ${help}`);
}

/**
 * Joins names as in a sentence: `a`, `a or b`, `a, b, or c`.
 * @param names At least one.
 */
export function oneOf(names: readonly string[]): string {
  const [last, ...others] = [...names].reverse();
  if (others.length < 2) return [...others, last].join(' or ');
  return `${others.reverse().join(', ')}, or ${last}`;
}

/** Returns the first word of an ID, for a search: `get` for `getUserBalanceOf`. */
const firstWord = (id: string): string => /^[A-Za-z][a-z]*/.exec(id)?.[0] ?? 'WORD';

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
 * @throws UserError if there is none, with the IDs that are most like it.
 */
export function operationNamed(id: string): CatalogOperation {
  const wanted = id.trim().toLowerCase();
  const found = allOperations().find(
    (one) => one.id.toLowerCase() === wanted || `${one.method} ${one.path}`.toLowerCase() === wanted,
  );
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
 * Joins names as one says them: `a`, `a or b`, `a, b, or c`.
 * @param names At least one.
 */
export function oneOf(names: readonly string[]): string {
  const [last, ...others] = [...names].reverse();
  if (others.length < 2) return [...others, last].join(' or ');
  return `${others.reverse().join(', ')}, or ${last}`;
}

/** For a search: `getUser` of `getUserBalanceOf`. */
const firstWord = (id: string): string => /^[A-Za-z][a-z]*/.exec(id)?.[0] ?? 'WORD';

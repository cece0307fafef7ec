/** Filters of requests by the names that testers use, in `/_mock/requests` and in tests. */
import type { OperationId } from '../../../generated/operations.js';
import type { Operation } from '../openapi/document.js';
import { UserError } from '../openapi/user-error.js';
import type { MockState } from '../state/mock-state.js';
import { didYouMean } from './hints/did-you-mean.js';
import { isStatusFilter, type JournalFilter } from './journal-filter.js';

/** Which requests to select. A request must match all filters. */
export interface RequestFilter {
  operation?: OperationId;
  /** A status code, such as `404`, or a class of them, such as `4xx`. 0 means that there was no response. */
  status?: number | '1xx' | '2xx' | '3xx' | '4xx' | '5xx';
  /** A player of the request, by a session or by name. */
  player?: string;
  /** The game of the API key. */
  game?: string;
  /** The API key. */
  key?: string;
  /** Only requests with a larger ID. */
  since?: number;
  /** A string in path, headers, or bodies, as the journal shows them. Not case-sensitive. */
  text?: string;
}

/** The names that filters can contain. */
export interface KnownNames {
  operations: readonly Operation[];
  state: MockState;
}

/** A filter that is not checked yet. */
type UncheckedFilter = { readonly [Name in keyof RequestFilter]?: string | number | undefined };

const names = ['operation', 'status', 'player', 'game', 'key', 'since', 'text'];

/**
 * Checks a filter.
 * @param filter The filter.
 * @param known See {@link KnownNames}.
 * @throws UserError for a filter, an operation, a game, or a status that does not exist. Otherwise a typo would look like no
 *   requests.
 */
export function journalFilter(filter: UncheckedFilter, known: KnownNames): JournalFilter {
  const unknown = Object.keys(filter).find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new UserError(
      `There is no filter "${unknown.slice(0, 100)}".${didYouMean(unknown, names)} The filters are ${names.join(', ')}.`,
    );
  const { operation, status, player, game, key, since, text } = filter;
  if (operation !== undefined) checkOperation(String(operation), known.operations);
  if (status !== undefined && !isStatusFilter(String(status)))
    throw new UserError(
      `status is "${String(status).slice(0, 100)}". Give a status code such as 404, a class such as 4xx, or 0 for no response.`,
    );
  if (game !== undefined) checkGame(String(game), known.state);
  return {
    ...(operation !== undefined && { operationId: String(operation) }),
    ...(status !== undefined && { status: String(status) }),
    ...(player !== undefined && { player: String(player) }),
    ...(game !== undefined && { gameId: String(game) }),
    ...(key !== undefined && { apiKey: String(key) }),
    ...(since !== undefined && { since: Number(since) }),
    ...(text !== undefined && { text: String(text) }),
  };
}

function checkOperation(operation: string, operations: readonly Operation[]): void {
  if (operations.some(({ id }) => id === operation)) return;
  const ids = operations.map(({ id }) => id);
  throw new UserError(
    `Unknown operation "${operation.slice(0, 100)}".${didYouMean(operation, ids)} Give an operationId such as login.`,
  );
}

/**
 * Checks the game of a filter.
 * @param game The game.
 * @param state The state with its API keys.
 * @throws UserError when no API key belongs to it.
 */
export function checkGame(game: string, { tables: { apiKeys } }: MockState): void {
  if (apiKeys.count('gameId', game) > 0) return;
  const games = apiKeys.all().map(({ gameId }) => gameId);
  throw new UserError(
    `No API key belongs to the game "${game.slice(0, 100)}".${didYouMean(game, games)} Give the game of an API key.`,
  );
}

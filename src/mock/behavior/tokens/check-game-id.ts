/** The check of the game that an allowance is for (openapi/evidence/game-tokens-chips.md#approvetokens). */

import type { MockState } from '../../state/mock-state.js';
import { apiError } from '../api-error.js';
import { lowerCase } from '../coercion/javascript-type-error.js';

/**
 * Checks the `gameId` of an approval: a PLYR[ID] that owns an API key, in any letter case.
 * @param state The state.
 * @param body The request's body.
 * @returns The id in lower case.
 * @throws ApiError 401, or the 500 of an id that is no text.
 */
export function checkGameId(state: MockState, { gameId }: Record<string, unknown>): string {
  if (!gameId) throw apiError(401, 'Game ID is required');
  const id = lowerCase(gameId, 'gameId');
  if (state.tables.apiKeys.find('gameId', id).length === 0) throw apiError(401, 'Invalid game ID');
  return id;
}

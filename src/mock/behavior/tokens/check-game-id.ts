/** The check of the game that an allowance is for (openapi/evidence/game-tokens-chips.md#approvetokens). */

import type { MockState } from '../../state/mock-state.js';
import { apiError } from '../api-error.js';
import { lowerCase } from '../coercion/javascript-type-error.js';

/**
 * Checks the `gameId` of an approval: a PLYR[ID] that owns an API key. Case-insensitive.
 * @param state The state.
 * @param body The request's body.
 * @returns The ID in lowercase.
 * @throws ApiError 401, or 500 for an ID that is not a string.
 */
export function checkGameId(state: MockState, { gameId }: Record<string, unknown>): string {
  if (!gameId) throw apiError(401, 'Game ID is required');
  const id = lowerCase(gameId, 'gameId');
  if (state.tables.apiKeys.find('gameId', id).length === 0) throw apiError(401, 'Invalid game ID');
  return id;
}

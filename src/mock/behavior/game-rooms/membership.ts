/** Room numbers of requests, and the check that players are in a room. */

import type { MockState } from '../../state/mock-state.js';
import { type ApiError, apiError, unhandledException } from '../api-error.js';
import { toUint256 } from '../chain/uint256.js';
import type { Call } from '../handler.js';
import { gameRuleAddress, requireChain } from '../outages.js';
import { isJoined, roomOf } from './contract.js';

/**
 * Returns the number of a room, where the server asks the chain about it. The chain accepts any value that JavaScript
 * converts to a whole number. An empty string is 0.
 * @param value Part of a request.
 * @param fail Creates the exception for a value that is not a number.
 * @returns A decimal string, the form in which rooms are stored.
 * @throws ApiError the result of `fail`.
 */
export function checkRoomId(value: unknown, fail: (error: string) => ApiError = unhandledException): string {
  try {
    return toUint256(value).toString();
  } catch (error) {
    throw fail((error as Error).message);
  }
}

/**
 * Fails while the chain is down, where the server asks it who is in a room.
 * @param state The state.
 * @param args The game, the room, and the player, as the server sends them.
 * @param fail Creates the exception. The default is a 500 with a stack.
 * @throws ApiError the result of `fail`.
 */
export function requireChainForRoom(
  state: MockState,
  args: readonly [gameId: string, roomId: unknown, plyrId: string],
  fail?: (error: string) => ApiError,
): void {
  const signature = 'isJoined(string gameId, uint256 roomId, string plyrId)';
  requireChain(state, () => ({ address: gameRuleAddress, signature, args }), fail);
}

/**
 * Checks that players are in the room of a call (openapi/evidence/game-tokens-chips.md#24-joined-all-joined-check).
 * @param call The request. The game of its key owns the room.
 * @param state The state.
 * @param plyrIds The players of the request's sessions.
 * @throws ApiError 401 with a message for each player who is not in the room, even when the room does not exist, or 500 for
 *   an invalid room number.
 */
export function requireRoomMembership(
  { body, key }: Call,
  state: MockState,
  plyrIds: readonly string[],
): void {
  const room = roomOf(state, key.gameId, checkRoomId(body.roomId));
  if (plyrIds[0] !== undefined) requireChainForRoom(state, [key.gameId, body.roomId, plyrIds[0]]);
  const missing = plyrIds.filter((plyrId) => !isJoined(room, plyrId));
  if (missing.length > 0)
    throw apiError(
      401,
      missing.map((plyrId) => `Player is not joined: ${plyrId}`),
    );
}

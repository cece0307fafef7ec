/** Room numbers of requests, and the check that players are in a room. */

import type { MockState } from '../../state/mock-state.js';
import { type ApiError, apiError, unhandledException } from '../api-error.js';
import { toUint256 } from '../chain/uint256.js';
import type { Call } from '../handler.js';
import { gameRuleAddress, requireChain } from '../outages.js';
import { isJoined, roomOf } from './contract.js';

/**
 * The number of a room, where the server asks the chain about it. The chain takes whatever JavaScript reads as a whole
 * number, an empty text as 0.
 * @param value Part of a request.
 * @param fail Makes the exception for what is no number.
 * @returns Decimal text, as rooms are stored by.
 * @throws ApiError what `fail` makes.
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
 * @param fail Makes the exception. The default is a 500 with a stack.
 * @throws ApiError what `fail` makes.
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
 * @param call The request; its key's game owns the room.
 * @param state The state.
 * @param plyrIds From the sessions of the call.
 * @throws ApiError 401 with a text for each who is not, also when there is no such room; the 500 of a bad room number.
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

/** Combined room operations, and the check whether a player is in a room (openapi/evidence/game-tokens-chips.md#helpers). */

import type { MockState } from '../../state/mock-state.js';
import { apiError } from '../api-error.js';
import { lowerCase } from '../coercion/javascript-type-error.js';
import type { Call, HandlersOf } from '../handler.js';
import { checkSessionJwts } from '../sessions/check-session-jwts.js';
import { checkAllowances } from '../tokens/check-allowances.js';
import { checkTokens } from '../tokens/check-tokens.js';
import { isJoined, roomOf } from './contract.js';
import { checkEqualLengths, lowerCaseAll } from './entries.js';
import { defaultExpiresIn, roomOfCall } from './handlers.js';
import { checkRoomId, requireChainForRoom } from './membership.js';
import { queueRoomTask } from './queue-room-task.js';

export const gameRoomHelpersHandlers: HandlersOf<
  | 'isJoinedGameRoom'
  | 'joinPayGameRoom'
  | 'earnLeaveGameRoom'
  | 'createJoinPayGameRoom'
  | 'earnLeaveEndGameRoom'
> = {
  isJoinedGameRoom({ query, key }, state) {
    if (!query.plyrId) throw apiError(400, 'plyrId is required');
    if (query.roomId === undefined) throw apiError(400, 'roomId is required');
    const plyrId = lowerCase(query.plyrId, 'plyrId');
    const roomId = checkRoomId(lowerCase(query.roomId, 'roomId'));
    const gameId = key.gameId.toLowerCase();
    requireChainForRoom(state, [gameId, lowerCase(query.roomId, 'roomId'), plyrId]);
    const room = roomOf(state, gameId, roomId);
    return { status: 200, body: { isJoined: isJoined(room, plyrId) } };
  },

  joinPayGameRoom(call, state) {
    const plyrIds = checkPayments(call, state);
    return queueRoomTask(call, state, 'joinPayGameRoom', { ...roomOfCall(call), ...entries(call, plyrIds) });
  },

  createJoinPayGameRoom(call, state) {
    const plyrIds = checkPayments(call, state);
    const gameId = call.key.gameId.toLowerCase();
    const expiresIn = call.body.expiresIn || defaultExpiresIn;
    return queueRoomTask(call, state, 'createJoinPayGameRoom', {
      gameId,
      expiresIn,
      ...entries(call, plyrIds),
    });
  },

  earnLeaveGameRoom(call, state) {
    checkEarnings(call, state);
    return queueRoomTask(call, state, 'earnLeaveGameRoom', {
      ...roomOfCall(call),
      ...entries(call, call.body.plyrIds),
    });
  },

  earnLeaveEndGameRoom(call, state) {
    checkEarnings(call, state);
    return queueRoomTask(call, state, 'earnLeaveEndGameRoom', {
      ...roomOfCall(call),
      ...entries(call, call.body.plyrIds),
    });
  },
};

/** Makes the checks of combined operations that pay. Returns the players who pay. */
function checkPayments(call: Call, state: MockState): string[] {
  const plyrIds = checkSessionJwts(call, state);
  checkTokens(state, call.body);
  checkAllowances(call, state, plyrIds);
  checkEqualLengths(plyrIds, call.body.tokens, call.body.amounts);
  return plyrIds;
}

/** Makes the checks of combined operations that earn. */
function checkEarnings({ body }: Call, state: MockState): void {
  checkTokens(state, body);
  checkEqualLengths(body.plyrIds, body.tokens, body.amounts);
}

/** Returns the arrays in the form that tasks store. Entries with the same player and token stay separate. */
function entries({ body }: Call, plyrIds: unknown): object {
  return {
    plyrIds: lowerCaseAll(plyrIds, 'plyrId'),
    tokens: lowerCaseAll(body.tokens, 'token'),
    amounts: body.amounts,
  };
}

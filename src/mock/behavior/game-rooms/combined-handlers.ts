/** Combined room calls, and who is in a room (fact sheet game-tokens-chips, section 5, Helpers). */

import type { World } from '../../state/mock-state.js';
import { lowerCase, refuse } from '../api-error.js';
import type { Call, HandlersOf } from '../handler.js';
import { checkSessionJwts } from '../sessions/check-session-jwts.js';
import { checkAllowances } from '../tokens/check-allowances.js';
import { checkTokens } from '../tokens/check-tokens.js';
import { isJoined, roomOf } from './contract.js';
import { checkEqualLengths, lowerCaseAll } from './entries.js';
import { defaultExpiresIn, roomOfCall } from './handlers.js';
import { checkRoomId } from './membership.js';
import { answerRoomTask } from './queue-room-task.js';

export const gameRoomHelpersHandlers: HandlersOf<
  | 'isJoinedGameRoom'
  | 'joinPayGameRoom'
  | 'earnLeaveGameRoom'
  | 'createJoinPayGameRoom'
  | 'earnLeaveEndGameRoom'
> = {
  isJoinedGameRoom({ query, key }, world) {
    if (!query.plyrId) throw refuse(400, 'plyrId is required');
    if (query.roomId === undefined) throw refuse(400, 'roomId is required');
    const plyrId = lowerCase(query.plyrId, 'plyrId');
    const roomId = checkRoomId(lowerCase(query.roomId, 'roomId'));
    const room = roomOf(world, key.gameId.toLowerCase(), roomId);
    return { status: 200, body: { isJoined: isJoined(room, plyrId) } };
  },

  joinPayGameRoom(call, world) {
    const plyrIds = checkPayments(call, world);
    return answerRoomTask(call, world, 'joinPayGameRoom', { ...roomOfCall(call), ...entries(call, plyrIds) });
  },

  createJoinPayGameRoom(call, world) {
    const plyrIds = checkPayments(call, world);
    const gameId = call.key.gameId.toLowerCase();
    const expiresIn = call.body.expiresIn || defaultExpiresIn;
    return answerRoomTask(call, world, 'createJoinPayGameRoom', {
      gameId,
      expiresIn,
      ...entries(call, plyrIds),
    });
  },

  earnLeaveGameRoom(call, world) {
    checkEarnings(call);
    return answerRoomTask(call, world, 'earnLeaveGameRoom', {
      ...roomOfCall(call),
      ...entries(call, call.body.plyrIds),
    });
  },

  earnLeaveEndGameRoom(call, world) {
    checkEarnings(call);
    return answerRoomTask(call, world, 'earnLeaveEndGameRoom', {
      ...roomOfCall(call),
      ...entries(call, call.body.plyrIds),
    });
  },
};

/** What the combined calls that pay look at. Returns who pays. */
function checkPayments(call: Call, world: World): string[] {
  const plyrIds = checkSessionJwts(call, world);
  checkTokens(call.body);
  checkAllowances(call, world, plyrIds);
  checkEqualLengths(plyrIds, call.body.tokens, call.body.amounts);
  return plyrIds;
}

/** What the combined calls that earn look at. */
function checkEarnings({ body }: Call): void {
  checkTokens(body);
  checkEqualLengths(body.plyrIds, body.tokens, body.amounts);
}

/** The lists as tasks hold them; entries of one player and token stay apart. */
function entries({ body }: Call, plyrIds: unknown): object {
  return {
    plyrIds: lowerCaseAll(plyrIds, 'plyrId'),
    tokens: lowerCaseAll(body.tokens, 'token'),
    amounts: body.amounts,
  };
}

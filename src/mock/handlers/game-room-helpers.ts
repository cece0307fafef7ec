/** Combined room calls, and who is in a room (fact sheet game-tokens-chips, section 5, Helpers). */
import { isJoined, roomOf } from '../chain/rooms.js';
import { checkAllowances } from '../checks/allowances.js';
import { checkRoomId } from '../checks/joined.js';
import { checkSessionJwts } from '../checks/sessions.js';
import { checkTokens } from '../checks/tokens.js';
import { lowerCase, refuse } from '../refusal.js';
import type { World } from '../state/world.js';
import { defaultExpiresIn, roomOfCall } from './game-room.js';
import type { Call, HandlersOf } from './handler.js';
import { checkEqualLengths, lowerCaseAll } from './room-entries.js';
import { answerRoomTask } from './room-task.js';

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

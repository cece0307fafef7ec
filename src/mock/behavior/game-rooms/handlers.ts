/** Game rooms, call by call (fact sheet game-tokens-chips, section 5). */

import { lowerCase, refuse } from '../api-error.js';
import type { HandlersOf } from '../handler.js';
import { checkSessionJwts } from '../sessions/check-session-jwts.js';
import { enforces } from '../strict-mode.js';
import { checkAllowances } from '../tokens/check-allowances.js';
import { checkTokens } from '../tokens/check-tokens.js';
import { isJoined, roomOf } from './contract.js';
import { lowerCaseAll, mergeEntries, type RoomEntries, refuse500 } from './entries.js';
import { checkJoined, checkRoomId } from './membership.js';
import { answerRoomTask } from './queue-room-task.js';

/** Seconds: 30 days. The docs say a day. */
export const defaultExpiresIn = 2_592_000;

export const gameRoomHandlers: HandlersOf<
  | 'createGameRoom'
  | 'joinGameRoom'
  | 'payGameRoom'
  | 'earnGameRoom'
  | 'leaveGameRoom'
  | 'endGameRoom'
  | 'closeGameRoom'
> = {
  createGameRoom(call, world) {
    const expiresIn = call.body.expiresIn || defaultExpiresIn;
    return answerRoomTask(call, world, 'createGameRoom', {
      gameId: call.key.gameId.toLowerCase(),
      expiresIn,
    });
  },

  joinGameRoom(call, world) {
    const players = checkSessionJwts(call, world);
    const { roomId } = call.body;
    const gameId = call.key.gameId.toLowerCase();
    const room = roomOf(world, gameId, checkRoomId(roomId, refuse500));
    const plyrIds = players.filter((plyrId) => !isJoined(room, plyrId));
    if (plyrIds.length === 0) return { status: 200, body: { message: 'All players are already joined' } };
    // After a task that FAILED or timed out the server looks for the players for 50 seconds more, in vain, and then
    // answers the same. Nobody is helped by waiting here.
    return answerRoomTask(call, world, 'joinGameRoom', { plyrIds, gameId, roomId });
  },

  payGameRoom(call, world) {
    const plyrIds = checkSessionJwts(call, world);
    checkTokens(call.body);
    checkAllowances(call, world, plyrIds);
    checkJoined(call, world, plyrIds);
    const entries = mergeEntries(plyrIds, call.body.tokens, call.body.amounts);
    return answerRoomTask(call, world, 'batchPayGameRoom', batchBody(call, entries));
  },

  earnGameRoom(call, world) {
    const { plyrIds, tokens, amounts } = call.body;
    checkTokens(call.body);
    if (enforces(world, 'missingAmounts') && lengthOf(amounts) < lengthOf(plyrIds))
      throw refuse(401, 'Tokens and amounts must be the same length');
    const entries = mergeEntries(plyrIds, tokens, amounts);
    return answerRoomTask(call, world, 'batchEarnGameRoom', batchBody(call, entries));
  },

  leaveGameRoom(call, world) {
    const plyrIds = checkSessionJwts(call, world);
    checkJoined(call, world, plyrIds);
    return answerRoomTask(call, world, 'leaveGameRoom', {
      plyrIds: lowerCaseAll(plyrIds, 'plyrId'),
      ...roomOfCall(call),
    });
  },

  endGameRoom: (call, world) => answerRoomTask(call, world, 'endGameRoom', roomOfCall(call)),

  // Any game's key closes any game's room; the task always fails.
  closeGameRoom: (call, world) =>
    answerRoomTask(call, world, 'closeGameRoom', {
      gameId: lowerCase(call.body.gameId, 'gameId', refuse500),
      roomId: lowerCase(call.body.roomId, 'roomId', refuse500),
    }),
};

/**
 * Which room a call is about, as tasks hold it.
 * @throws Refusal the 500 without a stack of a room number that is no text.
 */
export function roomOfCall({ body, key }: Parameters<typeof checkJoined>[0]): {
  gameId: string;
  roomId: string;
} {
  return { gameId: key.gameId.toLowerCase(), roomId: lowerCase(body.roomId, 'roomId', refuse500) };
}

function batchBody(call: Parameters<typeof roomOfCall>[0], entries: RoomEntries): object {
  const plyrIds = lowerCaseAll(entries.plyrIds, 'plyrId');
  const room = roomOfCall(call);
  return {
    plyrIds,
    ...room,
    tokens: lowerCaseAll(entries.tokens, 'token'),
    // Tasks are stored as JSON, which has no word for a missing amount.
    amounts: entries.amounts.map((amount) => amount ?? null),
  };
}

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

/** The handlers of game rooms (openapi/evidence/game-tokens-chips.md#5-game-room-operations). */

import type { MockState } from '../../state/mock-state.js';
import { apiError, apiError500 } from '../api-error.js';
import { lowerCase } from '../coercion/javascript-type-error.js';
import type { HandlersOf } from '../handler.js';
import { checkSessionJwts } from '../sessions/check-session-jwts.js';
import { isEnforced } from '../strict-mode.js';
import { checkAllowances } from '../tokens/check-allowances.js';
import { checkTokens } from '../tokens/check-tokens.js';
import { isJoined, roomOf } from './contract.js';
import { lowerCaseAll, mergeEntries, type RoomEntries } from './entries.js';
import { checkRoomId, requireChainForRoom, requireRoomMembership } from './membership.js';
import { queueRoomTask } from './queue-room-task.js';

/** The default lifetime of a room: 30 days, in seconds. The docs say a day. */
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
  createGameRoom(call, state) {
    const expiresIn = call.body.expiresIn || defaultExpiresIn;
    return queueRoomTask(call, state, 'createGameRoom', {
      gameId: call.key.gameId.toLowerCase(),
      expiresIn,
    });
  },

  joinGameRoom(call, state) {
    const players = checkSessionJwts(call, state);
    const { roomId } = call.body;
    const gameId = call.key.gameId.toLowerCase();
    const room = roomOf(state, gameId, checkRoomId(roomId, apiError500));
    if (players[0] !== undefined) requireChainForRoom(state, [gameId, roomId, players[0]], apiError500);
    const plyrIds = players.filter((plyrId) => !isJoined(room, plyrId));
    if (plyrIds.length === 0) return { status: 200, body: { message: 'All players are already joined' } };
    const lookForPlayers = () => untilJoined(state, gameId, checkRoomId(roomId, apiError500), plyrIds);
    return queueRoomTask(call, state, 'joinGameRoom', { plyrIds, gameId, roomId }, lookForPlayers);
  },

  payGameRoom(call, state) {
    const plyrIds = checkSessionJwts(call, state);
    checkTokens(state, call.body);
    checkAllowances(call, state, plyrIds);
    requireRoomMembership(call, state, plyrIds);
    const entries = mergeEntries(plyrIds, call.body.tokens, call.body.amounts);
    return queueRoomTask(call, state, 'batchPayGameRoom', batchBody(call, entries));
  },

  earnGameRoom(call, state) {
    const { plyrIds, tokens, amounts } = call.body;
    checkTokens(state, call.body);
    if (isEnforced(state, 'missingAmounts') && countOf(amounts) < countOf(plyrIds))
      throw apiError(401, 'Tokens and amounts must be the same length');
    const entries = mergeEntries(plyrIds, tokens, amounts);
    return queueRoomTask(call, state, 'batchEarnGameRoom', batchBody(call, entries));
  },

  leaveGameRoom(call, state) {
    const plyrIds = checkSessionJwts(call, state);
    requireRoomMembership(call, state, plyrIds);
    return queueRoomTask(call, state, 'leaveGameRoom', {
      plyrIds: lowerCaseAll(plyrIds, 'plyrId'),
      ...roomOfCall(call),
    });
  },

  endGameRoom: (call, state) => queueRoomTask(call, state, 'endGameRoom', roomOfCall(call)),

  // The key of any game can close the room of any game, but the task always fails.
  closeGameRoom: (call, state) =>
    queueRoomTask(call, state, 'closeGameRoom', {
      gameId: lowerCase(call.body.gameId, 'gameId', apiError500),
      roomId: lowerCase(call.body.roomId, 'roomId', apiError500),
    }),
};

/**
 * Waits until players are in a room. After a task that FAILED or timed out, the server checks for another 50 seconds, and
 * then sends the same response. By default, the mock doesn't wait.
 */
async function untilJoined(
  state: MockState,
  gameId: string,
  roomId: string,
  plyrIds: readonly string[],
): Promise<void> {
  if (!state.options.realisticTiming) return;
  const stopwatch = state.clock.stopwatch();
  for (let looks = 0; looks < 50; looks++) {
    await stopwatch.reach(looks * 1_000);
    state.tasks.catchUp();
    const room = roomOf(state, gameId, roomId);
    if (plyrIds.every((plyrId) => isJoined(room, plyrId))) return;
  }
  await stopwatch.reach(50_000);
}

/**
 * Returns the room of a request, in the form that tasks store.
 * @throws ApiError 500 without a stack for a room number that is not a string.
 */
export function roomOfCall({ body, key }: Parameters<typeof requireRoomMembership>[0]): {
  gameId: string;
  roomId: string;
} {
  return { gameId: key.gameId.toLowerCase(), roomId: lowerCase(body.roomId, 'roomId', apiError500) };
}

function batchBody(call: Parameters<typeof roomOfCall>[0], entries: RoomEntries): object {
  const plyrIds = lowerCaseAll(entries.plyrIds, 'plyrId');
  const room = roomOfCall(call);
  return {
    plyrIds,
    ...room,
    tokens: lowerCaseAll(entries.tokens, 'token'),
    // Tasks are stored as JSON, which can't represent a missing amount.
    amounts: entries.amounts.map((amount) => amount ?? null),
  };
}

const countOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

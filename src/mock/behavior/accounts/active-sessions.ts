/**
 * Lists and ends the sessions of a player, at the player's request
 * (openapi/evidence/users-auth-misc.md#29-listactivesessions).
 */

import { apiError, unhandledException } from '../api-error.js';
import { checkHex, checkSignature } from '../chain/check-wallet-signature.js';
import { lowerCase, typeErrorOf } from '../coercion/javascript-type-error.js';
import { castString, invalidRecord, textOf } from '../coercion/to-string.js';
import type { HandlersOf } from '../handler.js';
import { checkOneTimePassword } from '../sessions/one-time-password.js';
import { rotateSession } from '../sessions/session-records.js';

export const sessionHandlers: HandlersOf<
  'listActiveSessions' | 'discardSessionBySignature' | 'discardSessionByOtp'
> = {
  listActiveSessions({ path }, state) {
    const user = state.tables.users.get(path.plyrId ?? '');
    if (!user) throw apiError(404, 'User not found');
    const now = state.now();
    const active = Object.entries(user.deadline).filter(
      (entry): entry is [string, number] => entry[1] !== null && entry[1] > now,
    );
    return { status: 200, body: { activeSessions: Object.fromEntries(active) } };
  },

  discardSessionBySignature({ body }, state) {
    const { gameId, signature } = body;
    const error = typeErrorOf(gameId, 'string', 'gameId', 'toUpperCase');
    if (error) throw unhandledException(error);
    const game = gameId as string;
    checkHex(signature);
    const user = state.tables.users.get(lowerCase(body.plyrId, 'plyrId'));
    if (!user) throw apiError(404, 'User not found');
    const message = `PLYR[ID] Discard Session ${game.toUpperCase()}`;
    checkSignature({ message, signature, signer: user.primaryAddress });

    rotateSession(state, user.plyrId, game, undefined);
    const [plyrId, data] = [body.plyrId as string, { gameId: game }];
    state.log({ plyrId, gameId: game, type: 'user', action: 'discardSession', data });
    return { status: 200, body: { message: 'Session discarded successfully' } };
  },

  discardSessionByOtp({ body }, state) {
    const user = checkOneTimePassword(state, body);
    // The session's number stays, so its JWT passes all checks that ignore the deadline.
    const game = textOf(body.gameId);
    const deadline = Object.fromEntries(Object.entries(user.deadline).filter(([id]) => id !== game));
    state.tables.users.update(user.plyrId, { deadline });
    // The session has ended even if the log cannot store the game's ID
    // (openapi/evidence/users-auth-misc.md#31-discardsessionbyotp).
    state.commitPartial();

    const gameId = castString(body.gameId, 'gameId', invalidRecord('ActivityLog', 'gameId'));
    state.log({
      plyrId: body.plyrId as string,
      ...(body.gameId !== undefined && { gameId: gameId ?? null, data: { gameId: body.gameId } }),
      type: 'user',
      action: 'discardSession',
    });
    return { status: 200, body: { message: 'Session discarded successfully' } };
  },
};

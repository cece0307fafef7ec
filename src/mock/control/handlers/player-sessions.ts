/** Lists the sessions of a player, with JWTs for tests. */

import { signSession } from '../../behavior/sessions/session-jwt.js';
import { deadlineOf } from '../../behavior/sessions/session-records.js';
import type { ControlHandler } from '../handler.js';
import { playerOf } from './players.js';

/** The default lifetime of a session: a day, in seconds. */
const lifetime = 86_400;

export const sessionHandlers: Record<'listSessions', ControlHandler> = {
  listSessions(call) {
    const user = playerOf(call);
    const { state } = call.sandbox;
    const sessions = Object.keys(user.nonce).flatMap((gameId) => {
      const deadline = deadlineOf(user, gameId);
      // After a logout, the session has a number, but no end.
      if (typeof deadline !== 'number' || !Number.isSafeInteger(Math.floor(deadline))) return [];
      return {
        gameId,
        expiresAt: new Date(deadline).toISOString(),
        isExpired: deadline <= state.now(),
        sessionJwt: signSession(state, user, gameId, lifetime, Math.floor(deadline / 1000) - lifetime),
      };
    });
    return { plyrId: user.plyrId, sessions };
  },
};

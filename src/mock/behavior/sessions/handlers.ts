/** Logins and logout (openapi/evidence/users-auth-misc.md#1-login). */

import { ApiError, apiError, unhandledException } from '../api-error.js';
import { lowerCase } from '../coercion/javascript-type-error.js';
import type { HandlersOf } from '../handler.js';
import { storeConnectResult } from '../plyr-connect/connect-results.js';
import { approveAll } from '../tokens/allowances.js';
import { checkGameId } from '../tokens/check-game-id.js';
import { checkTokenOrTokens } from '../tokens/check-tokens.js';
import { checkOneTimePassword } from './one-time-password.js';
import { verifySession } from './session-jwt.js';
import { isOutdated, rotateSession, sessionGame } from './session-records.js';
import { startSession } from './start-session.js';

export const authenticationHandlers: HandlersOf<'login' | 'loginAndApprove' | 'logout'> = {
  login(call, state) {
    const { body } = call;
    const user = checkOneTimePassword(state, body);
    const gameId = sessionGame(call);
    const session = startSession(state, user, gameId, body.expiresIn);
    // If the uid is taken, the session has started anyway (operation 1).
    storeConnectResult(state, body.uid, session, unhandledException);
    const plyrId = body.plyrId as string;
    state.log({ plyrId, gameId, type: 'user', action: 'login', data: { gameId } });
    return { status: 200, body: session };
  },

  loginAndApprove({ body }, state) {
    const user = checkOneTimePassword(state, body);
    checkTokenOrTokens(state, body);
    checkGameId(state, body);
    const { expiresIn } = body;
    const [plyrId, gameId] = [body.plyrId as string, body.gameId as string];
    const session = startSession(state, user, gameId, expiresIn);
    const approved = (entry: { token: string; amount: unknown }) => {
      const data = { gameId, ...entry, ...(expiresIn !== undefined && { expiresIn }) };
      state.log({ plyrId, gameId, type: 'user', action: 'loginAndApprove', data });
    };
    approveAll(state, body, approved, unhandledException);
    storeConnectResult(state, body.uid, session, unhandledException);
    return { status: 200, body: session };
  },

  logout({ body, key }, state) {
    const claims = verifySession(state, body.sessionJwt);
    if (!claims) throw apiError(401, 'Invalid sessionJwt');
    const user = state.tables.users.get(lowerCase(claims.plyrId, 'plyrId'));
    if (!user) throw apiError(401, 'User not found');
    if (user.isInstantPlayPass) throw apiError(401, 'Instant Play Pass user cannot logout');
    // The logout uses the game of the key, and ignores the game in the JWT.
    const { gameId } = key;
    if (isOutdated(user, gameId, claims)) throw new ApiError(401, { message: 'JWT nonce is expired' });
    rotateSession(state, user.plyrId, gameId, 0);
    state.log({ plyrId: claims.plyrId, gameId, type: 'user', action: 'logout', data: { gameId } });
    return { status: 200, body: { message: 'Logout success' } };
  },
};

/** Logins and logout (fact sheet users-auth-misc, operations 1 to 3). */

import { crash, lowerCase, Refusal, refuse } from '../api-error.js';
import type { HandlersOf } from '../handler.js';
import { storeAnswer } from '../plyr-connect/connect-results.js';
import { approveAll } from '../tokens/allowances.js';
import { checkGameId } from '../tokens/check-game-id.js';
import { checkTokenOrTokens } from '../tokens/check-tokens.js';
import { checkOneTimePassword } from './one-time-password.js';
import { verifySession } from './session-jwt.js';
import { isOutdated, rotateSession, sessionGame } from './session-records.js';
import { startSession } from './start-session.js';

export const authenticationHandlers: HandlersOf<'login' | 'loginAndApprove' | 'logout'> = {
  login(call, world) {
    const { body } = call;
    const user = checkOneTimePassword(world, body);
    const gameId = sessionGame(call);
    const session = startSession(world, user, gameId, body.expiresIn);
    // Operation 1: with a uid that is taken the session was started all the same.
    storeAnswer(world, body.uid, session, crash);
    const plyrId = body.plyrId as string;
    world.log({ plyrId, gameId, type: 'user', action: 'login', data: { gameId } });
    return { status: 200, body: session };
  },

  loginAndApprove({ body }, world) {
    const user = checkOneTimePassword(world, body);
    checkTokenOrTokens(body);
    checkGameId(world, body);
    const { expiresIn } = body;
    const [plyrId, gameId] = [body.plyrId as string, body.gameId as string];
    const session = startSession(world, user, gameId, expiresIn);
    const approved = (entry: { token: string; amount: unknown }) => {
      const data = { gameId, ...entry, ...(expiresIn !== undefined && { expiresIn }) };
      world.log({ plyrId, gameId, type: 'user', action: 'loginAndApprove', data });
    };
    approveAll(world, body, approved, crash);
    storeAnswer(world, body.uid, session, crash);
    return { status: 200, body: session };
  },

  logout({ body, key }, world) {
    const claims = verifySession(world, body.sessionJwt);
    if (!claims) throw refuse(401, 'Invalid sessionJwt');
    const user = world.tables.users.get(lowerCase(claims.plyrId, 'plyrId'));
    if (!user) throw refuse(401, 'User not found');
    if (user.isInstantPlayPass) throw refuse(401, 'Instant Play Pass user cannot logout');
    // What counts is the game of the key, whatever the JWT says.
    const { gameId } = key;
    if (isOutdated(user, gameId, claims)) throw new Refusal(401, { message: 'JWT nonce is expired' });
    rotateSession(world, user.plyrId, gameId, 0);
    world.log({ plyrId: claims.plyrId, gameId, type: 'user', action: 'logout', data: { gameId } });
    return { status: 200, body: { message: 'Logout success' } };
  },
};

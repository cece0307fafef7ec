/** Starts the session of a login (openapi/evidence/users-auth-misc.md#15-sessions). */

import type { MockState } from '../../state/mock-state.js';
import type { User } from '../../state/records.js';
import { avatarOf } from '../accounts/avatar.js';
import { deadlineAfter, jwtLifetime } from './expires-in.js';
import { signSession } from './session-jwt.js';
import { rotateSession } from './session-records.js';

/** The response of operations that log in. */
export interface Session {
  sessionJwt: string;
  plyrId: string;
  gameId: string;
  primaryAddress: string;
  mirrorAddress: string;
  avatar: string;
  ippClaimed: boolean;
  isIPP: boolean;
}

/**
 * Logs a player in: ends older sessions of the same game, and resets the count of failed logins.
 * @param state The state.
 * @param user The player.
 * @param gameId The game, as the request spelled it.
 * @param expiresIn The lifetime in the request.
 * @returns The body of the response.
 * @throws ApiError 500 for an invalid lifetime. The older sessions end anyway.
 */
export function startSession(
  state: MockState,
  { plyrId }: Readonly<User>,
  gameId: string,
  expiresIn: unknown,
): Session {
  rotateSession(state, plyrId, gameId, deadlineAfter(expiresIn, state.now()));
  const user = state.tables.users.update(plyrId, { loginFailedCount: 0 });
  // The server increments the nonce and sets the deadline before it checks the lifetime
  // (openapi/evidence/users-auth-misc.md#15-sessions).
  state.commitPartial();
  return sessionOf(user, gameId, signSession(state, user, gameId, jwtLifetime(expiresIn)));
}

/**
 * Returns the response body for a new session.
 * @param user The player.
 * @param gameId The game, spelled as in the JWT.
 * @param sessionJwt The JWT.
 */
export function sessionOf(user: Readonly<User>, gameId: string, sessionJwt: string): Session {
  const { plyrId, primaryAddress, mirrorAddress, ippClaimed, isInstantPlayPass } = user;
  const avatar = avatarOf(user);
  return {
    sessionJwt,
    plyrId,
    gameId,
    primaryAddress,
    mirrorAddress,
    avatar,
    ippClaimed,
    isIPP: isInstantPlayPass,
  };
}

/**
 * Session check, player lookup, and avatars
 * (openapi/evidence/users-auth-misc.md#11-getuserinfo, openapi/evidence/users-auth-misc.md#10-verifysession).
 */

import type { MockState } from '../../state/mock-state.js';
import type { User } from '../../state/records.js';
import { apiError } from '../api-error.js';
import { checksum, isAddress } from '../chain/addresses.js';
import { lowerCase } from '../coercion/javascript-type-error.js';
import type { HandlersOf } from '../handler.js';
import { requireDatabase } from '../outages.js';
import { verifySession } from '../sessions/session-jwt.js';
import { isOutdated } from '../sessions/session-records.js';
import { avatarOf } from './avatar.js';
import { checkPlyrId } from './plyr-id.js';

export const usersHandlers: HandlersOf<'verifySession' | 'getUserInfo' | 'getAvatars' | 'getAvatar'> = {
  verifySession({ body, key }, state) {
    const claims = verifySession(state, body.sessionJwt);
    if (!claims) throw apiError(401, 'Invalid sessionJwt');
    const user = state.tables.users.get(claims.plyrId);
    if (!user) throw apiError(401, 'User not found');
    const { gameId } = claims;
    if (gameId !== key.gameId) throw apiError(401, 'JWT and API key mismatch');
    const hasNumber = !Number.isNaN(Number(claims.nonce));
    if (!hasNumber || isOutdated(user, gameId, claims)) throw apiError(401, 'JWT nonce is expired');
    const { ippClaimed, isInstantPlayPass: isIPP } = user;
    return {
      status: 200,
      body: {
        success: true,
        payload: Object.assign({}, claims, { avatar: avatarOf(user), ippClaimed, isIPP }),
      },
    };
  },

  getUserInfo({ path }, state) {
    const user = find(state, path.identifier ?? '');
    const { plyrId, mirrorAddress, primaryAddress, ippClaimed, isInstantPlayPass: isIPP } = user;
    // A registration can store any number here; see known-differences.ts.
    const chainId = Math.max(0, Math.trunc(user.chainId));
    const createdAt = new Date(user.createdAt).toISOString();
    const avatar = avatarOf(user);
    return {
      status: 200,
      body: { plyrId, mirrorAddress, primaryAddress, chainId, avatar, createdAt, ippClaimed, isIPP },
    };
  },

  getAvatars({ body }, state) {
    const { plyrIds } = body;
    if (!Array.isArray(plyrIds)) throw apiError(400, 'plyrIds must be an array');
    const wanted = new Set(plyrIds.map((id) => lowerCase(id, 'id')));
    requireDatabase(state);
    // The result has the order of the database, not of the request.
    const avatars = state.tables.users
      .pick(wanted)
      .map((user) => ({ plyrId: user.plyrId, avatar: avatarOf(user) }));
    return { status: 200, body: { avatars } };
  },

  getAvatar({ path }, state) {
    const user = state.tables.users.get(path.plyrId ?? '');
    if (!user) throw apiError(404, 'User not found');
    return { status: 200, body: { avatar: avatarOf(user) } };
  },
};

/** Returns a player by PLYR[ID] or primary address. An address with a wrong checksum counts as a PLYR[ID]. */
function find(state: MockState, identifier: string): Readonly<User> {
  if (isAddress(identifier)) {
    const [user] = state.tables.users.find('primaryAddress', checksum(identifier));
    if (!user) throw apiError(404, 'Primary address not found');
    return user;
  }
  const user = state.tables.users.get(checkPlyrId(identifier));
  if (!user) throw apiError(404, 'PLYR[ID] not found');
  return user;
}

/** Session check, players and their pictures (fact sheet users-auth-misc, operations 10 to 13). */

import type { World } from '../../state/mock-state.js';
import type { User } from '../../state/records.js';
import { lowerCase, refuse } from '../api-error.js';
import { checksum, isAddress } from '../chain/addresses.js';
import type { HandlersOf } from '../handler.js';
import { verifySession } from '../sessions/session-jwt.js';
import { isOutdated } from '../sessions/session-records.js';
import { avatarOf } from './avatar.js';
import { checkPlyrId } from './plyr-id.js';

export const usersHandlers: HandlersOf<'verifySession' | 'getUserInfo' | 'getAvatars' | 'getAvatar'> = {
  verifySession({ body, key }, world) {
    const claims = verifySession(world, body.sessionJwt);
    if (!claims) throw refuse(401, 'Invalid sessionJwt');
    const user = world.tables.users.get(claims.plyrId);
    if (!user) throw refuse(401, 'User not found');
    const { gameId } = claims;
    if (gameId !== key.gameId) throw refuse(401, 'JWT and API key mismatch');
    const hasNumber = !Number.isNaN(Number(claims.nonce));
    if (!hasNumber || isOutdated(user, gameId, claims)) throw refuse(401, 'JWT nonce is expired');
    const { ippClaimed, isInstantPlayPass: isIPP } = user;
    return {
      status: 200,
      body: {
        success: true,
        payload: Object.assign({}, claims, { avatar: avatarOf(user), ippClaimed, isIPP }),
      },
    };
  },

  getUserInfo({ path }, world) {
    const user = find(world, path.identifier ?? '');
    const { plyrId, mirrorAddress, primaryAddress, ippClaimed, isInstantPlayPass: isIPP } = user;
    // A registration may have left any number there; see departures.ts.
    const chainId = Math.max(0, Math.trunc(user.chainId));
    const createdAt = new Date(user.createdAt).toISOString();
    const avatar = avatarOf(user);
    return {
      status: 200,
      body: { plyrId, mirrorAddress, primaryAddress, chainId, avatar, createdAt, ippClaimed, isIPP },
    };
  },

  getAvatars({ body }, world) {
    const { plyrIds } = body;
    if (!Array.isArray(plyrIds)) throw refuse(400, 'plyrIds must be an array');
    const wanted = new Set(plyrIds.map((id) => lowerCase(id, 'id')));
    const avatars: { plyrId: string; avatar: string }[] = [];
    for (const id of wanted) {
      const user = world.tables.users.get(id);
      if (user) avatars.push({ plyrId: user.plyrId, avatar: avatarOf(user) });
    }
    return { status: 200, body: { avatars } };
  },

  getAvatar({ path }, world) {
    const user = world.tables.users.get(path.plyrId ?? '');
    if (!user) throw refuse(404, 'User not found');
    return { status: 200, body: { avatar: avatarOf(user) } };
  },
};

/** A player by PLYR[ID] or primary address. A wrong checksum makes an address a PLYR[ID]. */
function find(world: World, identifier: string): Readonly<User> {
  if (isAddress(identifier)) {
    const [user] = world.tables.users.find('primaryAddress', checksum(identifier));
    if (!user) throw refuse(404, 'Primary address not found');
    return user;
  }
  const user = world.tables.users.get(checkPlyrId(identifier));
  if (!user) throw refuse(404, 'PLYR[ID] not found');
  return user;
}

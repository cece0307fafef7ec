/**
 * The profile of a player: avatar, 2FA secret, public lookup, and deposit log
 * (openapi/evidence/users-auth-misc.md#24-updateavatar).
 */

import { apiError } from '../api-error.js';
import { checksum, isAddress } from '../chain/addresses.js';
import { checkHex, checkSignature } from '../chain/check-wallet-signature.js';
import { lowerCase } from '../coercion/javascript-type-error.js';
import { castString, invalidRecord } from '../coercion/to-string.js';
import type { HandlersOf } from '../handler.js';
import { requireDatabase } from '../outages.js';
import { checkPlyrId } from './plyr-id.js';

export const profileHandlers: HandlersOf<
  'updateAvatar' | 'resetTwoFactor' | 'getUserByAddress' | 'addDepositLog'
> = {
  updateAvatar({ body }, state) {
    const { avatar, signature } = body;
    const plyrId = checkPlyrId(body.plyrId);
    if (!avatar || typeof avatar !== 'string') throw apiError(400, 'Avatar must be a non-empty string');
    checkHex(signature);
    const user = state.tables.users.get(plyrId);
    if (!user) throw apiError(404, 'PLYR[ID] not found');
    checkSignature({ message: 'PLYR[ID] Update Profile Image', signature, signer: user.primaryAddress });

    state.tables.users.update(plyrId, { avatar });
    const loggedId = body.plyrId as string;
    state.log({ plyrId: loggedId, gameId: null, type: 'user', action: 'updateAvatar', data: { avatar } });
    return { status: 200, body: { plyrId, avatar } };
  },

  resetTwoFactor({ body }, state) {
    const { signature } = body;
    checkHex(signature);
    const user = state.tables.users.get(lowerCase(body.plyrId, 'plyrId'));
    if (!user) throw apiError(404, 'User not found');
    const message = 'PLYR[ID] Reset Two-Factor Authentication';
    checkSignature({ message, signature, signer: user.primaryAddress });

    const secret = castString(body.secret, 'secret');
    if (secret !== undefined) state.tables.users.update(user.plyrId, { secret });
    state.log({ plyrId: body.plyrId as string, gameId: null, type: 'user', action: 'reset2fa' });
    return { status: 200, body: { message: 'Two-Factor Authentication reset successfully' } };
  },

  getUserByAddress({ path }, state) {
    const { address } = path;
    if (!isAddress(address)) throw apiError(400, 'Invalid address');
    requireDatabase(state);
    const [user] = state.tables.users.find('primaryAddress', checksum(address));
    if (!user) throw apiError(404, 'PLYR[ID] not found');
    const { plyrId, avatar } = user;
    return { status: 200, body: { plyrId, avatar } };
  },

  addDepositLog({ body }, state) {
    const { token, amount, hash } = body;
    const text = (field: string) => castString(body[field], field, invalidRecord('ActivityLog', field));
    const [plyrId, gameId] = [text('plyrId'), text('gameId')];
    const data = withoutEmpty({ token, amount, hash });
    state.log({
      ...(plyrId !== undefined && { plyrId }),
      ...((gameId !== undefined || body.gameId === null) && { gameId: gameId ?? null }),
      type: 'user',
      action: 'deposit',
      ...(data && { data }),
    });
    return { status: 200, body: { message: 'Deposit log added successfully' } };
  },
};

/** Returns an object without the parts that the server's database drops: entries without a value, and empty objects. */
function withoutEmpty(object: object): object | undefined {
  const kept: [string, unknown][] = [];
  for (const [name, value] of Object.entries(object)) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    const stored = isObject ? withoutEmpty(value) : value;
    if (stored !== undefined) kept.push([name, stored]);
  }
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

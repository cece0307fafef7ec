/**
 * Registers new players, and guests who claim their account
 * (openapi/evidence/users-auth-misc.md#22-registeruser).
 */

import type { MockState } from '../../state/mock-state.js';
import { newUser } from '../../state/new-user.js';
import type { ClaimingCode, User } from '../../state/records.js';
import { apiError, unhandledException } from '../api-error.js';
import { checksum, isAddress, mirrorOf } from '../chain/addresses.js';
import { checkHex, checkSignature } from '../chain/check-wallet-signature.js';
import { typeErrorOf } from '../coercion/javascript-type-error.js';
import { castNumber } from '../coercion/mongoose-cast.js';
import { castString, invalidRecord } from '../coercion/to-string.js';
import type { Call, HandlersOf } from '../handler.js';
import { queueTask } from '../tasks/queue-task.js';
import { avatarOf } from './avatar.js';
import { checkPlyrId } from './plyr-id.js';

/** The default, even on the mainnet. */
const defaultChainId = 62_831;

export const registrationHandlers: HandlersOf<
  'checkUserExists' | 'registerUser' | 'registerUserWithClaimingCode'
> = {
  checkUserExists({ path }, { tables }) {
    const { queryStr = '' } = path;
    const address = isAddress(queryStr) ? checksum(queryStr) : undefined;
    const exists = address
      ? tables.users.find('primaryAddress', address).length > 0
      : tables.users.has(queryStr.toLowerCase());
    return { status: 200, body: { exists } };
  },

  registerUser({ body }, state) {
    requireFields(body, 'Address, signature, plyrId, secret are required');
    const { plyrId, primaryAddress } = checkClaim(body, state, 'PLYR[ID] Registration');
    const user = registeredUser(state, body, {
      plyrId,
      primaryAddress,
      mirrorAddress: mirrorOf(primaryAddress),
    });
    state.tables.users.put(user);
    queueTask(state, 'createUser', {
      address: primaryAddress,
      plyrId,
      chainId: body.chainId || defaultChainId,
    });
    return { status: 200, body: shown(user) };
  },

  registerUserWithClaimingCode({ path, body }, state) {
    const { claimingCode = '' } = path;
    requireFields(body, 'Address, signature, plyrId, secret, claimingCode are required');
    const message = `PLYR[ID] Registration with claiming code: ${claimingCode}`;
    const { plyrId, primaryAddress } = checkClaim(body, state, message);
    const [claim] = state.tables.claimingCodes.find('code', claimingCode.toUpperCase());
    if (!claim) throw apiError(400, 'Invalid claiming code');

    const { mirrorAddress } = claim;
    deleteGuest(state, claim);
    // The server deletes the guest before it checks the rest of the new player
    // (openapi/evidence/users-auth-misc.md#23-registeruserwithclaimingcode).
    state.commitPartial();
    const user = {
      ...registeredUser(state, body, { plyrId, primaryAddress, mirrorAddress }),
      ippClaimed: true,
    };
    state.tables.users.put(user);
    state.tables.claimingCodes.delete(claim.plyrId);
    if (state.tables.instantPlayPasses.has(mirrorAddress))
      state.tables.instantPlayPasses.update(mirrorAddress, { isDeleted: true });
    const chainId = body.chainId || defaultChainId;
    queueTask(state, 'createUserWithMirror', {
      address: primaryAddress,
      mirror: mirrorAddress,
      plyrId,
      chainId,
    });
    return { status: 200, body: { ...shown(user), ippClaimed: true } };
  },
};

function requireFields({ address, signature, plyrId, secret }: Call['body'], error: string): void {
  if (!address || !signature || !plyrId || !secret) throw apiError(400, error);
}

/** Makes the checks that both registrations share, from the format of the signature to conflicts of name and address. */
function checkClaim(
  body: Call['body'],
  state: MockState,
  message: string,
): { plyrId: string; primaryAddress: string } {
  const { address, signature } = body;
  checkHex(signature);
  if (!isAddress(address)) throw apiError(400, 'Invalid address');
  const plyrId = checkPlyrId(body.plyrId);
  const primaryAddress = checksum(address);
  checkSignature({ message, signature, signer: primaryAddress });

  state.tables.secondaries.delete(primaryAddress);
  // The server deletes the secondary binding of the address even if a later check fails
  // (openapi/evidence/users-auth-misc.md#22-registeruser).
  state.commitPartial();
  if (state.tables.users.has(plyrId)) throw apiError(400, 'PLYR[ID] already exists');
  if (state.tables.users.find('primaryAddress', primaryAddress).length > 0)
    throw apiError(400, 'Primary address already exists');
  return { plyrId, primaryAddress };
}

/** Deletes a guest. The sessions end with the account, but the mirror keeps its tokens. */
function deleteGuest(state: MockState, { plyrId }: Readonly<ClaimingCode>): void {
  if (state.tables.users.get(plyrId)?.isInstantPlayPass) state.tables.users.delete(plyrId);
}

function registeredUser(
  state: MockState,
  { secret, chainId, avatar }: Call['body'],
  ids: Pick<User, 'plyrId' | 'primaryAddress' | 'mirrorAddress'>,
): User {
  const avatarError = avatar ? typeErrorOf(avatar, 'string', 'avatar', 'startsWith') : undefined;
  if (avatarError) throw unhandledException(avatarError);
  const invalid = (field: string) => invalidRecord('UserInfo', field);
  return newUser({
    ...ids,
    // Unlike a later change, a registration stores the picture's resolved address.
    avatar: avatarOf({ avatar: (avatar || '') as string }),
    secret: castString(secret, 'secret', invalid('secret')) ?? '',
    chainId: castNumber(chainId || defaultChainId, 'chainId', invalid('chainId')) ?? defaultChainId,
    createdAt: state.now(),
  });
}

type ShownUser = Pick<User, 'plyrId' | 'mirrorAddress' | 'primaryAddress' | 'avatar'>;

function shown({ plyrId, mirrorAddress, primaryAddress, avatar }: User): ShownUser {
  return { plyrId, mirrorAddress, primaryAddress, avatar };
}

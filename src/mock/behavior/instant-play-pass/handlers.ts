/** Guest accounts (openapi/evidence/users-auth-misc.md#4-registerinstantplaypass). */

import type { MockState } from '../../state/mock-state.js';
import type { User } from '../../state/records.js';
import { checkPlyrId } from '../accounts/plyr-id.js';
import { apiError, apiError500, unhandledException } from '../api-error.js';
import { checkHex, checkSignature } from '../chain/check-wallet-signature.js';
import { lowerCase } from '../coercion/javascript-type-error.js';
import type { Call, HandlersOf } from '../handler.js';
import { verifySession } from '../sessions/session-jwt.js';
import { isOutdated, sessionGame } from '../sessions/session-records.js';
import { registerGuest } from './register-guest.js';

/** Part of the server's configuration, inferred (openapi/evidence/users-auth-misc.md#5-revealclaimingcode). */
const frontEnd = 'https://pgu.plyr.network';

/** How long the server took in the recordings to encrypt the key of a guest's wallet, in milliseconds. */
const keyEncryptionMs = 750;

export const instantPlayPassHandlers: HandlersOf<
  'registerInstantPlayPass' | 'revealClaimingCode' | 'verifyClaimingCode' | 'revealPrivateKey'
> = {
  registerInstantPlayPass(call, state) {
    const { ippClaimed, isIPP, ...session } = registerGuest(state, sessionGame(call), call.body.tokens);
    // A login returns these two in the opposite order.
    const body = { ...session, isIPP: isIPP as true, ippClaimed: ippClaimed as false };
    if (!state.options.realisticTiming) return { status: 200, body };
    return state.clock.reach(state.now() + keyEncryptionMs).then(() => ({ status: 200, body }));
  },

  revealClaimingCode(call, state) {
    const user = sessionHolder(call, state);
    if (!user.isInstantPlayPass) throw apiError(401, 'Only Instant Play Pass user can reveal claiming code');
    const { plyrId, mirrorAddress, primaryAddress } = user;
    const { gameId } = call.key;
    const { claimingCodes } = state.tables;
    // The server searches for a code of this player and this game, but can store only one for each player.
    if ((claimingCodes.get(plyrId)?.gameId ?? gameId) !== gameId) {
      throw unhandledException(
        `E11000 duplicate key error collection: plyr.mirrorclaims index: plyrId_1 dup key: { plyrId: "${plyrId}" }`,
      );
    }
    const code = (state.random.hex(16).toUpperCase().match(/.{4}/g) as string[]).join('-');
    claimingCodes.put({ plyrId, gameId, primaryAddress, mirrorAddress, code });
    logReveal(state, user, 'revealClaimingCode');
    const claimingUrl = `${frontEnd}/signup?claimingCode=${code}`;
    return {
      status: 200,
      body: { plyrId, gameId, mirrorAddress, primaryAddress, claimingCode: code, claimingUrl },
    };
  },

  verifyClaimingCode({ path }, state) {
    const [claim] = state.tables.claimingCodes.find('code', (path.code ?? '').toUpperCase());
    if (!claim) throw apiError(404, 'Claiming code not found');
    return { status: 200, body: { plyrId: claim.plyrId, verified: true } };
  },

  revealPrivateKey({ body }, state) {
    if (!body.plyrId) throw apiError(400, 'Invalid PLYR[ID]');
    const plyrId = checkPlyrId(body.plyrId);
    const { signature } = body;
    checkHex(signature);
    const user = state.tables.users.get(plyrId);
    if (!user) throw apiError(404, 'PLYR[ID] not found');
    const { mirrorAddress, primaryAddress } = user;
    const message = 'PLYR[ID] Reveal Instant Play Pass Private Key';
    checkSignature({ message, signature, signer: primaryAddress });
    const pass = state.tables.instantPlayPasses.get(mirrorAddress);
    if (!pass) throw apiError(404, 'Instant Play Pass not found');
    logReveal(state, user, 'revealPrivateKey');
    return { status: 200, body: { plyrId, mirrorAddress, primaryAddress, privateKey: pass.privateKey } };
  },
};

/**
 * Returns the player of a request's `sessionJwt`. The server catches all exceptions here, so every failure is a 500 without
 * a stack (openapi/evidence/users-auth-misc.md#15-sessions).
 */
function sessionHolder(call: Call, state: MockState): Readonly<User> {
  const { sessionJwt } = call.body;
  if (!sessionJwt) throw apiError(400, 'sessionJwt is empty');
  const claims = verifySession(state, sessionJwt);
  if (!claims) throw apiError500('Invalid sessionJwt');
  if (claims.gameId !== (call.body.gameId || call.key.gameId)) throw apiError500('Invalid gameId');
  const user = state.tables.users.get(lowerCase(claims.plyrId, 'plyrId', apiError500));
  if (!user) throw apiError500('User not found');
  if (isOutdated(user, claims.gameId, claims)) throw apiError500('JWT nonce is expired');
  return user;
}

function logReveal(
  state: MockState,
  { plyrId, mirrorAddress, primaryAddress }: Readonly<User>,
  action: string,
): void {
  const data = { mirrorAddress, primaryAddress };
  state.log({ plyrId, gameId: null, type: 'user', action, data });
}

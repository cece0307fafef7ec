/** Guest accounts (fact sheet users-auth-misc, operations 4 to 6 and 32). */

import type { World } from '../../state/mock-state.js';
import type { User } from '../../state/records.js';
import { checkPlyrId } from '../accounts/plyr-id.js';
import { crash, lowerCase, type Refusal, refuse } from '../api-error.js';
import { checkHex, checkSignature } from '../chain/check-wallet-signature.js';
import type { Call, HandlersOf } from '../handler.js';
import { verifySession } from '../sessions/session-jwt.js';
import { isOutdated, sessionGame } from '../sessions/session-records.js';
import { registerGuest } from './register-guest.js';

/** Configuration of the server; inferred (operation 5). */
const frontEnd = 'https://pgu.plyr.network';

export const instantPlayPassHandlers: HandlersOf<
  'registerInstantPlayPass' | 'revealClaimingCode' | 'verifyClaimingCode' | 'revealPrivateKey'
> = {
  registerInstantPlayPass: (call, world) => ({
    status: 200,
    body: { ...registerGuest(world, sessionGame(call), call.body.tokens), isIPP: true, ippClaimed: false },
  }),

  revealClaimingCode(call, world) {
    const user = sessionHolder(call, world);
    if (!user.isInstantPlayPass) throw refuse(401, 'Only Instant Play Pass user can reveal claiming code');
    const { plyrId, mirrorAddress, primaryAddress } = user;
    const { gameId } = call.key;
    const { claimingCodes } = world.tables;
    // The server looks for a code of this player and this game, but may keep only one of each player.
    if ((claimingCodes.get(plyrId)?.gameId ?? gameId) !== gameId) {
      throw crash(
        `E11000 duplicate key error collection: plyr.mirrorclaims index: plyrId_1 dup key: { plyrId: "${plyrId}" }`,
      );
    }
    const code = (world.random.hex(16).toUpperCase().match(/.{4}/g) as string[]).join('-');
    claimingCodes.put({ plyrId, gameId, primaryAddress, mirrorAddress, code });
    logReveal(world, user, 'revealClaimingCode');
    const claimingUrl = `${frontEnd}/signup?claimingCode=${code}`;
    return {
      status: 200,
      body: { plyrId, gameId, mirrorAddress, primaryAddress, claimingCode: code, claimingUrl },
    };
  },

  verifyClaimingCode({ path }, world) {
    const [claim] = world.tables.claimingCodes.find('code', (path.code ?? '').toUpperCase());
    if (!claim) throw refuse(404, 'Claiming code not found');
    return { status: 200, body: { plyrId: claim.plyrId, verified: true } };
  },

  revealPrivateKey({ body }, world) {
    if (!body.plyrId) throw refuse(400, 'Invalid PLYR[ID]');
    const plyrId = checkPlyrId(body.plyrId);
    const { signature } = body;
    checkHex(signature);
    const user = world.tables.users.get(plyrId);
    if (!user) throw refuse(404, 'PLYR[ID] not found');
    const { mirrorAddress, primaryAddress } = user;
    const message = 'PLYR[ID] Reveal Instant Play Pass Private Key';
    checkSignature({ message, signature, signer: primaryAddress });
    const pass = world.tables.instantPlayPasses.get(mirrorAddress);
    if (!pass) throw refuse(404, 'Instant Play Pass not found');
    logReveal(world, user, 'revealPrivateKey');
    return { status: 200, body: { plyrId, mirrorAddress, primaryAddress, privateKey: pass.privateKey } };
  },
};

/**
 * Who holds the `sessionJwt` of a request. The server catches what goes wrong here, so all of it is a 500 without a
 * stack (section 1.5).
 */
function sessionHolder(call: Call, world: World): Readonly<User> {
  const { sessionJwt } = call.body;
  if (!sessionJwt) throw refuse(400, 'sessionJwt is empty');
  const caught = (error: string): Refusal => refuse(500, error);
  const claims = verifySession(world, sessionJwt);
  if (!claims) throw caught('Invalid sessionJwt');
  if (claims.gameId !== (call.body.gameId || call.key.gameId)) throw caught('Invalid gameId');
  const user = world.tables.users.get(lowerCase(claims.plyrId, 'plyrId', caught));
  if (!user) throw caught('User not found');
  if (isOutdated(user, claims.gameId, claims)) throw caught('JWT nonce is expired');
  return user;
}

function logReveal(
  world: World,
  { plyrId, mirrorAddress, primaryAddress }: Readonly<User>,
  action: string,
): void {
  const data = { mirrorAddress, primaryAddress };
  world.log({ plyrId, gameId: null, type: 'user', action, data });
}

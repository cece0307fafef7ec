/**
 * Simulates the reward pool. Only its requests are known (openapi/evidence/nfts-badges.md#6-reward-pool-operations). So
 * every check and every effect is an assumption, and the responses have the header `x-mock-answer: assumption`.
 */

import type { MockState } from '../../state/mock-state.js';
import type { User } from '../../state/records.js';
import { assumptionHeader } from '../airdrops/contract.js';
import { MockRejection } from '../api-error.js';
import { derivedAddress } from '../chain/addresses.js';
import { balanceOf, move } from '../chain/balances.js';
import { fromUnits, toUnits } from '../chain/units.js';
import type { Call, HandlersOf } from '../handler.js';
import { verifySession } from '../sessions/session-jwt.js';
import { isOutdated } from '../sessions/session-records.js';
import type { ListedToken } from '../tokens/token-list.js';
import { tokenByAddress, tokenByName } from '../tokens/tokens.js';

type Amount = string | number;

export const rewardPoolHandlers: HandlersOf<
  'depositRewardPool' | 'getRewardPoolClaimableAmounts' | 'claimRewardPool' | 'batchClaimRewardPool'
> = {
  depositRewardPool(call, state) {
    const { gameId, plyrId, sessionJwt, token, amount, startTime, endTime } = validBody<{
      gameId: string;
      plyrId: string;
      sessionJwt: string;
      token: string;
      amount: Amount;
      startTime: number;
      endTime: number;
    }>(call);
    const user = userOf(state, plyrId, 'plyrId');
    checkSession(state, user, sessionJwt, gameId);
    if (endTime > 0 && endTime <= startTime)
      throw new MockRejection(`endTime ${endTime} must be after startTime ${startTime}.`);
    const listed = tokenOf(state, token, 'token');
    const units = unitsOf(amount, listed, 'amount');
    const held = balanceOf(state, listed.apiId, user.mirrorAddress);
    if (units > held)
      throw new MockRejection(`${plyrId} has ${shown(held, listed)}, less than the amount ${amount}.`);
    move(state, listed.apiId, user.mirrorAddress, rewardPoolOf(gameId), units);
    return { status: 200, body: {}, headers: assumptionHeader };
  },

  getRewardPoolClaimableAmounts(call, state) {
    checkViolations(call);
    const { gameId = '', tokens = '' } = call.query as Record<string, string>;
    const amounts = String(tokens)
      .split(',')
      .map((name): [string, string] => {
        const listed = tokenOf(state, name, 'tokens');
        return [name, fromUnits(balanceOf(state, listed.apiId, rewardPoolOf(gameId)), listed.decimals)];
      });
    return { status: 200, body: Object.fromEntries(amounts), headers: assumptionHeader };
  },

  claimRewardPool(call, state) {
    const { plyrId, token, amount } = validBody<{ plyrId: string; token: string; amount: Amount }>(call);
    claim(state, call.key.gameId, { plyrId, token, amount });
    return { status: 200, body: {}, headers: assumptionHeader };
  },

  batchClaimRewardPool(call, state) {
    const { plyrIds, tokens, amounts } = validBody<{
      plyrIds: string[];
      tokens: string[];
      amounts: Amount[];
    }>(call);
    if (tokens.length !== plyrIds.length || amounts.length !== plyrIds.length)
      throw new MockRejection(
        `plyrIds, tokens, and amounts must have the same length, not ${plyrIds.length}, ${tokens.length}, and ${amounts.length}.`,
      );
    // A rejected claim also undoes the claims before it, because they share the transaction.
    for (const [at, plyrId] of plyrIds.entries())
      claim(state, call.key.gameId, {
        plyrId,
        token: tokens[at] as string,
        amount: amounts[at] as Amount,
      });
    return { status: 200, body: {}, headers: assumptionHeader };
  },
};

/** Returns the address that keeps the tokens of a game's pool. */
export const rewardPoolOf = (gameId: string): string => derivedAddress('reward pool', gameId.toLowerCase());

function claim(
  state: MockState,
  gameId: string,
  { plyrId, token, amount }: { plyrId: string; token: string; amount: Amount },
): void {
  const user = userOf(state, plyrId, 'plyrId');
  const listed = tokenOf(state, token, 'token');
  const units = unitsOf(amount, listed, 'amount');
  const claimable = balanceOf(state, listed.apiId, rewardPoolOf(gameId));
  // This is the only rule that the public client script mentions.
  if (units >= claimable)
    throw new MockRejection(`The amount ${amount} must be less than ${shown(claimable, listed)}.`);
  move(state, listed.apiId, rewardPoolOf(gameId), user.mirrorAddress, units);
}

function checkViolations({ violations }: Call): void {
  if (violations.length > 0)
    throw new MockRejection(`The request does not match the description: ${violations.join('; ')}`);
}

/** Returns the body, which matches the description. */
function validBody<Body>(call: Call): Body {
  checkViolations(call);
  return call.body as Body;
}

function userOf(state: MockState, plyrId: string, field: string): Readonly<User> {
  const user = state.tables.users.get(plyrId.toLowerCase());
  if (!user) throw new MockRejection(`Unknown player "${plyrId}" (${field}).`);
  return user;
}

function checkSession(state: MockState, user: Readonly<User>, sessionJwt: string, gameId: string): void {
  const claims = verifySession(state, sessionJwt);
  if (claims?.plyrId !== user.plyrId || claims.gameId !== gameId || isOutdated(user, claims.gameId, claims))
    throw new MockRejection(`sessionJwt is not a current session of ${user.plyrId} for ${gameId}.`);
}

function tokenOf(state: MockState, name: string, field: string): ListedToken {
  const listed = tokenByName(state, name) ?? tokenByAddress(state, name);
  if (!listed) throw new MockRejection(`Unknown token "${name}" (${field}).`);
  return listed;
}

function unitsOf(amount: Amount, { decimals }: ListedToken, field: string): bigint {
  // The description allows numbers with an exponent, such as 1e21.
  const isPlain = /^\d+(\.\d+)?$/.test(String(amount));
  const units = isPlain ? toUnits(amount, decimals) : 0n;
  if (units <= 0n) throw new MockRejection(`${field} must be above 0, not ${amount}.`);
  return units;
}

const shown = (units: bigint, { apiId, decimals }: ListedToken): string =>
  `${fromUnits(units, decimals)} ${apiId}`;

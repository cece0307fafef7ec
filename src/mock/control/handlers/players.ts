/** Reads and changes single players: their one-time passwords and tokens. */

import { balanceOf, credit } from '../../behavior/chain/balances.js';
import { largestUint256 } from '../../behavior/chain/uint256.js';
import { fromUnits, toUnits } from '../../behavior/chain/units.js';
import { totp } from '../../behavior/sessions/totp.js';
import { UserError } from '../../openapi/user-error.js';
import { tokenOf } from '../../seed/lookup.js';
import type { User } from '../../state/records.js';
import { type ControlCall, type ControlHandler, defaultLimit } from '../handler.js';
import { playerInfos } from '../player-info.js';

const stepMs = 30_000;
/** After this time, a used password passes again (behavior/sessions/one-time-password.ts). */
const reuseWindowMs = 300_000;

/**
 * Returns the player that the path of a request names.
 * @throws UserError with status code 404 when the player is unknown.
 */
export function playerOf({ path, sandbox }: ControlCall): Readonly<User> {
  const { plyrId = '' } = path;
  const found = sandbox.state.tables.users.get(plyrId.toLowerCase());
  if (!found) throw new UserError(`Unknown player "${plyrId}" in this sandbox.`, 404);
  return found;
}

type Names = 'listPlayers' | 'getOneTimePassword' | 'giveTokens';

export const playerHandlers: Record<Names, ControlHandler> = {
  listPlayers({ query, sandbox: { state } }) {
    const text = String(query.text ?? '').toLowerCase();
    const found = state.tables.users
      .all()
      .filter(({ plyrId, primaryAddress, mirrorAddress }) =>
        [plyrId, primaryAddress, mirrorAddress].some((one) => one.toLowerCase().includes(text)),
      )
      .sort((a, b) => (a.plyrId < b.plyrId ? -1 : 1));
    const shown = found.slice(0, Number(query.limit ?? defaultLimit));
    return { players: playerInfos(state, shown), total: found.length };
  },

  getOneTimePassword(call) {
    const { plyrId, secret, fixedOtp } = playerOf(call);
    const { state } = call.sandbox;
    const now = state.now();
    // The server also accepts the steps before and after the current one.
    const candidates = [0, 1, -1].map((step) => ({ step, otp: totp(secret, now + step * stepMs) }));
    const isUsed = (otp: string) => {
      const use = state.tables.otpUses.get(`${plyrId}-${otp}`);
      return use !== undefined && now - use.firstSeenAt <= reuseWindowMs;
    };
    const fresh = candidates.find(({ otp }) => !isUsed(otp));
    const { step, otp } = fresh ?? (candidates[0] as { step: number; otp: string });
    const validForMs = stepMs - (now % stepMs) + (step + 1) * stepMs;
    const isFixed = fixedOtp !== undefined && !state.options.strictOtp;
    return { plyrId, otp, isUsed: !fresh, validForMs, ...(isFixed && { fixedOtp }) };
  },

  giveTokens(call) {
    const { plyrId, mirrorAddress, primaryAddress } = playerOf(call);
    const { state } = call.sandbox;
    const { token, amount, to } = call.body;
    const { id, decimals } = tokenOf(state, token, plyrId);
    const address = to === 'primary' ? primaryAddress : mirrorAddress;
    const units = toUnits(amount, decimals);
    if (balanceOf(state, id, address) + units > largestUint256)
      throw new UserError(
        `${plyrId}: a balance with ${amount} ${token} more is above what the chain can count.`,
      );
    state.transaction(() => credit(state, id, address, units));
    return { plyrId, address, token: id, balance: fromUnits(balanceOf(state, id, address), decimals) };
  },
};

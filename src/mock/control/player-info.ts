/** A player as testers see it: what they can change in one call. */
import { fromUnits } from '../behavior/chain/units.js';
import { lockMs } from '../behavior/sessions/one-time-password.js';
import { isBeforeDeadline } from '../behavior/sessions/session-records.js';
import { amountShown, isCurrent } from '../behavior/tokens/allowances.js';
import { tokenOf } from '../seed/lookup.js';
import type { MockState } from '../state/mock-state.js';
import type { User } from '../state/records.js';

/**
 * Returns a player with balances, allowances, sessions, and lock, without secrets.
 * @param state The state.
 * @param plyrId In lower case; must exist.
 */
export function playerInfo(state: MockState, plyrId: string): object {
  const user = state.tables.users.get(plyrId) as Readonly<User>;
  const { primaryAddress, mirrorAddress, bannedAt, loginFailedCount, nonce, deadline } = user;
  const lockedUntil = bannedAt + lockMs;
  const isLocked = lockedUntil > state.now();
  return {
    ...{ plyrId, primaryAddress, mirrorAddress, isLocked },
    lockedUntil: isLocked ? new Date(lockedUntil).toISOString() : null,
    failedLogins: loginFailedCount,
    balances: balancesOf(state, mirrorAddress),
    primaryBalances: balancesOf(state, primaryAddress),
    allowances: state.tables.approvals.find('plyrId', plyrId).map((approval) => ({
      ...{ gameId: approval.gameId, token: approval.token, amount: amountShown(approval) },
      isCurrent: isCurrent(state, approval),
    })),
    sessions: Object.entries(nonce).map(([gameId, number]) => {
      const endsAt = Object.hasOwn(deadline, gameId) ? (deadline[gameId] ?? null) : null;
      return {
        ...{ gameId, number, endsAt: endsAt === null ? null : isoOf(endsAt) },
        isCurrent: isBeforeDeadline(endsAt, state.now()),
      };
    }),
  };
}

/** Deadlines beyond what a date can be come from requests, and are kept as they are. */
function isoOf(ms: number): string | null {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

function balancesOf(state: MockState, address: string): Record<string, string> {
  const own = state.tables.balances.all().filter((balance) => balance.address === address);
  return Object.fromEntries(
    own.map(({ token, units }) => [token, fromUnits(BigInt(units), tokenOf(state, token, address).decimals)]),
  );
}

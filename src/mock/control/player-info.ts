/** Describes players to testers: the data that they can change in one request. */
import { lockMs } from '../behavior/sessions/one-time-password.js';
import { isBeforeDeadline } from '../behavior/sessions/session-records.js';
import { amountShown, isCurrent } from '../behavior/tokens/allowances.js';
import type { MockState } from '../state/mock-state.js';
import type { User } from '../state/records.js';
import { type BalancesByAddress, balancesByAddress } from './balances-by-address.js';
import { dateOf } from './date-of.js';

/**
 * Returns a player with balances, allowances, sessions, and lock, without secrets.
 * @param state The state.
 * @param plyrId The player, in lowercase. It must exist.
 */
export function playerInfo(state: MockState, plyrId: string): object {
  return playerInfos(state, [state.tables.users.get(plyrId) as Readonly<User>])[0] as object;
}

/**
 * Returns players as {@link playerInfo} does. Reads all balances only once for any number of players.
 * @param state The state.
 * @param users The players.
 */
export function playerInfos(state: MockState, users: readonly Readonly<User>[]): object[] {
  const addresses = users.flatMap(({ primaryAddress, mirrorAddress }) => [primaryAddress, mirrorAddress]);
  const balances = balancesByAddress(state, new Set(addresses));
  return users.map((user) => infoOf(state, user, balances));
}

function infoOf(state: MockState, user: Readonly<User>, balances: BalancesByAddress): object {
  const { plyrId, primaryAddress, mirrorAddress, bannedAt, loginFailedCount, nonce, deadline } = user;
  const lockedUntil = bannedAt + lockMs;
  const isLocked = lockedUntil > state.now();
  return {
    ...{ plyrId, primaryAddress, mirrorAddress, isLocked },
    lockedUntil: isLocked ? new Date(lockedUntil).toISOString() : null,
    failedLogins: loginFailedCount,
    balances: balances.get(mirrorAddress) ?? {},
    primaryBalances: balances.get(primaryAddress) ?? {},
    allowances: state.tables.approvals.find('plyrId', plyrId).map((approval) => ({
      ...{ gameId: approval.gameId, token: approval.token, amount: amountShown(approval) },
      isCurrent: isCurrent(state, approval),
    })),
    sessions: Object.entries(nonce).map(([gameId, number]) => {
      const endsAt = Object.hasOwn(deadline, gameId) ? (deadline[gameId] ?? null) : null;
      return {
        ...{ gameId, number, endsAt: endsAt === null ? null : dateOf(endsAt) },
        isCurrent: isBeforeDeadline(endsAt, state.now()),
      };
    }),
  };
}

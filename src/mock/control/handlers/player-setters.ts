/** Sets the balances, allowances, lock, and sessions of a player. */
import { lockMs } from '../../behavior/sessions/one-time-password.js';
import { isBeforeDeadline } from '../../behavior/sessions/session-records.js';
import { approve, revoke } from '../../behavior/tokens/allowances.js';
import { UserError } from '../../openapi/user-error.js';
import { checkKnownGame, setBalances, tokenOf } from '../../seed/lookup.js';
import { latestTime } from '../../state/clock.js';
import type { ControlHandler } from '../handler.js';
import { playerInfo } from '../player-info.js';
import { playerOf } from './players.js';

type Names = 'getPlayer' | 'setBalances' | 'setAllowances' | 'lockPlayer' | 'unlockPlayer' | 'expireSessions';

export const playerSetters: Record<Names, ControlHandler> = {
  getPlayer: (call) => playerInfo(call.sandbox.state, playerOf(call).plyrId),

  setBalances(call) {
    const { plyrId, mirrorAddress, primaryAddress } = playerOf(call);
    const { state } = call.sandbox;
    const { balances, primaryBalances } = call.body;
    if (!balances && !primaryBalances)
      throw new UserError('Nothing to set. Give balances, primaryBalances, or both, as amounts by token.');
    state.transaction(() => {
      setBalances(state, mirrorAddress, balances, plyrId);
      setBalances(state, primaryAddress, primaryBalances, plyrId);
    });
    return playerInfo(state, plyrId);
  },

  setAllowances(call) {
    const { plyrId } = playerOf(call);
    const { state } = call.sandbox;
    const { allowances, expiresIn } = call.body as {
      allowances: Record<string, string>;
      expiresIn?: number;
    };
    const gameId = call.body.gameId.toLowerCase();
    // An allowance for a misspelled game would have no effect.
    checkKnownGame(state, gameId);
    state.transaction(() => {
      for (const [name, text] of Object.entries(allowances)) {
        const { id } = tokenOf(state, name, plyrId);
        const amount = Number(text);
        if (amount === 0) revoke(state, plyrId, gameId, id.toLowerCase());
        else
          approve(state, {
            plyrId,
            gameId,
            token: id,
            amount,
            ...(expiresIn !== undefined && { expiresIn }),
          });
      }
    });
    return playerInfo(state, plyrId);
  },

  lockPlayer(call) {
    const { plyrId } = playerOf(call);
    const { state } = call.sandbox;
    const { forMs = lockMs } = call.body ?? {};
    const until = Math.min(state.now() + forMs, latestTime);
    state.transaction(() =>
      state.tables.users.update(plyrId, { bannedAt: until - lockMs, loginFailedCount: 0 }),
    );
    return playerInfo(state, plyrId);
  },

  unlockPlayer(call) {
    const { plyrId } = playerOf(call);
    const { state } = call.sandbox;
    state.transaction(() => state.tables.users.update(plyrId, { bannedAt: 0, loginFailedCount: 0 }));
    return playerInfo(state, plyrId);
  },

  expireSessions(call) {
    const { plyrId, nonce, deadline } = playerOf(call);
    const { state } = call.sandbox;
    const { gameId } = call.body ?? {};
    // A login can name any game, so a session can be for one without an API key.
    if (gameId !== undefined && !Object.hasOwn(nonce, gameId)) checkKnownGame(state, gameId);
    const now = state.now();
    const current = Object.entries(deadline).filter(
      ([game, end]) => (gameId === undefined || game === gameId) && isBeforeDeadline(end, now),
    );
    if (current.length === 0) {
      const where = gameId === undefined ? '' : ` for ${gameId}`;
      throw new UserError(`${plyrId} has no current session${where}. Log the player in first.`, 409);
    }
    const ended = Object.fromEntries(current.map(([game]) => [game, now - 1]));
    state.transaction(() => state.tables.users.update(plyrId, { deadline: { ...deadline, ...ended } }));
    return playerInfo(state, plyrId);
  },
};

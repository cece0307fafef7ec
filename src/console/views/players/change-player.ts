/** The changes of a player. Each can be undone. */

import type { PlayerInfo, paths } from '../../../control-client/control-types.js';
import { control, done } from '../../api/control.js';
import { withUndo } from '../../stores/undo.js';

type Body<P extends keyof paths, M extends 'put' | 'post'> = paths[P] extends {
  [method in M]: { requestBody?: { content: { 'application/json': infer B } } };
}
  ? B
  : never;

const pathOf = (plyrId: string) => ({ path: { plyrId } });

/** Sets the balance of one of the addresses. */
export const setBalance = (
  plyrId: string,
  address: 'balances' | 'primaryBalances',
  token: string,
  amount: string,
): Promise<PlayerInfo | undefined> =>
  withUndo(
    () =>
      done(
        control.PUT('/players/{plyrId}/balances', {
          params: pathOf(plyrId),
          body: { [address]: { [token]: amount } },
        }),
      ),
    `${plyrId} has ${amount} ${token} now.`,
  );

/** Adds tokens to a balance. */
export const giveTokens = (
  plyrId: string,
  gift: Body<'/players/{plyrId}/tokens', 'post'>,
): Promise<{ balance: string; token: string } | undefined> =>
  withUndo(
    () => done(control.POST('/players/{plyrId}/tokens', { params: pathOf(plyrId), body: gift })),
    ({ balance, token }) => `${plyrId} has ${balance} ${token} now.`,
  );

/** Sets what a game can spend. An amount of 0 removes the allowance. */
export const setAllowance = (
  plyrId: string,
  allowance: { gameId: string; token: string; amount: string; expiresIn?: number },
): Promise<PlayerInfo | undefined> => {
  const { gameId, token, amount, expiresIn } = allowance;
  const body = { gameId, allowances: { [token]: amount }, ...(expiresIn !== undefined && { expiresIn }) };
  return withUndo(
    () => done(control.PUT('/players/{plyrId}/allowances', { params: pathOf(plyrId), body })),
    Number(amount) === 0
      ? `${gameId} can't spend ${token} of ${plyrId} anymore.`
      : `${gameId} can spend ${amount} ${token} of ${plyrId}.`,
  );
};

/** Rejects logins for a time. */
export const lock = (plyrId: string, forMs: number, time: string): Promise<PlayerInfo | undefined> =>
  withUndo(
    () => done(control.POST('/players/{plyrId}/lock', { params: pathOf(plyrId), body: { forMs } })),
    `${plyrId} is locked for ${time}.`,
  );

/** Ends the lock, and resets the count of failed logins. */
export const unlock = (plyrId: string): Promise<PlayerInfo | undefined> =>
  withUndo(
    () => done(control.POST('/players/{plyrId}/unlock', { params: pathOf(plyrId) })),
    `${plyrId} can log in again.`,
  );

/** Ends the session in a game, or all of them. */
export const expireSessions = (plyrId: string, gameId?: string): Promise<PlayerInfo | undefined> =>
  withUndo(
    () =>
      done(
        control.POST('/players/{plyrId}/sessions/expire', {
          params: pathOf(plyrId),
          body: gameId === undefined ? {} : { gameId },
        }),
      ),
    gameId === undefined
      ? `All sessions of ${plyrId} have expired.`
      : `The session of ${plyrId} in ${gameId} has expired.`,
  );

/** Adds a player whose password is always the one of the demo players. */
export const addPlayer = (plyrId: string, plyr: string): Promise<unknown> =>
  withUndo(async () => {
    const query = { text: plyrId, limit: 1_000 };
    const { players } = await done(control.GET('/players', { params: { query } }));
    // Seeding a player who exists would change them.
    if (players.some((player) => player.plyrId === plyrId.toLowerCase()))
      throw new Error(`${plyrId} already exists. Choose another PLYR[ID].`);
    const player = { plyrId, fixedOtp: '123456', ...(plyr !== '' && { balances: { plyr } }) };
    await done(control.POST('/seed', { body: { empty: false, players: [player] } }));
    return player;
  }, `${plyrId} can log in with 123456.`);

/** The records of a player's sessions: one live session per game (openapi/evidence/users-auth-misc.md#15-sessions). */

import type { MockState } from '../../state/mock-state.js';
import type { User } from '../../state/records.js';
import type { Call } from '../handler.js';

/**
 * The number of the newest session. Games are told apart by the exact spelling of their id.
 * @returns Nothing when there never was one.
 */
export function nonceOf({ nonce }: Readonly<User>, gameId: string): number | undefined {
  return Object.hasOwn(nonce, gameId) ? nonce[gameId] : undefined;
}

/**
 * When the newest session ends.
 * @returns Milliseconds since the epoch; null where the server holds no number, nothing where it holds nothing.
 */
export function deadlineOf({ deadline }: Readonly<User>, gameId: string): number | null | undefined {
  return Object.hasOwn(deadline, gameId) ? deadline[gameId] : undefined;
}

/**
 * Starts a new session number, which ends all older sessions of that game.
 * @param state The state.
 * @param plyrId The player; must exist.
 * @param gameId The game, spelled as the request did.
 * @param deadline Milliseconds since the epoch; null for no number, nothing to hold none.
 * @returns The player as stored now.
 */
export function rotateSession(
  state: MockState,
  plyrId: string,
  gameId: string,
  deadline: number | null | undefined,
): Readonly<User> {
  const user = state.tables.users.get(plyrId) as User;
  const others = Object.entries(user.deadline).filter(([id]) => id !== gameId);
  const own: [string, number | null][] = deadline === undefined ? [] : [[gameId, deadline]];
  return state.tables.users.update(plyrId, {
    nonce: withEntry(user.nonce, gameId, (nonceOf(user, gameId) || 0) + 1),
    deadline: Object.fromEntries([...others, ...own]),
  });
}

/** A copy with one entry more or changed. Entries keep their order; any text is a name, `__proto__` too. */
function withEntry<T>(map: Record<string, T>, name: string, value: T): Record<string, T> {
  return Object.fromEntries(new Map([...Object.entries(map), [name, value]]));
}

/**
 * Whether a newer session, a logout or a discarded session has overtaken a JWT.
 * @param user The player.
 * @param gameId The game whose sessions count.
 * @param claims What the JWT says. One without a number is never overtaken here.
 */
export const isOutdated = (user: Readonly<User>, gameId: string, { nonce }: { nonce: number }): boolean =>
  nonce < (nonceOf(user, gameId) || 0);

/**
 * Whether a session has not ended.
 * @param deadline Milliseconds since the epoch; null and 0 read as ended.
 * @param now The time of the sandbox.
 */
export const isBeforeDeadline = (deadline: number | null | undefined, now: number): boolean =>
  Boolean(deadline) && (deadline as number) >= now;

/**
 * The game that a request is about: that of its body, or else that of its key. Nobody looks whether there is such a
 * game, and the letter case is kept.
 */
export function sessionGame({ body, key }: Pick<Call, 'body' | 'key'>): string {
  const gameId = body.gameId || key.gameId;
  return typeof gameId === 'object' ? Object.prototype.toString.call(gameId) : String(gameId);
}

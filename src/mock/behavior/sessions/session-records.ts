/** The records of a player's sessions: one active session per game (openapi/evidence/users-auth-misc.md#15-sessions). */

import type { MockState } from '../../state/mock-state.js';
import type { User } from '../../state/records.js';
import type { Call } from '../handler.js';

/**
 * Returns the number of the newest session. Game IDs are compared exactly.
 * @returns The number. Undefined when the player never had a session.
 */
export function nonceOf({ nonce }: Readonly<User>, gameId: string): number | undefined {
  return Object.hasOwn(nonce, gameId) ? nonce[gameId] : undefined;
}

/**
 * Returns when the newest session ends.
 * @returns Milliseconds since the epoch. Null where the server stores a value that is not a number. Undefined where it
 *   stores none.
 */
export function deadlineOf({ deadline }: Readonly<User>, gameId: string): number | null | undefined {
  return Object.hasOwn(deadline, gameId) ? deadline[gameId] : undefined;
}

/**
 * Starts a new session number, which ends all older sessions of that game.
 * @param state The state.
 * @param plyrId The player, who must exist.
 * @param gameId The game, as the request spelled it.
 * @param deadline Milliseconds since the epoch. Null for a value that is not a number, and undefined to store none.
 * @returns The stored player.
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

/** Returns a copy with an added or changed entry. Entries keep their order. Any string can be a name, even `__proto__`. */
function withEntry<T>(map: Record<string, T>, name: string, value: T): Record<string, T> {
  return Object.fromEntries(new Map([...Object.entries(map), [name, value]]));
}

/**
 * Returns whether a newer session, a logout, or a discarded session has invalidated a JWT.
 * @param user The player.
 * @param gameId The game whose sessions count.
 * @param claims The claims of the JWT. A JWT without a number is never invalidated here.
 */
export const isOutdated = (user: Readonly<User>, gameId: string, { nonce }: { nonce: number }): boolean =>
  nonce < (nonceOf(user, gameId) || 0);

/**
 * Returns whether a session has not ended.
 * @param deadline Milliseconds since the epoch. Null and 0 count as ended.
 * @param now The time of the sandbox.
 */
export const isBeforeDeadline = (deadline: number | null | undefined, now: number): boolean =>
  Boolean(deadline) && (deadline as number) >= now;

/**
 * Returns the game of a request: the game in its body, or else the game of its key. The server does not check whether the
 * game exists, and keeps its case.
 */
export function sessionGame({ body, key }: Pick<Call, 'body' | 'key'>): string {
  const gameId = body.gameId || key.gameId;
  return typeof gameId === 'object' ? Object.prototype.toString.call(gameId) : String(gameId);
}

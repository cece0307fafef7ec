/** Allowances (fact sheet game-tokens-chips, 4.8). */
import { type Approval, keyOf } from './records.js';
import type { World } from './world.js';

/** How long a first approval lasts when the request does not say: a year, in seconds. */
const defaultLifetime = 31_536_000;

/** What is approved, as the request spells it. */
export interface Approving {
  plyrId: string;
  gameId: string;
  token: string;
  amount: number;
  /** Seconds. Absent keeps the old lifetime, or is a year; null reads as expired. */
  expiresIn?: number | null;
}

/**
 * Sets an allowance, in the place of the old one.
 * @param world The world.
 * @param approving What is approved. Ids are stored in lower case.
 */
export function approve(world: World, { plyrId, gameId, token, amount, expiresIn }: Approving): void {
  const ids = { plyrId: plyrId.toLowerCase(), gameId: gameId.toLowerCase(), token: token.toLowerCase() };
  const before = approvalOf(world, ids.plyrId, ids.gameId, ids.token);
  const lifetime = expiresIn === undefined ? (before?.expiresIn ?? defaultLifetime) : expiresIn;
  world.tables.approvals.put({ ...ids, amount, expiresIn: lifetime, createdAt: world.now() });
}

/** The stored allowance, expired or not. Ids in lower case. */
export function approvalOf(
  world: World,
  plyrId: string,
  gameId: string,
  token: string,
): Readonly<Approval> | undefined {
  return world.tables.approvals.get(keyOf(plyrId, gameId, token));
}

/** Whether an allowance still counts for those who read it. Paying does not ask. */
export function isCurrent(world: World, { createdAt, expiresIn }: Readonly<Approval>): boolean {
  return expiresIn !== null && createdAt + expiresIn * 1000 >= world.now();
}

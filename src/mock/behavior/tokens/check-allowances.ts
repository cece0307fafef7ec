/** Allowances when a room is paid: the check of the call, and what the payment leaves of them. */

import type { World } from '../../state/mock-state.js';
import { keyOf } from '../../state/records.js';
import { crash, refuse } from '../api-error.js';
import { ChainRevert } from '../chain/contract-error.js';
import type { Call } from '../handler.js';
import { enforces } from '../strict-mode.js';
import { approvalOf, isCurrent } from './allowances.js';

/**
 * Checks the allowances for the payments of a call (fact sheet game-tokens-chips, 2.3). It runs after the check of the
 * tokens. Whether an allowance has expired does not matter, and each payment is compared on its own.
 * @param call The request; the allowances are those for its key's game.
 * @param world The world.
 * @param plyrIds Who pays, from the sessions of the call.
 * @throws Refusal 401 with one text, or a list with a text for each payment that is refused.
 */
export function checkAllowances({ body, key }: Call, world: World, plyrIds: readonly string[]): void {
  const { amounts } = body as { amounts: Record<number, unknown> & { length: number } };
  const tokens = body.tokens as readonly string[];
  if (!amounts) throw refuse(401, 'Tokens and amounts and sessionJwts are required');
  if (tokens.length !== amounts.length) throw refuse(401, 'Tokens and amounts must be the same length');

  const spent = new Map<string, number>();
  const errors = [...tokens].flatMap((token, at) => {
    const payment = { plyrId: plyrIds[at], gameId: key.gameId, token: token.toLowerCase() };
    return reasonAgainst(world, payment, amounts[at], spent) ?? [];
  });
  if (errors.length > 0) throw refuse(401, errors);
}

function reasonAgainst(
  world: World,
  { plyrId, gameId, token }: { plyrId: string | undefined; gameId: string; token: string },
  amount: unknown,
  spent: Map<string, number>,
): string | undefined {
  const value = numberOf(amount);
  if (amount === undefined || value < 0) return `Invalid amount: ${amount}`;
  if (!(value > 0)) return undefined;
  const approval = plyrId === undefined ? undefined : approvalOf(world, plyrId, gameId, token);
  if (!approval || (enforces(world, 'expiredAllowances') && !isCurrent(world, approval)))
    return `User not approved: ${plyrId}`;
  const id = keyOf(approval.plyrId, token);
  const before = enforces(world, 'overspentAllowances') ? (spent.get(id) ?? 0) : 0;
  spent.set(id, before + value);
  return approval.amount < before + value ? `Insufficient allowance: ${plyrId}` : undefined;
}

/**
 * Takes a payment off the player's allowance, after the payment (fact sheet game-tokens-chips, 4.3). What is spent
 * beyond the allowance deletes it. The rest is a double: 5 less 4.9 is 0.09999999999999964.
 * @param world The world.
 * @param payment Ids in lower case; the amount as the call had it.
 * @throws ChainRevert when a strict world does not allow it.
 */
export function spendAllowance(
  world: World,
  payment: { plyrId: string; gameId: string; token: string; amount: unknown },
): void {
  const { plyrId, gameId, token } = payment;
  const amount = numberOf(payment.amount);
  const approval = approvalOf(world, plyrId, gameId, token);
  if (enforces(world, 'overspentAllowances') && amount > 0 && !(approval && approval.amount >= amount))
    throw new ChainRevert();
  if (!approval) return;
  const key = keyOf(plyrId, gameId, token);
  if (approval.amount >= amount) world.tables.approvals.update(key, { amount: approval.amount - amount });
  else world.tables.approvals.delete(key);
}

/** A value as JavaScript compares it with numbers. */
function numberOf(value: unknown): number {
  try {
    return Number(value);
  } catch (error) {
    // An object whose `toString` is no function.
    throw crash((error as Error).message);
  }
}

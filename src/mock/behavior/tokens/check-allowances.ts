/** Allowances when a room is paid: the check of the call, and what the payment leaves of them. */

import type { MockState } from '../../state/mock-state.js';
import { keyOf } from '../../state/records.js';
import { apiError, unhandledException } from '../api-error.js';
import { ChainRevert } from '../chain/contract-error.js';
import type { Call } from '../handler.js';
import { isEnforced } from '../strict-mode.js';
import { approvalOf, isCurrent } from './allowances.js';

/**
 * Checks the allowances for the payments of a call (openapi/evidence/game-tokens-chips.md#23-allow-allowance-check). It
 * runs after the check of the tokens. Whether an allowance has expired does not matter, and each payment is compared on its own.
 * @param call The request; the allowances are those for its key's game.
 * @param state The state.
 * @param plyrIds Who pays, from the sessions of the call.
 * @throws ApiError 401 with one message, or an array with a message for each payment that is rejected.
 */
export function checkAllowances({ body, key }: Call, state: MockState, plyrIds: readonly string[]): void {
  const { amounts } = body as { amounts: Record<number, unknown> & { length: number } };
  const tokens = body.tokens as readonly string[];
  if (!amounts) throw apiError(401, 'Tokens and amounts and sessionJwts are required');
  if (tokens.length !== amounts.length) throw apiError(401, 'Tokens and amounts must be the same length');

  const spent = new Map<string, number>();
  const errors = [...tokens].flatMap((token, at) => {
    const payment = { plyrId: plyrIds[at], gameId: key.gameId, token: token.toLowerCase() };
    return reasonAgainst(state, payment, amounts[at], spent) ?? [];
  });
  if (errors.length > 0) throw apiError(401, errors);
}

function reasonAgainst(
  state: MockState,
  { plyrId, gameId, token }: { plyrId: string | undefined; gameId: string; token: string },
  amount: unknown,
  spent: Map<string, number>,
): string | undefined {
  const value = numberOf(amount);
  if (amount === undefined || value < 0) return `Invalid amount: ${amount}`;
  if (!(value > 0)) return undefined;
  const approval = plyrId === undefined ? undefined : approvalOf(state, plyrId, gameId, token);
  if (!approval || (isEnforced(state, 'expiredAllowances') && !isCurrent(state, approval)))
    return `User not approved: ${plyrId}`;
  const id = keyOf(approval.plyrId, token);
  const before = isEnforced(state, 'overspentAllowances') ? (spent.get(id) ?? 0) : 0;
  spent.set(id, before + value);
  return approval.amount < before + value ? `Insufficient allowance: ${plyrId}` : undefined;
}

/**
 * Takes a payment off the player's allowance, after the payment (openapi/evidence/game-tokens-chips.md#43-pay). A payment
 * beyond the allowance deletes it. The rest is a double: 5 less 4.9 is 0.09999999999999964.
 * @param state The state.
 * @param payment Ids in lower case; the amount as the call had it.
 * @throws ChainRevert when a strict sandbox does not allow it.
 */
export function spendAllowance(
  state: MockState,
  payment: { plyrId: string; gameId: string; token: string; amount: unknown },
): void {
  const { plyrId, gameId, token } = payment;
  const amount = numberOf(payment.amount);
  const approval = approvalOf(state, plyrId, gameId, token);
  if (isEnforced(state, 'overspentAllowances') && amount > 0 && !(approval && approval.amount >= amount))
    throw new ChainRevert();
  if (!approval) return;
  const key = keyOf(plyrId, gameId, token);
  if (approval.amount >= amount) state.tables.approvals.update(key, { amount: approval.amount - amount });
  else state.tables.approvals.delete(key);
}

/** A value as JavaScript compares it with numbers. */
function numberOf(value: unknown): number {
  try {
    return Number(value);
  } catch (error) {
    // An object whose `toString` is no function.
    throw unhandledException((error as Error).message);
  }
}

/** The check of allowances for payments into a room. */

import type { MockState } from '../../state/mock-state.js';
import { keyOf } from '../../state/records.js';
import { apiError } from '../api-error.js';
import { numberOf } from '../coercion/to-number.js';
import type { Call } from '../handler.js';
import { isEnforced } from '../strict-mode.js';
import { approvalOf, isCurrent } from './allowances.js';

/**
 * Checks the allowances for the payments of a call (openapi/evidence/game-tokens-chips.md#23-allow-allowance-check). It
 * runs after the check of the tokens. Expired allowances count, and each payment is compared separately.
 * @param call The request. The allowances are for the game of its key.
 * @param state The state.
 * @param plyrIds The players who pay, from the sessions of the request.
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

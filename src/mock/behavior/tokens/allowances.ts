/** Allowances (openapi/evidence/game-tokens-chips.md#48-approvals). */

import type { MockState } from '../../state/mock-state.js';
import { type Approval, keyOf } from '../../state/records.js';
import { type ApiError, apiError, apiError500 } from '../api-error.js';
import { ChainRevert } from '../chain/contract-error.js';
import { lowerCase, readErrorOf } from '../coercion/javascript-type-error.js';
import { castNumber, unlimited } from '../coercion/mongoose-cast.js';
import { numberOf } from '../coercion/to-number.js';
import { isEnforced } from '../strict-mode.js';

/** The default lifetime of a first allowance: a year, in seconds. */
const defaultLifetime = 31_536_000;

/** The allowance to set, as the request spells it. */
export interface Approving {
  plyrId: string;
  gameId: string;
  token: string;
  amount: number;
  /** Seconds. The default is the old lifetime, or a year for a new allowance. Null counts as expired. */
  expiresIn?: number | null;
}

/**
 * Sets an allowance, which replaces the old one.
 * @param state The state.
 * @param approving The allowance. IDs are stored in lowercase.
 */
export function approve(state: MockState, { plyrId, gameId, token, amount, expiresIn }: Approving): void {
  const ids = { plyrId: plyrId.toLowerCase(), gameId: gameId.toLowerCase(), token: token.toLowerCase() };
  const before = approvalOf(state, ids.plyrId, ids.gameId, ids.token);
  const lifetime = expiresIn !== undefined ? expiresIn : before ? before.expiresIn : defaultLifetime;
  state.tables.approvals.put({ ...ids, amount, expiresIn: lifetime, createdAt: state.now() });
}

/** One token of a request, as the request sent it. */
export interface ApprovedToken {
  token: string;
  amount: unknown;
}

/**
 * Sets the allowances of a request: first for `token` and `amount`, then for `tokens` and `amounts`.
 * @param state The state.
 * @param body The request's body, after the checks of the player, the tokens, and the game.
 * @param approved Called with each token after its allowance is stored.
 * @param fail Creates the exception for a field that the server can't read. The default is a 500 without a stack.
 * @throws ApiError 401 for an amount that is not a number above 0, or the result of `fail`. Allowances that were stored
 * before stay, except in the strict mode.
 */
export function approveAll(
  state: MockState,
  body: Record<string, unknown>,
  approved: (token: ApprovedToken) => void,
  fail: (error: string) => ApiError = apiError500,
): void {
  const { plyrId, gameId, token, amount, tokens, amounts, expiresIn } = body;
  const approveOne = (name: unknown, value: unknown) => {
    if (!(numberOf(value, fail) > 0)) throw apiError(401, 'Approve amount was incorrect.');
    const ids = { plyrId: String(plyrId), gameId: String(gameId), token: lowerCase(name, 'token', fail) };
    approve(state, {
      ...ids,
      amount: castNumber(value, 'amount', fail) ?? 0,
      ...(expiresIn !== undefined && { expiresIn: castNumber(expiresIn, 'expiresIn', fail) }),
    });
    approved({ token: name as string, amount: value });
    // The server stores them one after another, and stops at the first invalid one
    // (openapi/evidence/game-tokens-chips.md#approvetokens).
    state.commitPartial();
  };
  if (token) approveOne(token, amount);
  const list = typeof tokens === 'string' || Array.isArray(tokens) ? [...tokens] : [];
  for (const [index, name] of list.entries()) {
    const error = readErrorOf(amounts, String(index));
    if (error) throw fail(error);
    approveOne(name, (amounts as unknown[])[index]);
  }
}

/** Returns the stored allowance, expired or not. IDs are in lowercase. */
export function approvalOf(
  state: MockState,
  plyrId: string,
  gameId: string,
  token: string,
): Readonly<Approval> | undefined {
  return state.tables.approvals.get(keyOf(plyrId, gameId, token));
}

/** Returns whether an allowance has not expired. Only reads depend on it. Payments don't. */
export function isCurrent(state: MockState, { createdAt, expiresIn }: Readonly<Approval>): boolean {
  return expiresIn !== null && createdAt + expiresIn * 1000 >= state.now();
}

/** Returns an allowance's amount as the API shows it. Without a limit, it is null, because JSON has no `Infinity`. */
export const amountShown = ({ amount }: Readonly<Approval>): number | null =>
  amount >= unlimited ? null : amount;

/**
 * Deletes allowances.
 * @param state The state.
 * @param plyrId The player. Case-insensitive.
 * @param gameId The game in lowercase, or `all`.
 * @param token The token in lowercase, or `all`.
 */
export function revoke(state: MockState, plyrId: string, gameId: string, token: string): void {
  const fits = (wanted: string, id: string) => ['all', id].includes(wanted);
  for (const row of state.tables.approvals.find('plyrId', plyrId.toLowerCase())) {
    if (fits(gameId, row.gameId) && fits(token, row.token)) {
      state.tables.approvals.delete(keyOf(row.plyrId, row.gameId, row.token));
    }
  }
}

/**
 * Deducts a payment from the player's allowance, after the payment (openapi/evidence/game-tokens-chips.md#43-pay). A successful
 * payment above the allowance deletes it. The rest is a double: 5 minus 4.9 is 0.09999999999999964.
 * @param state The state.
 * @param payment The payment, with IDs in lowercase, and the amount as in the request.
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
    throw new ChainRevert(
      `The allowance of ${plyrId} for ${token} in ${gameId} is ${approval?.amount ?? 'gone'}, the payment ${amount}, and --strict does not accept that.`,
    );
  if (!approval) return;
  const key = keyOf(plyrId, gameId, token);
  if (approval.amount >= amount) state.tables.approvals.update(key, { amount: approval.amount - amount });
  else state.tables.approvals.delete(key);
}

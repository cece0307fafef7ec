/** Allowances (openapi/evidence/game-tokens-chips.md#48-approvals). */

import type { MockState } from '../../state/mock-state.js';
import { type Approval, keyOf } from '../../state/records.js';
import { type ApiError, apiError, apiError500 } from '../api-error.js';
import { ChainRevert } from '../chain/contract-error.js';
import { lowerCase, readErrorOf } from '../coercion/javascript-type-error.js';
import { castNumber, unlimited } from '../coercion/mongoose-cast.js';
import { numberOf } from '../coercion/to-number.js';
import { isEnforced } from '../strict-mode.js';

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
 * @param state The state.
 * @param approving What is approved. Ids are stored in lower case.
 */
export function approve(state: MockState, { plyrId, gameId, token, amount, expiresIn }: Approving): void {
  const ids = { plyrId: plyrId.toLowerCase(), gameId: gameId.toLowerCase(), token: token.toLowerCase() };
  const before = approvalOf(state, ids.plyrId, ids.gameId, ids.token);
  const lifetime = expiresIn !== undefined ? expiresIn : before ? before.expiresIn : defaultLifetime;
  state.tables.approvals.put({ ...ids, amount, expiresIn: lifetime, createdAt: state.now() });
}

/** One token of a request, as it was sent. */
export interface ApprovedToken {
  token: string;
  amount: unknown;
}

/**
 * Sets the allowances of a request: that of `token` and `amount`, then those of `tokens` and `amounts`.
 * @param state The state.
 * @param body The request's body, after the checks of the player, the tokens and the game.
 * @param approved Told about each token once it is stored.
 * @param fail Makes the exception for a field that the server cannot read. The default is a 500 without a stack.
 * @throws ApiError 401 for an amount that is no number above 0, or what `fail` makes. What was stored before stays,
 * except in the strict mode.
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
    // The server stores one after the other and stops at the first wrong one
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

/** The stored allowance, expired or not. Ids in lower case. */
export function approvalOf(
  state: MockState,
  plyrId: string,
  gameId: string,
  token: string,
): Readonly<Approval> | undefined {
  return state.tables.approvals.get(keyOf(plyrId, gameId, token));
}

/** Whether an allowance still counts for those who read it. Paying does not ask. */
export function isCurrent(state: MockState, { createdAt, expiresIn }: Readonly<Approval>): boolean {
  return expiresIn !== null && createdAt + expiresIn * 1000 >= state.now();
}

/** An allowance's amount as the API tells it: null for one without limit, because JSON has no `Infinity`. */
export const amountShown = ({ amount }: Readonly<Approval>): number | null =>
  amount >= unlimited ? null : amount;

/**
 * Deletes allowances.
 * @param state The state.
 * @param plyrId Whose; in any case.
 * @param gameId Of which game, or `all`; in lower case.
 * @param token For which token, or `all`; in lower case.
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
    throw new ChainRevert(
      `The allowance of ${plyrId} for ${token} in ${gameId} is ${approval?.amount ?? 'gone'}, the payment ${amount}, and --strict does not accept that.`,
    );
  if (!approval) return;
  const key = keyOf(plyrId, gameId, token);
  if (approval.amount >= amount) state.tables.approvals.update(key, { amount: approval.amount - amount });
  else state.tables.approvals.delete(key);
}

/**
 * The rules of the strict mode: requests that the docs forbid, but the server accepts. The code that enforces a rule names
 * it, so this list is complete.
 */
import type { MockState } from '../state/mock-state.js';

/** The name of a rule. */
export type StrictRule = 'endedRooms' | 'expiredAllowances' | 'overspentAllowances' | 'missingAmounts';

/** A sentence for the docs about each rule: what is rejected, and how. */
export const strictRules: Readonly<Record<StrictRule, string>> = {
  endedRooms:
    'Joins, payments, and payouts in a game room that has ended, or whose deadline has passed, are rejected: the task is FAILED with `Transaction Receipt Failed`.',
  expiredAllowances:
    'Payments with an expired allowance are rejected: 401 with `User not approved: …`, as if there were none.',
  overspentAllowances:
    "Payments that together exceed a player's allowance are rejected: 401 with `Insufficient allowance: …` within one request, or a FAILED task if they are in several requests.",
  missingAmounts:
    'Earning with fewer amounts than players is rejected: 401 with `Tokens and amounts must be the same length`.',
};

/**
 * Returns whether a sandbox enforces a rule.
 * @param state The state.
 * @param _rule The rule. The option `strict` enables all of them.
 */
export const isEnforced = (state: MockState, _rule: StrictRule): boolean => state.options.strict;

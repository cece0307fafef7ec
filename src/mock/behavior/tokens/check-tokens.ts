/** The checks of token names, for room operations, and for approvals and withdrawals. */

import type { MockState } from '../../state/mock-state.js';
import { apiError, unhandledException } from '../api-error.js';
import { spread, typeErrorOf } from '../coercion/javascript-type-error.js';
import { isToken } from './tokens.js';

type Body = Record<string, unknown>;

/**
 * Checks the `tokens` of a room call (openapi/evidence/game-tokens-chips.md#22-tokens-token-list-check). An empty array
 * passes.
 * @throws ApiError 401 when `tokens` is missing or one is unknown, or 500 for an entry that is not a string.
 */
export function checkTokens(state: MockState, { tokens }: Body): void {
  if (!tokens) throw apiError(401, 'Token is required');
  for (const token of spread(tokens, 'tokens')) checkToken(state, token);
}

/**
 * Checks the `token`, or else the `tokens`, of an approval or a withdrawal
 * (openapi/evidence/game-tokens-chips.md#approvetokens, openapi/evidence/users-auth-misc.md#2-loginandapprove).
 * @throws ApiError 401 when there are none or one is unknown, or 500 for an entry that is not a string.
 */
export function checkTokenOrTokens(state: MockState, { token, tokens }: Body): void {
  if (!token && !tokens) throw apiError(401, 'Token is required');
  const list = token ? [token] : spread(tokens, 'tokens');
  if (list.length === 0) throw apiError(401, 'Invalid token: undefined ');
  for (const entry of list) checkToken(state, entry);
}

function checkToken(state: MockState, token: unknown): void {
  const error = typeErrorOf(token, 'string', 'token', 'toLowerCase');
  if (error) throw unhandledException(error);
  if (!isToken(state, token as string)) throw apiError(401, `Invalid token: ${token}`);
}

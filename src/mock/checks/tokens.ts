/** The check of token names (fact sheet game-tokens-chips, 2.2; users-auth-misc, operation 2). */
import { isToken } from '../chain/tokens.js';
import { crash, refuse, typeErrorOf } from '../refusal.js';

/**
 * Checks the `token`, or else the `tokens`, of a request.
 * @param body The request's body.
 * @throws Refusal 401 when neither is there or one is unknown, the 500 of an entry that is no text.
 */
export function checkTokens({ token, tokens }: Record<string, unknown>): void {
  if (!token && !tokens) throw refuse(401, 'Token is required');
  for (const entry of token ? [token] : (tokens as unknown[])) {
    const error = typeErrorOf(entry, 'string', 'token', 'toLowerCase');
    if (error) throw crash(error);
    if (!isToken(entry as string)) throw refuse(401, `Invalid token: ${entry}`);
  }
}

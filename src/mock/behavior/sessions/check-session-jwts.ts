/** The check of session JWTs that the operations of game rooms share. */

import type { MockState } from '../../state/mock-state.js';
import { ApiError, apiError, apiError500 } from '../api-error.js';
import { lowerCase } from '../coercion/javascript-type-error.js';
import type { Call } from '../handler.js';
import { verifySession } from './session-jwt.js';
import { deadlineOf, isOutdated } from './session-records.js';

/**
 * Checks the `sessionJwts` of a room call (openapi/evidence/game-tokens-chips.md#21-jwts-session-list-check). A `gameId`
 * in the body only changes which game the sessions must be for.
 * @param call The request.
 * @param state The state.
 * @returns The players in the order of their sessions, including repeated ones.
 * @throws ApiError 400 without sessions, 401 with the reason for each invalid one, or 500 for a value that is not an array.
 */
export function checkSessionJwts({ body, key }: Call, state: MockState): string[] {
  const { sessionJwts } = body;
  if (!sessionJwts || (sessionJwts as unknown[]).length === 0) throw apiError(400, 'sessionJwts is empty');
  if (!Array.isArray(sessionJwts)) throw apiError500('sessionJwts.map is not a function');

  const gameId = body.gameId || key.gameId;
  const judged = sessionJwts.map((jwt) => judge(state, jwt, gameId));
  const bad = judged.filter(({ reason }) => reason !== undefined);
  if (bad.length > 0) {
    const invalidPlyrIds = Object.fromEntries(bad.map(({ plyrId, reason }) => [plyrId, reason]));
    throw new ApiError(401, { error: 'Invalid sessionJwts', invalidPlyrIds });
  }
  return judged.map(({ plyrId }) => plyrId);
}

/** Returns the player of a session, and the first reason to reject it. */
function judge(state: MockState, jwt: unknown, gameId: unknown): { plyrId: string; reason?: string } {
  const claims = verifySession(state, jwt);
  if (!claims) {
    // The mainnet's code reads an undefined variable here. Its name is not known (known-differences.ts).
    if (state.options.network === 'mainnet') throw apiError500('plyrId is not defined');
    return { plyrId: 'unknown', reason: 'Invalid sessionJwt' };
  }
  const { plyrId } = claims;
  if (claims.gameId !== gameId) return { plyrId, reason: 'Invalid gameId' };
  const user = state.tables.users.get(lowerCase(plyrId, 'plyrId', apiError500));
  if (!user) return { plyrId, reason: 'User not found' };
  if (isOutdated(user, claims.gameId, claims)) return { plyrId, reason: 'JWT nonce is expired' };
  const deadline = deadlineOf(user, claims.gameId);
  if (!deadline || deadline < state.now()) return { plyrId, reason: 'JWT deadline is expired' };
  return { plyrId };
}

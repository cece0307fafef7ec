/** The check of one-time passwords, with reuse and lockout (openapi/evidence/users-auth-misc.md#16-one-time-passwords). */

import type { MockState } from '../../state/mock-state.js';
import type { User } from '../../state/records.js';
import { apiError } from '../api-error.js';
import { lowerCase } from '../coercion/javascript-type-error.js';
import { textOf } from '../coercion/to-string.js';
import { isTotp } from './totp.js';

const reuseWindowMs = 300_000;
/** How long a player is locked after too many failed logins, in milliseconds. */
export const lockMs = 60_000;
const failuresAllowed = 4;

/**
 * Checks `plyrId` and `otp` of a request. Its changes to the state stay even if the request is rejected.
 * @param state The state.
 * @param body The request's body.
 * @returns The player.
 * @throws ApiError 401, 403, 404, or 500 for a missing plyrId.
 */
export function checkOneTimePassword(state: MockState, body: Record<string, unknown>): Readonly<User> {
  const { plyrId, otp } = body;
  const known = typeof plyrId === 'string' ? state.tables.users.get(plyrId.toLowerCase()) : undefined;
  const isFixed = known?.fixedOtp !== undefined && known.fixedOtp === otp && !state.options.strictOtp;
  // The fixed code can be reused, because waiting five minutes would make it useless for tests.
  if (!isFixed && isReused(state, `${textOf(plyrId)}-${textOf(otp)}`))
    throw apiError(401, '2FA token already used');
  state.commit();

  const user = state.tables.users.get(lowerCase(plyrId, 'plyrId'));
  if (!user) throw apiError(404, 'User not found');
  if (user.isInstantPlayPass) throw apiError(403, 'User is instant play pass, can not use 2fa to login');
  if (state.now() - user.bannedAt < lockMs) throw apiError(403, 'User is temporary locked');
  if (isFixed || isTotp(user.secret, otp, state.now())) return user;

  const failures = user.loginFailedCount + 1;
  state.tables.users.update(
    user.plyrId,
    failures > failuresAllowed
      ? { loginFailedCount: 0, bannedAt: state.now() }
      : { loginFailedCount: failures },
  );
  state.commit();
  throw apiError(401, 'Invalid 2fa token');
}

/** Remembers a used code. After the window, one more use passes before rejections start again. */
function isReused(state: MockState, id: string): boolean {
  const { otpUses } = state.tables;
  const now = state.now();
  const use = otpUses.get(id);
  if (!use) {
    otpUses.put({ id, firstSeenAt: now, count: 1 });
    return false;
  }
  if (now - use.firstSeenAt > reuseWindowMs) {
    otpUses.put({ id, firstSeenAt: now, count: 0 });
    return false;
  }
  otpUses.put({ ...use, count: use.count + 1 });
  return use.count > 0;
}

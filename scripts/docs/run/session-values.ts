/** Sessions for a request. The samples have placeholders such as `ALICE_SESSION_JWT` for them. */
import type { ApiResponse } from './send-request.js';

/** The code that players of the mock's demo data always can log in with. */
const otp = '123456';

const placeholderPattern = /"([A-Z][A-Z0-9_]*)_SESSION_JWT"/g;
/** Guests have names such as `amber-mango-b0a4dc`. They cannot log in, so a new guest takes their place. */
const guestPattern = /-[0-9a-f]{6}$/;

/**
 * Returns whether a body needs sessions.
 * @param body The body of a sample.
 */
export const hasPlaceholders = (body: unknown): boolean =>
  JSON.stringify(body)?.search(placeholderPattern) >= 0;

/** Sends a signed POST. */
export type Post = (path: string, body: object) => Promise<ApiResponse>;

/**
 * Replaces placeholders by sessions.
 * @param body The body of the request.
 * @param post Sends the requests that create the sessions.
 * @param report Gets a sentence about each.
 * @returns The body with sessions. A placeholder stays where the player can't log in.
 */
export async function withSessions(
  body: unknown,
  post: Post,
  report: (step: string) => void,
): Promise<unknown> {
  let text = JSON.stringify(body) ?? 'null';
  const names = new Set([...text.matchAll(placeholderPattern)].map(([, name = '']) => name));
  for (const name of names) {
    const plyrId = name.toLowerCase().replaceAll('_', '-');
    const isGuest = guestPattern.test(plyrId);
    const response = isGuest
      ? await post('/instantPlayPass/register', { tokens: [] })
      : await post('/user/login', { plyrId, otp });
    const { sessionJwt } = (response.body ?? {}) as { sessionJwt?: unknown };
    if (typeof sessionJwt === 'string') {
      text = text.replaceAll(`"${name}_SESSION_JWT"`, JSON.stringify(sessionJwt));
      report(isGuest ? 'A new guest registered.' : `${plyrId} logged in.`);
    } else {
      const who = isGuest ? 'A guest could not register' : `${plyrId} could not log in`;
      report(`${who}: status code ${response.status}, ${response.hint ?? response.text}`);
    }
  }
  return body === undefined ? undefined : JSON.parse(text);
}

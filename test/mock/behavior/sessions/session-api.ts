/** What tests of sessions read from the mock, and JWTs with claims of their own. */
import { p256 } from '@noble/curves/p256';
import { sha256 } from '@noble/hashes/sha256';
import type { User } from '../../../../src/mock/state/records.js';
import type { TestApi } from '../test-api.js';

/** The error message for an `expiresIn` that cannot be read as a duration. */
export const general = '"expiresIn" should be a number of seconds or string representing a timespan';

/** Returns the claims of a JWT. */
export const claimsOf = (jwt: string) =>
  JSON.parse(Buffer.from(jwt.split('.')[1] as string, 'base64url').toString());

/** Returns the record of a player. */
export const stored = (api: TestApi, plyrId: string) => api.state.tables.users.get(plyrId) as User;

/** A JWT that the server could have made, with claims of our own. */
export function forged(api: TestApi, claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(api.now() / 1000);
  const text = `${part({ alg: 'ES256', typ: 'JWT' })}.${part({ ...claims, iat: now, exp: now + 60 })}`;
  const signature = p256.sign(sha256(text), api.state.meta.sessionKey, { lowS: false });
  return `${text}.${Buffer.from(signature.toCompactRawBytes()).toString('base64url')}`;
}

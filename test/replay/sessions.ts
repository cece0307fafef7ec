/** Session JWTs: those that the mock made in the place of recorded ones, and those whose login was not recorded. */
import { p256 } from '@noble/curves/p256';
import { sha256 } from '@noble/hashes/sha256';
import type { MockState } from '../../src/mock/state/mock-state.js';
import type { Claims } from './recording.js';

/** The claims of a JWT; undefined if it is not a JWT. */
export function decodeClaims(jwt: string): Claims | undefined {
  try {
    return JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString());
  } catch {
    return undefined;
  }
}

/** Signs claims with the mock's key, whatever they are. */
export function signClaims(state: MockState, claims: object): string {
  const header = Buffer.from('{"alg":"ES256","typ":"JWT"}').toString('base64url');
  const message = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
  const signature = p256.sign(sha256(message), state.meta.sessionKey, { lowS: false });
  return `${message}.${Buffer.from(signature.toCompactRawBytes()).toString('base64url')}`;
}

/** Session JWTs: ES256, with real signatures (openapi/evidence/users-auth-misc.md#15-sessions). */
import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { sha256 } from '@noble/hashes/sha256';
import type { MockState } from '../../state/mock-state.js';
import type { User } from '../../state/records.js';
import { p256, publicKeyOf } from '../chain/elliptic-curves.js';
import { deadlineOf, nonceOf } from './session-records.js';

/** The claims of a session JWT. Times are seconds since the epoch. */
export interface SessionClaims {
  plyrId: string;
  nonce: number;
  gameId: string;
  primaryAddress: string;
  mirrorAddress: string;
  iat: number;
  exp: number;
}

const header = Buffer.from('{"alg":"ES256","typ":"JWT"}').toString('base64url');

/**
 * Creates a session JWT. The signature is deterministic (RFC 6979), so that runs with the same seed have the same bytes.
 * Signatures of node:crypto are not deterministic.
 * @param state The state with the signing key and the clock.
 * @param user The player.
 * @param gameId The game, as the request spelled it.
 * @param lifetime The lifetime in seconds.
 * @param iat The time of issue, in seconds since the epoch. The default is now.
 * @returns A compact JWS.
 */
export function signSession(
  state: MockState,
  user: Readonly<User>,
  gameId: string,
  lifetime: number,
  iat: number = Math.floor(state.now() / 1000),
): string {
  const { plyrId, primaryAddress, mirrorAddress } = user;
  const nonce = user.nonce[gameId] ?? 0;
  const claims: SessionClaims = {
    plyrId,
    nonce,
    gameId,
    primaryAddress,
    mirrorAddress,
    iat,
    exp: iat + lifetime,
  };
  const message = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
  const signature = p256.sign(sha256(message), state.meta.sessionKey, { lowS: false });
  return `${message}.${Buffer.from(signature.toCompactRawBytes()).toString('base64url')}`;
}

/**
 * Verifies a session JWT.
 * @param state The state.
 * @param jwt The value in the request.
 * @returns The claims. Undefined when the value is not a JWT of this server, or has expired.
 */
export function verifySession(state: MockState, jwt: unknown): SessionClaims | undefined {
  const claims = verifyClaims(state, jwt);
  return claims && state.now() >= expiryOf(state, claims) ? undefined : claims;
}

/**
 * Returns when a session JWT expires: at its `exp`, or at the deadline of its session if that is earlier. No login creates
 * an earlier deadline. The control API does, because it can't change the `exp` of a JWT that a game already has.
 * @param state The state.
 * @param claims The claims of the JWT.
 * @returns Milliseconds since the epoch.
 */
export function expiryOf(state: MockState, { plyrId, gameId, nonce, exp }: SessionClaims): number {
  const user = state.tables.users.get(plyrId);
  const deadline = user && nonceOf(user, gameId) === nonce ? deadlineOf(user, gameId) : undefined;
  return Math.min(exp * 1000, deadline ?? Number.POSITIVE_INFINITY);
}

/**
 * Verifies a session JWT. Accepts expired ones.
 * @param state The state.
 * @param jwt The value in the request.
 * @returns The claims. Undefined when the value is not a JWT of this server.
 */
export function verifyClaims(state: MockState, jwt: unknown): SessionClaims | undefined {
  if (typeof jwt !== 'string') return undefined;
  const { key, verified } = keyOfState(state);
  let claims = verified.get(jwt);
  if (!claims) {
    claims = verifySignature(jwt, key);
    if (!claims) return undefined;
    if (verified.size >= 10_000) verified.clear();
    verified.set(jwt, claims);
  }
  return claims;
}

/**
 * Returns the public key in the format of the API.
 * @returns Base64 of a PEM with the SPKI form of the key.
 */
export function publicKeyText(state: MockState): string {
  const pem = keyOfState(state).key.export({ type: 'spki', format: 'pem' }) as string;
  return Buffer.from(pem).toString('base64');
}

interface VerifyingKey {
  key: KeyObject;
  /** Verified JWTs. Each one is verified once, because that costs more than the rest of a request. */
  verified: Map<string, SessionClaims>;
}

const keys = new Map<string, VerifyingKey>();

function keyOfState(state: MockState): VerifyingKey {
  const secret = state.meta.sessionKey;
  let found = keys.get(secret);
  if (!found) {
    const point = publicKeyOf('p256', secret);
    const coordinate = (from: number) => point.subarray(from, from + 32).toString('base64url');
    const jwk = { kty: 'EC', crv: 'P-256', x: coordinate(1), y: coordinate(33) };
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    found = { key, verified: new Map() };
    if (keys.size >= 1_000) keys.clear();
    keys.set(secret, found);
  }
  return found;
}

function verifySignature(jwt: string, key: KeyObject): SessionClaims | undefined {
  const [head = '', payload = '', signature = '', ...rest] = jwt.split('.');
  try {
    if (rest.length > 0 || JSON.parse(Buffer.from(head, 'base64url').toString()).alg !== 'ES256')
      return undefined;
    const message = Buffer.from(`${head}.${payload}`);
    const isGood = verify(
      'sha256',
      message,
      { key, dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64url'),
    );
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return isGood && typeof claims === 'object' && claims !== null ? claims : undefined;
  } catch {
    return undefined;
  }
}

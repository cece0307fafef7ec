/** Session JWTs: ES256, signed and verified for real (openapi/evidence/users-auth-misc.md#15-sessions). */
import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { sha256 } from '@noble/hashes/sha256';
import type { MockState } from '../../state/mock-state.js';
import type { User } from '../../state/records.js';
import { p256, publicKeyOf } from '../chain/elliptic-curves.js';

/** What a session JWT says. Times are seconds since the epoch. */
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
 * Makes a session JWT. The signature is deterministic (RFC 6979), which that of node:crypto is not: two runs with one
 * seed are to give the same bytes.
 * @param state The state; its key signs, its clock dates.
 * @param user The player.
 * @param gameId The game, spelled as the request did.
 * @param lifetime Seconds.
 * @param iat When it was made, in seconds since the epoch; now, if left out.
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
 * @param jwt What the request has in its place.
 * @returns The claims, or nothing when it is no JWT of this server or has expired.
 */
export function verifySession(state: MockState, jwt: unknown): SessionClaims | undefined {
  const claims = verifyClaims(state, jwt);
  const isExpired = typeof claims?.exp === 'number' && Math.floor(state.now() / 1000) >= claims.exp;
  return isExpired ? undefined : claims;
}

/**
 * Verifies a session JWT, and accepts an expired one.
 * @param state The state.
 * @param jwt What the request has in its place.
 * @returns The claims, or nothing when it is not a JWT of this server.
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
 * The public key as the API gives it.
 * @returns Base64 of a PEM with the SPKI form of the key.
 */
export function publicKeyText(state: MockState): string {
  const pem = keyOfState(state).key.export({ type: 'spki', format: 'pem' }) as string;
  return Buffer.from(pem).toString('base64');
}

interface VerifyingKey {
  key: KeyObject;
  /** Verifying costs more than all the rest of a request; a token is verified once. */
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

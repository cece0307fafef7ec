/** Session JWTs, good and forged, made with node:crypto and jose. */
import { generateKeyPairSync, type KeyObject, sign as signBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import { expect } from 'vitest';
import { type SessionKeySource, verifySessionJwt } from '../../src/client/index.js';

export const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
export const otherKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
export const pemOf = ({ publicKey }: { publicKey: KeyObject }) =>
  publicKey.export({ type: 'spki', format: 'pem' }).toString();
/** Returns a public key as the server spells it. */
export const served = (pair: { publicKey: KeyObject }) => Buffer.from(pemOf(pair)).toString('base64');
/** The key, without a server. */
export const source = { publicKey: served(keys) };

/** The second in which the JWTs are made. */
export const now = 1_750_000_000;
export const at = (seconds: number) => ({ now: () => seconds * 1000 });
export const claims = {
  plyrId: 'alice',
  nonce: 1,
  gameId: 'demo-game',
  primaryAddress: '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266',
  mirrorAddress: '0xaed983BC346a893D7949C1583d885Bc1E8474bBa',
  iat: now,
  exp: now + 60,
};
export const header = { alg: 'ES256', typ: 'JWT' };
/** Returns a session JWT that is valid for a minute. Claims and key can be replaced. */
export const session = (more: object = {}, { privateKey } = keys) =>
  new SignJWT({ ...claims, ...more }).setProtectedHeader(header).sign(privateKey);

export const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
/** Signed right, whatever it says. */
export function token(head: string, payload: string, { privateKey } = keys): string {
  const key = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const;
  return `${head}.${payload}.${signBytes('sha256', Buffer.from(`${head}.${payload}`), key).toString('base64url')}`;
}

/** Returns the error for a problem. */
export const invalid = (problem: string) => ({
  name: 'SessionError',
  code: 'SESSION_INVALID',
  message: `The session JWT is ${problem}. Ask the player to log in again.`,
});
/** Verifies a JWT for the demo game, at the time at which it was made. */
export const verify = (jwt: string, from: SessionKeySource = source) =>
  verifySessionJwt(from, jwt, { gameId: 'demo-game', ...at(now) });
/** Returns the error that rejects a JWT. */
export const refusal = (jwt: string, from?: SessionKeySource) =>
  verify(jwt, from).then(
    () => expect.unreachable('accepted'),
    (error) => error,
  );

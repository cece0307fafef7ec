import type { components } from '../../generated/api.js';
import type { PlyrClient } from './client.js';
import { PlyrError, SessionError } from './errors.js';
import { unwrap } from './sending/result.js';

/** The claims of a session JWT. */
export type SessionClaims = Pick<
  components['schemas']['SessionPayload'],
  'plyrId' | 'nonce' | 'gameId' | 'primaryAddress' | 'mirrorAddress' | 'iat' | 'exp'
>;

/** How to check a session. */
export interface SessionChecks {
  /** The game that the session must be for, spelled as at the login. Without it, sessions of all games are accepted. */
  gameId?: string | undefined;
  /** The clock, in milliseconds since 1970. Default: `Date.now`. */
  now?: (() => number) | undefined;
}

/** The source of the public key: a client, which requests it, or the `publicKey` that the API returned. */
export type SessionKeySource = Pick<PlyrClient, 'GET'> | { publicKey: string };

/**
 * Verifies a session JWT without a call to the API. Only the first verification fetches the public key. The
 * client caches the key. If a signature doesn't match, it fetches the key again, at most once a minute.
 *
 * **It can't detect** a logout, a later login in the same game, or a session that the player has discarded.
 * None of these changes the JWT, so it stays valid here until it expires. Where that matters, such as before a
 * payment or a payout, call `POST /user/session/verify` instead. See `openapi/guides/sessions.md`.
 *
 * @example
 * ```ts
 * const { plyrId } = await verifySessionJwt(plyr, sessionJwt, { gameId: 'my-game' });
 * ```
 *
 * @param source - The source of the public key. Sessions of another network are rejected.
 * @param jwt - The JWT, as the player's device sent it. It can be any value.
 * @param checks - How to check the session. Set `gameId` to your game.
 * @returns The claims of the JWT.
 * @throws SessionError `SESSION_EXPIRED` if the JWT was valid before, otherwise `SESSION_INVALID`. If the key
 *   can't be fetched, the error of `GET /jwt/publicKey`. That error says nothing about the JWT.
 */
export async function verifySessionJwt(
  source: SessionKeySource,
  jwt: string,
  { gameId, now = () => Date.now() }: SessionChecks = {},
): Promise<SessionClaims> {
  if (typeof jwt === 'string' && jwt.length > LONGEST) reject(`longer than ${LONGEST} characters`);
  const [, head = '', payload = '', signature = ''] =
    PARTS.exec(typeof jwt === 'string' ? jwt : '') ?? reject('malformed');
  const { alg, typ, crit } = parse(head);
  // The server creates no other header. A JWT must not choose its own check, such as `none`, or HS256 with the public key.
  if (alg !== 'ES256' || typ !== 'JWT' || crit !== undefined) reject('not signed with ES256');
  const signed = new TextEncoder().encode(`${head}.${payload}`);
  if (!(await isGenuine(source, toBytes(signature), signed))) reject('signed with another key');

  const claims = parse(payload);
  const { plyrId, exp, nbf } = claims;
  if (typeof plyrId !== 'string' || typeof claims.gameId !== 'string' || typeof exp !== 'number') {
    reject('without plyrId, gameId, or exp');
  }
  if (gameId !== undefined && claims.gameId !== gameId) reject('for another game');
  const seconds = now() / 1000;
  if (nbf !== undefined && !(typeof nbf === 'number' && nbf <= seconds)) reject('not valid yet');
  if (!(exp > seconds)) {
    throw new SessionError('SESSION_EXPIRED', 'The session has expired. Ask the player to log in again.');
  }
  return claims as unknown as SessionClaims;
}

/** The server's JWTs have under 700 characters. Decoding a value of megabytes would take too long. */
const LONGEST = 16_384;

/** Three parts in base64url; an ES256 signature has 64 bytes. */
const PARTS = /^([\w-]+)\.([\w-]+)\.([\w-]{86})$/;

function reject(problem: string): never {
  throw new SessionError('SESSION_INVALID', `The session JWT is ${problem}. Ask the player to log in again.`);
}

function parse(part: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(toBytes(part))));
  } catch {
    return reject('malformed');
  }
}

function toBytes(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

interface Kept {
  key: Promise<CryptoKey>;
  /**
   * When the key was last requested, even without success, in milliseconds of `performance.now`, which never
   * goes back.
   */
  askedAt: number;
  /** The last request that refreshes the key. */
  refresh?: Promise<void>;
}

const kept = new WeakMap<SessionKeySource, Kept>();

/** The shortest time between two requests, so that forged JWTs can't make this process flood the API. */
const REFRESH_MS = 60_000;

async function isGenuine(
  source: SessionKeySource,
  signature: BufferSource,
  signed: BufferSource,
): Promise<boolean> {
  const fits = async (key: CryptoKey) =>
    crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, signed);
  const keys = kept.get(source) ?? keep(source);
  const { key } = keys;
  if (await fits(await key)) return true;
  if (performance.now() - keys.askedAt >= REFRESH_MS) {
    keys.askedAt = performance.now();
    // Until the new key arrives, sessions that match the old one stay valid. If the request fails, they still do.
    const fresh = load(source);
    keys.refresh = fresh.then(() => {
      keys.key = fresh;
    });
  }
  await keys.refresh;
  return keys.key !== key && fits(await keys.key);
}

function keep(source: SessionKeySource): Kept {
  const keys = { key: load(source), askedAt: performance.now() };
  kept.set(source, keys);
  keys.key.catch(() => kept.delete(source));
  return keys;
}

/** The API returns a PEM file in Base64. The PEM file contains the key in SPKI form, again in Base64. */
async function load(source: SessionKeySource): Promise<CryptoKey> {
  const { publicKey } = 'GET' in source ? await unwrap(source.GET('/jwt/publicKey')) : source;
  try {
    const spki = toBytes(atob(publicKey).replace(/-----[^-]+-----|\s/g, ''));
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
    return await crypto.subtle.importKey('spki', spki, algorithm, false, ['verify']);
  } catch (cause) {
    const text = 'publicKey is not the Base64 of a PEM file with a P-256 public key. Check baseUrl.';
    throw new PlyrError('INVALID_RESPONSE', text, { cause });
  }
}

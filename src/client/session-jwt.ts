import type { components } from '../../generated/api.js';
import type { PlyrClient } from './client.js';
import { PlyrError, SessionError } from './errors.js';
import { unwrap } from './sending/result.js';

/** What a session JWT says. */
export type SessionClaims = Pick<
  components['schemas']['SessionPayload'],
  'plyrId' | 'nonce' | 'gameId' | 'primaryAddress' | 'mirrorAddress' | 'iat' | 'exp'
>;

/** What to compare a session with. */
export interface SessionChecks {
  /** The game that it must be for, spelled as at the login. Left out, sessions of all games are accepted. */
  gameId?: string | undefined;
  /** The clock, in milliseconds since 1970. Default: `Date.now`. */
  now?: (() => number) | undefined;
}

/** Where the public key is from: a client, which asks for it, or the `publicKey` that the API answered. */
export type SessionKeySource = Pick<PlyrClient, 'GET'> | { publicKey: string };

/**
 * Verifies a session JWT without a call to the API, apart from the first, which fetches the public key. The key is
 * kept for as long as the client is, and fetched again when a signature does not fit it, at most once a minute.
 *
 * **What it cannot see:** a logout, a later login in the same game, and a session that the player has discarded. All
 * of them leave the JWT as it is, and valid here until it expires. Where that matters, such as before a payment or
 * a payout, call `POST /user/session/verify` instead. (`openapi/guides/sessions.md`)
 *
 * @example
 * ```ts
 * const { plyrId } = await verifySessionJwt(plyr, sessionJwt, { gameId: 'my-game' });
 * ```
 *
 * @param source - Where the public key is from. Sessions of another network are rejected.
 * @param jwt - As the player's device sent it; anything at all.
 * @param checks - Give the `gameId` of your game.
 * @returns What the JWT says.
 * @throws SessionError `SESSION_EXPIRED` if it was valid once, otherwise `SESSION_INVALID`. What
 *   `GET /jwt/publicKey` throws, if the key cannot be fetched: that says nothing about the JWT.
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
  // The server writes nothing else. `none`, or HS256 over the public key, must not get to choose the check.
  if (alg !== 'ES256' || typ !== 'JWT' || crit !== undefined) reject('not signed with ES256');
  const signed = new TextEncoder().encode(`${head}.${payload}`);
  if (!(await isGenuine(source, toBytes(signature), signed))) reject('signed with another key');

  const claims = parse(payload);
  const { plyrId, exp, nbf } = claims;
  if (typeof plyrId !== 'string' || typeof claims.gameId !== 'string' || typeof exp !== 'number') {
    reject('without plyrId, gameId or exp');
  }
  if (gameId !== undefined && claims.gameId !== gameId) reject('for another game');
  const seconds = now() / 1000;
  if (nbf !== undefined && !(typeof nbf === 'number' && nbf <= seconds)) reject('not valid yet');
  if (!(exp > seconds)) {
    throw new SessionError('SESSION_EXPIRED', 'The session is over. Ask the player to log in again.');
  }
  return claims as unknown as SessionClaims;
}

/** The server's have under 700. A body of megabytes must not cost the time to decode it. */
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
  /** When it was last asked for, also in vain, in milliseconds of `performance.now`: it cannot be set back. */
  askedAt: number;
  /** The last time it was asked for again. */
  refresh?: Promise<void>;
}

const kept = new WeakMap<SessionKeySource, Kept>();

/** Forged JWTs must not make this server flood the API. */
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
    // Until the new key is there, and if it does not come, sessions that fit the old one stay valid.
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

/** The API answers the Base64 of a PEM file, which is Base64 again, of a key in SPKI form. */
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

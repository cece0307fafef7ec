/** Verifies signatures as the server does. See openapi/guides/signing.md for the checks and their order. */
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { stringToSign } from '../../client/signing.js';
import { apiError } from '../behavior/api-error.js';
import type { ApiKey } from '../state/records.js';
import type { HmacMode } from './modes.js';

/** How far the timestamp may be from the server's clock, in milliseconds. Exactly this much is still accepted. */
const WINDOW_MS = 300_000;

const roles = ['user', 'game', 'admin'];

/** Looks up API keys. */
export interface ApiKeyLookup {
  find(apiKey: string): Readonly<ApiKey> | undefined;
  /** Returns the key that replaces an unknown one when signatures are not verified. */
  first(): Readonly<ApiKey>;
}

/**
 * Checks the signature of a request.
 * @param headers The request's headers, with lowercase names.
 * @param body The parsed body, or `{}` when there was none.
 * @param requiredRole The lowest role that may call the operation.
 * @param keys The API keys.
 * @param now The server's clock, in milliseconds since the epoch.
 * @param mode How strictly to check.
 * @returns The caller's key.
 * @throws ApiError 401 or 403.
 */
export function verifySignature(
  headers: IncomingHttpHeaders,
  body: unknown,
  requiredRole: string,
  keys: ApiKeyLookup,
  now: number,
  mode: HmacMode = 'verify',
): Readonly<ApiKey> {
  const { apikey = '', signature = '', timestamp = '' } = headers as Record<string, string | undefined>;
  if (mode === 'off') return keys.find(apikey) ?? keys.first();
  if (!apikey || !signature || !timestamp) throw apiError(401, 'Missing authentication headers');
  if (mode === 'presence') return keys.find(apikey) ?? keys.first();

  const key = keys.find(apikey);
  if (!key) throw apiError(401, 'Invalid API key');

  const message = stringToSign(timestamp, JSON.stringify(body));
  const expected = createHmac('sha256', secretOf(key)).update(message).digest('hex');
  // The time of a plain comparison reveals where the strings differ. That is harmless, because the mock prints its secret keys.
  if (expected !== signature) throw apiError(401, 'Invalid signature');

  // A timestamp that is not a number, or is outside the range of dates, becomes NaN and passes, as on the server.
  // biome-ignore lint/correctness/useParseIntRadix: hexadecimal timestamps are read as such.
  const age = Math.abs(now - new Date(Number.parseInt(timestamp)).getTime());
  if (age > WINDOW_MS) throw apiError(401, 'Request expired');

  if (roles.indexOf(key.role) < roles.indexOf(requiredRole)) throw apiError(403, 'Insufficient permissions');
  return key;
}

/** The secrets in the form that signs fastest. */
const secrets = new WeakMap<Readonly<ApiKey>, KeyObject>();

function secretOf(key: Readonly<ApiKey>): KeyObject {
  let secret = secrets.get(key);
  if (!secret) {
    secret = createSecretKey(key.secretKey, 'utf8');
    secrets.set(key, secret);
  }
  return secret;
}

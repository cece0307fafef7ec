/** Verifies signatures as the server does. The checks and their order are those of openapi/guides/signing.md. */
import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { stringToSign } from '../../client/signing.js';
import { apiError } from '../behavior/api-error.js';
import type { ApiKey } from '../state/records.js';
import type { HmacMode } from './modes.js';

/** How far the timestamp may be from the server's clock, in milliseconds. Exactly this much is still accepted. */
const WINDOW_MS = 300_000;

const roles = ['user', 'game', 'admin'];

/** Where keys are looked up. */
export interface ApiKeyLookup {
  find(apiKey: string): Readonly<ApiKey> | undefined;
  /** The key that stands in for an unknown one when signatures are not verified. */
  first(): Readonly<ApiKey>;
}

/**
 * Checks the signature of a request.
 * @param headers The request's headers, with lower-case names.
 * @param body The parsed body; `{}` when there was none.
 * @param requiredRole The lowest role that may call the operation.
 * @param keys Looks API keys up.
 * @param now The server's clock, in milliseconds since the epoch.
 * @param mode How closely to look.
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
  const expected = createHmac('sha256', key.secretKey).update(message).digest('hex');
  // The time of a plain comparison shows where the strings differ. Nothing is lost: the mock prints its secret keys.
  if (expected !== signature) throw apiError(401, 'Invalid signature');

  // A timestamp that is no number, or lies outside the range of dates, gives NaN here and passes. So does the server.
  // biome-ignore lint/correctness/useParseIntRadix: hexadecimal timestamps are read as such.
  const age = Math.abs(now - new Date(Number.parseInt(timestamp)).getTime());
  if (age > WINDOW_MS) throw apiError(401, 'Request expired');

  if (roles.indexOf(key.role) < roles.indexOf(requiredRole)) throw apiError(403, 'Insufficient permissions');
  return key;
}

/** Verifies signatures as the server does. The checks and their order are those of openapi/guides/signing.md. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { stringToSign } from '../client/signing.js';
import type { ApiKey } from './world.js';

/** How far the timestamp may be from the server's clock, in milliseconds. Exactly this much is still accepted. */
const WINDOW_MS = 300_000;

const roles = ['user', 'game', 'admin'];

/** Why a request was turned away. */
export interface Refusal {
  status: 401 | 403;
  error: string;
}

/**
 * Checks the signature of a request.
 * @param headers The request's headers, with lower-case names.
 * @param body The parsed body; `{}` when there was none.
 * @param requiredRole The lowest role that may call the operation.
 * @param findKey Looks an API key up.
 * @param now The server's clock, in milliseconds since the epoch.
 * @returns The caller's key, or why the request is refused.
 */
export function verifySignature(
  headers: IncomingHttpHeaders,
  body: unknown,
  requiredRole: string,
  findKey: (apiKey: string) => ApiKey | undefined,
  now: number,
): { key: ApiKey } | Refusal {
  const { apikey, signature, timestamp } = headers as Record<string, string | undefined>;
  if (!apikey || !signature || !timestamp) return { status: 401, error: 'Missing authentication headers' };

  const key = findKey(apikey);
  if (!key) return { status: 401, error: 'Invalid API key' };

  const message = stringToSign(timestamp, JSON.stringify(body));
  const expected = createHmac('sha256', key.secretKey).update(message).digest('hex');
  if (!equal(expected, signature)) return { status: 401, error: 'Invalid signature' };

  // A timestamp that is no number, or lies outside the range of dates, gives NaN here and passes. So does the server.
  // biome-ignore lint/correctness/useParseIntRadix: hexadecimal timestamps are read as such.
  const age = Math.abs(now - new Date(Number.parseInt(timestamp)).getTime());
  if (age > WINDOW_MS) return { status: 401, error: 'Request expired' };

  if (roles.indexOf(key.role) < roles.indexOf(requiredRole)) {
    return { status: 403, error: 'Insufficient permissions' };
  }
  return { key };
}

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

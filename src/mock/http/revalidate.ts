/** Lets clients cache files that have not changed. */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { WireResponse } from './response.js';

/**
 * Adds a validator to a file, and sends no body to a client that has the file (RFC 9110, section 13.1.2).
 * @param request The request.
 * @param response The file, as it would be sent.
 * @param bytes The content before encoding. All content codings share the validator, so it is a weak one.
 * @returns The response, or one with status code 304.
 */
export function revalidated(request: IncomingMessage, response: WireResponse, bytes: Buffer): WireResponse {
  const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  // Clients cache the files, but revalidate them each time, because each version of the mock changes them.
  const headers = { ...response.headers, etag, 'cache-control': 'no-cache' };
  const known = (request.headers['if-none-match'] ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^"/, 'W/"'));
  if (!known.includes(etag) && !known.includes('*')) return { ...response, headers };
  const { 'content-type': _type, 'content-encoding': _coding, ...kept } = headers as Record<string, string>;
  return { status: 304, headers: kept };
}

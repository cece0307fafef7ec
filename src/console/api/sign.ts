/** Signatures of requests to the API, as the guide "Signing" describes them. */

const algorithm = { name: 'HMAC', hash: 'SHA-256' };

/**
 * Signs a request.
 * @param secretKey The secret key.
 * @param timestamp The value of the header `timestamp`.
 * @param body The body as it is sent; undefined without one.
 * @returns The value of the header `signature`.
 * @throws Error when the browser has no Web Crypto, as on pages of other machines without https.
 */
export async function signatureOf(
  secretKey: string,
  timestamp: string,
  body: string | undefined,
): Promise<string> {
  if (!globalThis.crypto?.subtle)
    throw new Error(
      'This browser signs only on https pages and on this machine. Copy the request as curl instead.',
    );
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey('raw', encoder.encode(secretKey), algorithm, false, ['sign']);
  const bytes = await crypto.subtle.sign('HMAC', key, encoder.encode(timestamp + (body ?? '{}')));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Sends requests to the API for the user. */

import type { KeyPair } from '../../control-client/control-types.js';
import { control, done } from './control.js';
import { base } from './place.js';
import { signatureOf } from './sign.js';

/** A request to the API. */
export interface ApiRequest {
  method: string;
  /** The path, with `/api` and the query. */
  path: string;
  /** The body, exactly as it is sent. */
  body?: string | undefined;
  /** More headers. */
  headers?: Readonly<Record<string, string>>;
}

/**
 * Signs a request with the time of the sandbox, and sends it.
 * @param request The request.
 * @param key The key pair.
 * @returns The status code; 0 when there was no response.
 */
export async function sendSigned({ method, path, body, headers }: ApiRequest, key: KeyPair): Promise<number> {
  const { signatureMs } = await done(control.GET('/clock'));
  const timestamp = String(signatureMs);
  const signature = await signatureOf(key.secretKey, timestamp, body);
  const signed = { apikey: key.apiKey, timestamp, signature };
  const sent = fetch(base + path, {
    method,
    cache: 'no-store',
    headers: { ...headers, ...signed, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body }),
  });
  // A fault can close the connection.
  return sent.then(({ status }) => status).catch(() => 0);
}

/** The key pairs of the sandbox. */
export const readKeys = async (): Promise<KeyPair[]> => (await done(control.GET('/keys'))).keys;

/**
 * Chooses the key pair that signs a request again.
 * @param keys The key pairs of the sandbox.
 * @param apiKey The API key of the request, which can be a label.
 * @param gameId The game of that key.
 * @returns The same key pair, or else one of the same game, or else the first one.
 */
export function keyFor(
  keys: readonly KeyPair[],
  apiKey: string | undefined,
  gameId: string | null,
): KeyPair | undefined {
  return keys.find((key) => key.apiKey === apiKey) ?? keys.find((key) => key.gameId === gameId) ?? keys[0];
}

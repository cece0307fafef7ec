/** What `#transport` means everywhere but on Node (package.json, `imports`). */
import { PlyrError } from '../errors.js';
import { eagerResponse, type MakeResponse } from './eager-response.js';
import { fetchTransport } from './fetch-transport.js';
import type { Transport, TransportOptions } from './transport.js';

/**
 * Makes what sends requests.
 *
 * @throws PlyrError `INVALID_OPTION` for `agent`.
 */
export function createTransport({ fetch, agent }: TransportOptions): Transport {
  if (agent) throw new PlyrError('INVALID_OPTION', 'agent works on Node only.');
  return fetchTransport(fetch);
}

/** Makes the responses that callers get. */
export const makeResponse: MakeResponse = eagerResponse;

/** There is only Web Crypto. */
export const fastSigner = (_secretKey: string): undefined => undefined;

/** There is no environment. */
export const logFromEnv = (): undefined => undefined;

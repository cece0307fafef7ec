/** The module `#transport` everywhere except on Node (see `imports` in package.json). */
import { PlyrError } from '../errors.js';
import { eagerResponse, type MakeResponse } from './eager-response.js';
import { fetchTransport } from './fetch-transport.js';
import type { Ending, OnAbort, Transport, TransportOptions } from './transport.js';

/**
 * Creates the transport.
 *
 * @throws PlyrError `INVALID_OPTION` for `agent`.
 */
export function createTransport({ fetch, agent }: TransportOptions): Transport {
  if (agent) throw new PlyrError('INVALID_OPTION', 'agent works on Node only.');
  return fetchTransport(fetch);
}

/** Creates the responses that callers get. */
export const makeResponse: MakeResponse = eagerResponse;

/** Creates the ending of an attempt. */
export const createEnding = (): Ending => new AbortController();

/** Adds a listener for each callback. */
export const onAbort: OnAbort = (signal, callback) => {
  signal.addEventListener('abort', callback);
  return () => signal.removeEventListener('abort', callback);
};

/** Returns undefined, because only Web Crypto is available. */
export const fastSigner = (_secretKey: string): undefined => undefined;

/** Returns undefined, because there are no environment variables. */
export const logFromEnv = (): undefined => undefined;

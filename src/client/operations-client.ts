import type { PlyrOperations } from '../../generated/plyr-operations.js';
import { withKeys } from './env.js';
import { createNamedOperations } from './named/named-operations.js';
import type { KeylessOptions, PlyrClientOptions } from './options.js';
import { createHeadersOf, type HeadersOf } from './sending/call-headers.js';
import { createSendWithRetries, type SendWithRetries } from './sending/send-with-retries.js';
import { checkBaseUrl, servers } from './sending/url.js';

/** The named operations, and a method that opens a connection. */
export interface PlyrOperationsClient extends PlyrOperations {
  /**
   * Opens a connection, so that the first call of a match doesn't wait for name lookup and TLS handshake. It
   * also sets the clock by the server's. The server decides how long an idle connection stays open, which is
   * often only some seconds.
   *
   * @throws The error of a GET, if there is no connection.
   */
  warmUp(): Promise<void>;
}

/** The parts that all calls of a client share. */
export interface Connection {
  readonly options: PlyrClientOptions;
  /** The base URL, without a slash at the end. */
  readonly baseUrl: string;
  readonly send: SendWithRetries;
  readonly headersOf: HeadersOf;
}

/**
 * Checks the options of a client.
 *
 * @param given - As for `createPlyrClient`.
 * @throws PlyrError as `createPlyrClient`.
 */
export function connect(given: PlyrClientOptions | KeylessOptions): Connection {
  const options = withKeys(given);
  const send = createSendWithRetries(options);
  const baseUrl = checkBaseUrl(options.baseUrl ?? servers.testnet, options.allowInsecureHttp);
  return { options, baseUrl, send, headersOf: createHeadersOf(options.headers) };
}

/**
 * Creates the named operations of a connection.
 *
 * @param connection - From `connect`.
 */
export function operationsOf(connection: Connection): PlyrOperationsClient {
  const { baseUrl, send, headersOf } = connection;
  const warmUp = async () => {
    const init = { method: 'GET', headers: headersOf(undefined), body: undefined };
    await send({ url: `${baseUrl}/jwt/publicKey`, init, readOnly: true, operation: 'GET /jwt/publicKey' });
  };
  return { ...createNamedOperations(connection), warmUp };
}

/**
 * Creates a client with the named operations alone, without `GET`, `POST`, and `use`. It makes a bundle a
 * quarter smaller, because it doesn't need openapi-fetch.
 *
 * @example
 * ```ts
 * const plyr = createPlyrOperations({ apiKey, sign });
 * const user = await plyr.getUserInfo({ identifier: 'alice' });
 * ```
 *
 * @param given - As for `createPlyrClient`.
 * @returns One method for each operation, and `warmUp`.
 * @throws PlyrError as `createPlyrClient`.
 */
export const createPlyrOperations = (given: PlyrClientOptions | KeylessOptions = {}): PlyrOperationsClient =>
  operationsOf(connect(given));

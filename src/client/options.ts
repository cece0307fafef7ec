import { PlyrError } from './errors.js';
import type { PlyrEvent } from './events.js';
import { checkKey, hmacSigner, type Sign } from './signing.js';
import type { HttpAgent, TransportOptions } from './transports/transport.js';

/** The credentials and the replaceable parts of a signed fetch. */
export interface SignedFetchOptions {
  /** The API key, sent with every request; or a function that gives it, asked once. */
  apiKey: string | (() => string) | undefined;
  /** The secret key that belongs to the API key. It never leaves the process. Not needed with `sign`. */
  secretKey?: string | undefined;
  /** Signs instead of the secret key, for example with `node:crypto` or a key store. */
  sign?: Sign | undefined;
  /**
   * Sends the requests, in place of `node:http` on Node and the global `fetch` elsewhere. It gets a URL string. The body
   * of a POST that changes something can be read once: a ReadableStream on Node, a Blob on Deno. Other bodies are
   * strings.
   */
  fetch?: TransportOptions['fetch'];
  /**
   * Keeps the connections, and goes through a proxy if it does: an `Agent` of `node:https` (or `node:http`) on Node. It
   * can't be combined with `fetch`. Default: an agent that all clients share. See `transports/on-node.ts`.
   */
  agent?: HttpAgent | undefined;
  /** The clock, in milliseconds since 1970; corrected by the server's `Date`. Default: `Date.now`. */
  now?: (() => number) | undefined;
  /** Milliseconds for each attempt, up to the end of the response. 0 means no limit. Default: 30 000. */
  timeoutMs?: number | undefined;
  /** The largest body of a response, in bytes after decompression. Default: 32 MiB. */
  maxResponseBytes?: number | undefined;
  /** Allows `http:` for other machines. Anyone on the way can then read and replay signed requests. */
  allowInsecureHttp?: boolean | undefined;
  /** How many more times a request may be sent where that is harmless, see `retry.ts`. Default: 2. */
  retry?: number | undefined;
  /**
   * Gets each request, response, retry, and failure, such as `logTo(console)`. What it throws is ignored. Default on Node: a log
   * on the console, if the environment variable `PLYR_LOG` is `error`, `warn`, `info`, or `debug`.
   */
  onEvent?: ((event: PlyrEvent) => void) | undefined;
  /** Gives a number from 0 to 1 for the waiting times between retries. Default: `Math.random`. */
  random?: (() => number) | undefined;
  /**
   * Allows a client in a web page. Whoever opens the page can then read the keys. Browsers also resend a POST by
   * themselves after a 408, after a 421, and when a connection that has been used before breaks, so it can run twice.
   */
  dangerouslyAllowBrowser?: boolean | undefined;
}

/** Credentials as for `createSignedFetch`, and where to send requests. */
export interface PlyrClientOptions extends SignedFetchOptions {
  /** Address of the server with its `/api` prefix. Default: `servers.testnet`. */
  baseUrl?: string | undefined;
  /** Headers for every call. Those of the signature cannot be replaced. */
  headers?: Readonly<Record<string, string>> | undefined;
}

/** The options of a client whose credentials come from the environment. */
export type KeylessOptions = Omit<PlyrClientOptions, Credential> & { readonly [Name in Credential]?: never };

type Credential = 'apiKey' | 'secretKey' | 'sign';

/** What can be said for each call. */
export interface CallLimits {
  /** Aborts the call, also while it waits to be sent again. A request on its way may be carried out all the same. */
  signal?: AbortSignal | undefined;
  /** As for the client. */
  timeoutMs?: number | undefined;
  /** As for the client. */
  retry?: number | undefined;
}

type NumberName = 'timeoutMs' | 'intervalMs' | 'retry' | 'maxResponseBytes';

/**
 * Checks options that are numbers. NaN, as from `Number(process.env.X)`, would mean no limit.
 *
 * @param options - `undefined` is not checked. Other names are ignored.
 * @throws PlyrError `INVALID_OPTION`.
 */
export function checkNumbers(options: { readonly [Name in NumberName]?: unknown }): void {
  for (const name of ['timeoutMs', 'intervalMs', 'retry', 'maxResponseBytes'] as const) {
    const value = options[name];
    // A timer can't wait longer, and would go off at once.
    const largest = name.endsWith('Ms') ? 2 ** 31 - 1 : 2 ** 53 - 1;
    if (value === undefined || (typeof value === 'number' && value >= 0 && value <= largest)) continue;
    const given = typeof value === 'string' ? `"${value}"` : String(value);
    throw new PlyrError('INVALID_OPTION', `${name} is ${given}. It must be a number from 0 to ${largest}.`);
  }
}

/** Whether this is a web page; workers on servers have no document. */
export const inBrowser = (): boolean => 'window' in globalThis && 'document' in globalThis;

/**
 * Checks who signs, and where.
 *
 * @throws PlyrError `BROWSER`, or `MISSING_CREDENTIALS`, also if `sign` is something else than a function.
 */
export function checkCredentials(options: SignedFetchOptions): { apiKey: string; sign: Sign } {
  const { apiKey: given, sign, secretKey, dangerouslyAllowBrowser } = Object(options) as SignedFetchOptions;
  if (!dangerouslyAllowBrowser && inBrowser()) {
    throw new PlyrError('BROWSER', 'A web page shows its keys: use a server, or dangerouslyAllowBrowser.');
  }
  const apiKey: unknown = typeof given === 'function' ? given() : given;
  // Whatever HTTP does not allow in a header: the platform's own error would quote the key.
  checkKey('apiKey', apiKey, /^[!-~]+$/);
  return { apiKey, sign: typeof sign === 'function' ? sign : hmacSigner(secretKey as string) };
}

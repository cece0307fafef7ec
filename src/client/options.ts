import { PlyrError } from './errors.js';
import type { PlyrEvent } from './events.js';
import { checkKey, hmacSigner, type Sign } from './signing.js';
import type { HttpAgent, TransportOptions } from './transports/transport.js';

/** The credentials and the replaceable parts of a signed fetch. */
export interface SignedFetchOptions {
  /** The API key, which is sent with every request. Or a function that returns it, called once. */
  apiKey: string | (() => string) | undefined;
  /** The secret key that belongs to the API key. It never leaves the process. With `sign`, it is not needed. */
  secretKey?: string | undefined;
  /** Signs instead of the secret key, for example with `node:crypto` or a key store. */
  sign?: Sign | undefined;
  /**
   * Sends the requests, in place of `node:http` on Node and the global `fetch` elsewhere. It gets the URL as a
   * string. The body of a POST that changes something can be read only once: it is a ReadableStream on Node,
   * and a Blob on Deno. Other bodies are strings.
   */
  fetch?: TransportOptions['fetch'];
  /**
   * On Node, an `Agent` of `node:https` (or `node:http`) that keeps the connections. With the agent of a proxy,
   * requests go through the proxy. It can't be combined with `fetch`. Default: an agent that all clients share.
   * See `transports/on-node.ts`.
   */
  agent?: HttpAgent | undefined;
  /** The clock, in milliseconds since 1970. The client corrects it by the server's `Date`. Default: `Date.now`. */
  now?: (() => number) | undefined;
  /** Milliseconds for each attempt, up to the end of the response. 0 means no limit. Default: 30 000. */
  timeoutMs?: number | undefined;
  /** The largest body of a response, in bytes after decompression. Default: 32 MiB. */
  maxResponseBytes?: number | undefined;
  /** Allows `http:` for other machines. Anyone on the way can then read and replay signed requests. */
  allowInsecureHttp?: boolean | undefined;
  /** How many times a request is retried where that is harmless, see `retry.ts`. Default: 2. */
  retry?: number | undefined;
  /**
   * Called with each request, response, retry, and failure. An example is `logTo(console)`. Errors that it
   * throws are ignored. Default on Node: a log on the console, if the environment variable `PLYR_LOG` is
   * `error`, `warn`, `info`, or `debug`.
   */
  onEvent?: ((event: PlyrEvent) => void) | undefined;
  /** Returns a number from 0 to 1, for the delays between retries. Default: `Math.random`. */
  random?: (() => number) | undefined;
  /**
   * Allows a client in a web page. Anyone who opens the page can then read the keys. Browsers also resend a
   * POST after a 408, after a 421, and when a reused connection breaks, so the server can carry it out twice.
   */
  dangerouslyAllowBrowser?: boolean | undefined;
}

/** The options of `createSignedFetch`, and where to send requests. */
export interface PlyrClientOptions extends SignedFetchOptions {
  /** The URL of the server, with its `/api` prefix. Default: `servers.testnet`. */
  baseUrl?: string | undefined;
  /** Headers for every call. They can't replace those of the signature. */
  headers?: Readonly<Record<string, string>> | undefined;
}

/** The options of a client whose credentials come from the environment. */
export type KeylessOptions = Omit<PlyrClientOptions, Credential> & { readonly [Name in Credential]?: never };

type Credential = 'apiKey' | 'secretKey' | 'sign';

/** The options that each call can override. */
export interface CallLimits {
  /** Aborts the call, even while it waits for a retry. The server may still carry out a request that was sent. */
  signal?: AbortSignal | undefined;
  /** As for the client. */
  timeoutMs?: number | undefined;
  /** As for the client. */
  retry?: number | undefined;
}

type NumberName = 'timeoutMs' | 'intervalMs' | 'retry' | 'maxResponseBytes';

/**
 * Checks the options that are numbers. Without this check, NaN, as from `Number(process.env.X)`, would mean no limit.
 *
 * @param options - The options. `undefined` and other names are ignored.
 * @throws PlyrError `INVALID_OPTION`.
 */
export function checkNumbers(options: { readonly [Name in NumberName]?: unknown }): void {
  for (const name of ['timeoutMs', 'intervalMs', 'retry', 'maxResponseBytes'] as const) {
    const value = options[name];
    // A timer with a longer delay would fire at once.
    const largest = name.endsWith('Ms') ? 2 ** 31 - 1 : 2 ** 53 - 1;
    if (value === undefined || (typeof value === 'number' && value >= 0 && value <= largest)) continue;
    const given = typeof value === 'string' ? `"${value}"` : String(value);
    throw new PlyrError('INVALID_OPTION', `${name} is ${given}. It must be a number from 0 to ${largest}.`);
  }
}

/** Returns whether this is a web page. Workers on servers have no document. */
export const inBrowser = (): boolean => 'window' in globalThis && 'document' in globalThis;

/**
 * Checks the credentials, and that they are not in a web page.
 *
 * @throws PlyrError `BROWSER`, or `MISSING_CREDENTIALS`, which also means that `sign` is not a function.
 */
export function checkCredentials(options: SignedFetchOptions): { apiKey: string; sign: Sign } {
  const { apiKey: given, sign, secretKey, dangerouslyAllowBrowser } = Object(options) as SignedFetchOptions;
  if (!dangerouslyAllowBrowser && inBrowser()) {
    throw new PlyrError(
      'BROWSER',
      'A web page exposes its keys. Use a server, or set dangerouslyAllowBrowser.',
    );
  }
  const apiKey: unknown = typeof given === 'function' ? given() : given;
  // Rejects keys that a header can't contain, because the platform's own error would quote the key.
  checkKey('apiKey', apiKey, /^[!-~]+$/);
  return { apiKey, sign: typeof sign === 'function' ? sign : hmacSigner(secretKey as string) };
}

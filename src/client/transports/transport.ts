import type { ResponseHead } from './eager-response.js';

/** A request whose every part is final, apart from timestamp and signature. */
export interface PreparedRequest {
  /** An absolute http(s) URL. */
  readonly url: string;
  /** Method, headers by names in lower case, JSON body, and whatever else `fetch` takes. */
  readonly init: Omit<RequestInit, 'headers' | 'body'> & {
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | undefined;
  };
  readonly signal?: AbortSignal | null | undefined;
  readonly timeoutMs?: number | undefined;
  readonly retry?: number | undefined;
  /** Whether carrying it out twice is harmless. */
  readonly readOnly: boolean;
  /** `METHOD /path`, for errors and events. */
  readonly operation: string;
}

/** Says when work can stop: it failed, time is up, or the caller's signal aborted. An AbortController is one. */
export interface Ending {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}

/** What belongs to one sending of a request. */
export interface Attempt {
  /** The headers that replace those of the request. */
  readonly signed: Readonly<Record<'apikey' | 'timestamp' | 'signature', string>>;
  /** Says when to give up. */
  readonly ending: Ending;
  /** Set by the transport: false for as long as no byte of the request can have reached the server. */
  isSent: boolean;
}

/** The headers of a response, by their names in lower case. */
export type HeaderReader = Pick<Headers, 'get' | 'has'>;

/** A response whose head has arrived. */
export interface Incoming {
  readonly head: ResponseHead & { readonly ok: boolean; readonly headers: HeaderReader };
  /** The headers as `Headers`, made when asked for. */
  allHeaders(): Headers;
  /**
   * Reads the body as UTF-8.
   *
   * @param maxBytes - The limit, in bytes after decompression.
   * @returns The body, or undefined if it is larger.
   * @throws What the connection throws.
   */
  read(maxBytes: number): Promise<string | undefined>;
}

/**
 * Sends a request once, and never again by itself. It does not follow redirects.
 *
 * @returns Resolves when the head of the response has arrived. Rejects with what the connection throws, and at once if the
 *   ending has come already.
 */
export type Transport = (request: PreparedRequest, attempt: Attempt) => Promise<Incoming>;

/**
 * Calls back when a signal aborts, until the returned function is called. Then nothing of it stays on the signal.
 */
export type OnAbort = (signal: AbortSignal, callback: () => void) => () => void;

/** What the caller says about the transport. */
export interface TransportOptions {
  /** Sends in place of the transport. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** On Node, keeps the connections. */
  agent?: HttpAgent | undefined;
}

/** An `Agent` of `node:http` or `node:https`, or one that extends it. */
export interface HttpAgent {
  readonly maxSockets: number;
  readonly maxFreeSockets: number;
  destroy(): unknown;
}

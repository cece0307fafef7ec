import type { ResponseHead } from './eager-response.js';

/** A request in its final form, except for timestamp and signature. */
export interface PreparedRequest {
  /** An absolute http(s) URL. */
  readonly url: string;
  /** Method, headers with lowercase names, JSON body, and other options of `fetch`. */
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

/**
 * Reports when work can stop: it failed, the time limit passed, or the caller's signal aborted. An
 * AbortController is one.
 */
export interface Ending {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}

/** One attempt to send a request. */
export interface Attempt {
  /** The headers that replace those of the request. */
  readonly signed: Readonly<Record<'apikey' | 'timestamp' | 'signature', string>>;
  /** Reports when to give up. */
  readonly ending: Ending;
  /** Set by the transport. False while no byte of the request can have reached the server. */
  isSent: boolean;
}

/** The headers of a response, by their lowercase names. */
export type HeaderReader = Pick<Headers, 'get' | 'has'>;

/** A response whose head has arrived. */
export interface Incoming {
  readonly head: ResponseHead & { readonly ok: boolean; readonly headers: HeaderReader };
  /** Returns the headers as `Headers`, created on first use. */
  allHeaders(): Headers;
  /**
   * Reads the body as UTF-8.
   *
   * @param maxBytes - The limit, in bytes after decompression.
   * @returns The body, or undefined if it is larger.
   * @throws The error of the connection.
   */
  read(maxBytes: number): Promise<string | undefined>;
}

/**
 * Sends a request once. It never retries, and doesn't follow redirects.
 *
 * @returns Resolves when the head of the response has arrived. Rejects with the error of the connection, and at
 *   once if the ending has already come.
 */
export type Transport = (request: PreparedRequest, attempt: Attempt) => Promise<Incoming>;

/**
 * Calls back when a signal aborts, until the caller calls the returned function. That function leaves nothing
 * on the signal.
 */
export type OnAbort = (signal: AbortSignal, callback: () => void) => () => void;

/** The options of the transport. */
export interface TransportOptions {
  /** Sends the requests instead of the transport. */
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

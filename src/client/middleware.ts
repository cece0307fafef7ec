/** What middleware sees of a call, and what it can do with it. */
export interface MiddlewareContext {
  /** The request, before it is signed. */
  request: Request;
  /** The path as documented, with its parameters in braces. */
  readonly schemaPath: string;
  /** The parameters of the call. Body parameters are in the request. */
  readonly params: {
    query?: Record<string, unknown>;
    header?: Record<string, unknown>;
    path?: Record<string, unknown>;
    cookie?: Record<string, unknown>;
  };
  /** Differs from that of every other call. */
  readonly id: string;
  /** What openapi-fetch does with the call. */
  readonly options: {
    readonly baseUrl: string;
    readonly parseAs: 'json' | 'text' | 'blob' | 'arrayBuffer' | 'stream';
    readonly fetch: typeof globalThis.fetch;
  };
}

/** What a method of middleware may return, or promise to return. */
// biome-ignore lint/suspicious/noConfusingVoidType: a function without a return statement is allowed.
type MaybePromised<T> = T | undefined | void | Promise<T | undefined | void>;

/**
 * Middleware of openapi-fetch, with at least one of these methods. Its own types need TypeScript 5.4, and these do not.
 * Both are interchangeable.
 */
export interface Middleware {
  /** Returns another request, a response without sending anything, or nothing. */
  onRequest?(context: MiddlewareContext): MaybePromised<Request | Response>;
  /** Returns another response, or nothing. */
  onResponse?(context: MiddlewareContext & { response: Response }): MaybePromised<Response>;
  /** Returns a response or another error, or nothing. */
  onError?(context: MiddlewareContext & { error: unknown }): MaybePromised<Response | Error>;
}

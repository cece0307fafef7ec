/** A call, as middleware sees it. */
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
  /** An ID that no other call has. */
  readonly id: string;
  /** The options that openapi-fetch uses for the call. */
  readonly options: {
    readonly baseUrl: string;
    readonly parseAs: 'json' | 'text' | 'blob' | 'arrayBuffer' | 'stream';
    readonly fetch: typeof globalThis.fetch;
  };
}

/** The return value of a middleware method, or a promise of it. */
// biome-ignore lint/suspicious/noConfusingVoidType: a function without a return statement is allowed.
type MaybePromised<T> = T | undefined | void | Promise<T | undefined | void>;

/**
 * Middleware of openapi-fetch, with at least one of these methods. This type is interchangeable with the one of
 * openapi-fetch, which requires TypeScript 5.4.
 */
export interface Middleware {
  /** Returns another request, or a response, so that no request is sent. Returns nothing to continue unchanged. */
  onRequest?(context: MiddlewareContext): MaybePromised<Request | Response>;
  /** Returns another response, or nothing to keep it. */
  onResponse?(context: MiddlewareContext & { response: Response }): MaybePromised<Response>;
  /** Returns a response or another error, or nothing to keep the error. */
  onError?(context: MiddlewareContext & { error: unknown }): MaybePromised<Response | Error>;
}

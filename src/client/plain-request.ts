/**
 * What openapi-fetch builds in place of a `Request`: a note of what to send, with the body still as text.
 *
 * A real `Request` would turn the body into a stream, which would have to be read back before it can be signed;
 * that is slower, and streamed uploads fail in browsers over HTTP/1.1.
 */
export class PlainRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  /** Compact JSON out of `serializeBody`, or undefined. */
  readonly body: string | undefined;
  readonly signal: AbortSignal | undefined;
  /** Everything else that `fetch` takes. */
  readonly rest: RequestInit;

  constructor(url: string, init: PlainRequestInit) {
    const { method, headers, body, signal, ...rest } = init;
    this.url = url;
    this.method = method;
    this.headers = headers;
    this.body = body;
    this.signal = signal;
    this.rest = rest;
  }
}

/** The second argument that openapi-fetch gives to its `Request` class. */
export interface PlainRequestInit extends Omit<RequestInit, 'method' | 'headers' | 'body' | 'signal'> {
  method: string;
  headers: Headers;
  body: string | undefined;
  signal?: AbortSignal | undefined;
}

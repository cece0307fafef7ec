import type { CallLimits } from './options.js';

/**
 * What openapi-fetch builds in place of a `Request`: a note of what to send, with the body still as text.
 *
 * A real `Request` would turn the body into a stream, which would have to be read back before it can be signed;
 * that is slower, and streamed uploads fail in browsers over HTTP/1.1.
 */
export class PlainRequest {
  readonly url: string;
  /** Compact JSON out of `serializeBody`, or undefined. */
  readonly body: string | undefined;
  readonly call: Call;

  constructor(url: string, { body, call }: { body: string | undefined; call: Call }) {
    this.url = url;
    this.body = body;
    this.call = call;
  }
}

/** What the client passes through openapi-fetch to its own fetch. */
export interface Call extends CallLimits {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly readOnly: boolean;
  readonly operation: string;
}

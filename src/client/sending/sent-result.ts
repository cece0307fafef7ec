import type { HeaderReader, PreparedRequest } from '../transports/transport.js';

/** A complete response. `readResult` (result.ts) parses its data or error, once. */
export interface SentResult {
  readonly status: number;
  /** Whether the status code means success. */
  readonly ok: boolean;
  readonly headers: HeaderReader;
  /** The body. */
  readonly text: string;
  /** The request. */
  readonly request: PreparedRequest;
  /** The response as `fetch` returns it, with a body that can be read. It is created once, on first use. */
  readonly response: Response;
}

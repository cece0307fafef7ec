import type { HeaderReader, PreparedRequest } from '../transports/transport.js';

/** A complete response. `readResult` (result.ts) gives its data or error, parsed once. */
export interface SentResult {
  readonly status: number;
  /** Whether the status code is one of success. */
  readonly ok: boolean;
  readonly headers: HeaderReader;
  /** The body. */
  readonly text: string;
  /** What was sent. */
  readonly request: PreparedRequest;
  /** As from `fetch`, and its body can be read. It is made when asked for, and once. */
  readonly response: Response;
}

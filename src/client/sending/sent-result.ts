import { makeResponse } from '#transport';
import type { HeaderReader, Incoming, PreparedRequest } from '../transports/transport.js';

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

/**
 * @param incoming - The head of a response.
 * @param text - Its body.
 * @param request - What was sent.
 */
export function sentResult(incoming: Incoming, text: string, request: PreparedRequest): SentResult {
  const { status, headers } = incoming;
  let made: Response | undefined;
  return {
    status,
    ok: status >= 200 && status < 300,
    headers,
    text,
    request,
    get response() {
      made ??= makeResponse(incoming, incoming.allHeaders(), text);
      return made;
    },
  };
}

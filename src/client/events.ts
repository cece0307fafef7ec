import type { PlyrErrorCode } from './errors.js';

/** What all events have. `call` and `attempt` tie together what belongs to one call. */
interface Base {
  /** Counts the calls of one client, from 1. */
  call: number;
  /** Counts the requests of one call, from 1. */
  attempt: number;
  /** `METHOD /path`, with the parameters in braces where the client knows the operation. */
  operation: string;
}

/** A request is about to be signed and sent. */
export interface RequestEvent extends Base {
  type: 'request';
}

/** An answer is complete. */
export interface ResponseEvent extends Base {
  type: 'response';
  status: number;
  /** Milliseconds since the request. */
  durationMs: number;
}

/** The request will be sent again. */
export interface RetryEvent extends Base {
  type: 'retry';
  /** The status or the code of the error that led here; `CLOCK`: the timestamp was rejected, and is corrected now. */
  reason: number | PlyrErrorCode | 'CLOCK';
  /** Milliseconds until then. */
  delayMs: number;
}

/** The clock of this machine differs from the server's; from now on, timestamps follow the server's. */
export interface ClockEvent extends Base {
  type: 'clock';
  /** Milliseconds that the server is ahead. */
  offsetMs: number;
}

/** The call failed without an answer. */
export interface ErrorEvent extends Base {
  type: 'error';
  /** The code of the error; `ABORTED` by the caller's signal; `OTHER` for what a `sign` of the caller threw. */
  code: PlyrErrorCode | 'ABORTED' | 'OTHER';
  /** Whether the request may have been carried out all the same. */
  outcomeUnknown: boolean;
}

/** What a client reports to `onEvent`, for logs and metrics. No event holds a key, a body, or a header value. */
export type PlyrEvent = RequestEvent | ResponseEvent | RetryEvent | ClockEvent | ErrorEvent;

/** An event without what it has in common with all others of its call. */
export type EventDetails<Event = PlyrEvent> = Event extends PlyrEvent ? Omit<Event, keyof Base> : never;

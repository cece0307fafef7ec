import type { PlyrErrorCode } from './errors.js';

/** The fields of all events. `call` and `attempt` show which events belong together. */
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

/** A response is complete. */
export interface ResponseEvent extends Base {
  type: 'response';
  status: number;
  /** Milliseconds since the request. */
  durationMs: number;
}

/** The client sends the request again after a delay. */
export interface RetryEvent extends Base {
  type: 'retry';
  /**
   * The status code, or the code of the error. `CLOCK` means that the server rejected the timestamp, and the
   * client corrects it.
   */
  reason: number | PlyrErrorCode | 'CLOCK';
  /** Milliseconds until the next attempt. */
  delayMs: number;
}

/** The clock of this machine differs from the server's. From now on, timestamps follow the server's clock. */
export interface ClockEvent extends Base {
  type: 'clock';
  /** Milliseconds that the server is ahead. */
  offsetMs: number;
}

/** The call failed without a response. */
export interface ErrorEvent extends Base {
  type: 'error';
  /**
   * The code of the error. `ABORTED` if the caller's signal aborted, and `OTHER` for an error of the caller's
   * `sign`.
   */
  code: PlyrErrorCode | 'ABORTED' | 'OTHER';
  /** Whether the request may have been carried out anyway. */
  outcomeUnknown: boolean;
}

/**
 * The events that a client passes to `onEvent`, for logs and metrics. No event contains a key, a body, or a
 * header value.
 */
export type PlyrEvent = RequestEvent | ResponseEvent | RetryEvent | ClockEvent | ErrorEvent;

/** An event without the fields that all events have. */
export type EventDetails<Event = PlyrEvent> = Event extends PlyrEvent ? Omit<Event, keyof Base> : never;

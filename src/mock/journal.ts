/** The last requests of a world. Taking one down costs next to nothing: all work is done when somebody reads. */
import { redact } from './redact.js';

const capacity = 1_000;
/** Bodies over this many bytes are not kept, so that a thousand of them stay small. */
const bodyLimit = 65_536;

/** A request and its answer, as they were. */
export interface Exchange {
  /** Milliseconds since the epoch, on the world's clock. */
  at: number;
  method: string;
  /** Path and query. */
  url: string;
  operationId: string | null;
  /** 0 when the connection was dropped without an answer. */
  status: number;
  durationMs: number;
  requestHeaders: Readonly<Record<string, unknown>>;
  requestBody: unknown;
  responseHeaders: Readonly<Record<string, unknown>>;
  responseBody: string | undefined;
  /** Ids of the faults that it met. */
  faults: readonly string[];
  requestViolations: readonly string[];
  violations: readonly string[];
}

/** One side of an exchange. */
export interface JournalMessage {
  headers: Record<string, unknown>;
  /** JSON, or a text. Missing when there is none, or too much of it. */
  body?: unknown;
  /** How many bytes the body had that was not kept. */
  omittedBytes?: number;
}

/** A request and its answer, without secrets. */
export interface JournalEntry {
  /** Counts the requests of the world. */
  id: number;
  /** ISO 8601. */
  at: string;
  method: string;
  path: string;
  operationId: string | null;
  status: number;
  durationMs: number;
  request: JournalMessage;
  response: JournalMessage;
  faults: string[];
  requestViolations: string[];
  violations: string[];
}

/** What to list of a journal. */
export interface JournalFilter {
  /** How many at most; all by default. */
  limit?: number;
  operationId?: string;
  /** Only what was refused, went wrong on purpose or is outside of the description. */
  errorsOnly?: boolean;
}

interface Kept extends Exchange {
  id: number;
  requestBytes: number;
  responseBytes: number;
}

/** Keeps the last 1,000 exchanges. */
export class Journal {
  #ring: Kept[] = [];
  #count = 0;

  /** How many exchanges there ever were. */
  get count(): number {
    return this.#count;
  }

  /** How many exchanges are kept. */
  get size(): number {
    return this.#ring.length;
  }

  /** Takes an exchange down. */
  add(exchange: Exchange): void {
    const requestBytes = sizeOfRequest(exchange);
    const responseBytes = exchange.responseBody?.length ?? 0;
    this.#ring[this.#count % capacity] = {
      // First what the copy does not have: adding it to the copy is a hundred times as slow.
      id: this.#count + 1,
      requestBytes,
      responseBytes,
      ...exchange,
      requestBody: requestBytes > bodyLimit ? undefined : exchange.requestBody,
      responseBody: responseBytes > bodyLimit ? undefined : exchange.responseBody,
    };
    this.#count += 1;
  }

  /**
   * Lists exchanges, newest first, without secrets.
   * @param filter Which ones.
   */
  list(filter: JournalFilter = {}): JournalEntry[] {
    const { limit = capacity, operationId, errorsOnly = false } = filter;
    const newestFirst = [...this.#ring].sort((a, b) => b.id - a.id);
    const found = newestFirst.filter(
      (kept) =>
        (operationId === undefined || kept.operationId === operationId) && (!errorsOnly || isError(kept)),
    );
    return found.slice(0, limit).map(entryOf);
  }

  /** Forgets all exchanges, and says how many. */
  clear(): number {
    const { length } = this.#ring;
    this.#ring = [];
    this.#count = 0;
    return length;
  }
}

function isError({ status, faults, violations, requestViolations }: Kept): boolean {
  return (
    status === 0 ||
    status >= 400 ||
    faults.length > 0 ||
    violations.length > 0 ||
    requestViolations.length > 0
  );
}

function entryOf(kept: Kept): JournalEntry {
  const { id, at, method, url, operationId, status, durationMs } = kept;
  return redact({
    id,
    at: new Date(at).toISOString(),
    method,
    path: url,
    operationId,
    status,
    durationMs,
    request: message(kept.requestHeaders, kept.requestBody, kept.requestBytes),
    response: message(kept.responseHeaders, parsed(kept.responseBody), kept.responseBytes),
    faults: [...kept.faults],
    requestViolations: [...kept.requestViolations],
    violations: [...kept.violations],
  });
}

function message(headers: object, body: unknown, bytes: number): JournalMessage {
  const isOmitted = bytes > bodyLimit;
  return {
    headers: { ...headers },
    ...(body !== undefined && { body }),
    ...(isOmitted && { omittedBytes: bytes }),
  };
}

function parsed(text: string | undefined): unknown {
  if (text === undefined || text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function sizeOfRequest({ requestHeaders, requestBody }: Exchange): number {
  const length = Number(requestHeaders['content-length']);
  if (length >= 0) return length;
  // Nobody says how long a chunked body is. They are rare.
  return requestHeaders['transfer-encoding'] === undefined ? 0 : (JSON.stringify(requestBody)?.length ?? 0);
}

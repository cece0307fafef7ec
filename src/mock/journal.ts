/** The last requests of a world. Taking one down costs next to nothing: all work is done when somebody reads. */
import { redact } from './redact.js';

const capacity = 1_000;
/** Bodies over this many bytes are not kept, so that a thousand of them stay small. */
const bodyLimit = 65_536;

/**
 * A request and its answer, as they were. The fewer objects it holds on to, the better: the last thousand of them
 * outlive each garbage collection of the young.
 */
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
  /** Names and values in turn, one a line. */
  requestHeaders: string;
  /** JSON, or undefined when there was nothing that the server reads. */
  requestBody: string | undefined;
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

type Kept = Exchange & { omittedRequestBytes?: number; omittedResponseBytes?: number };

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
    this.#ring[this.#count % capacity] = withoutLargeBodies(exchange);
    this.#count += 1;
  }

  /**
   * Lists exchanges, newest first, without secrets.
   * @param filter Which ones.
   */
  list(filter: JournalFilter = {}): JournalEntry[] {
    const { limit = capacity, operationId, errorsOnly = false } = filter;
    const found: JournalEntry[] = [];
    const oldest = this.#count - this.#ring.length;
    for (let at = this.#count - 1; at >= oldest && found.length < limit; at -= 1) {
      const kept = this.#ring[at % capacity] as Kept;
      const isWanted = operationId === undefined || kept.operationId === operationId;
      if (isWanted && (!errorsOnly || isError(kept))) found.push(entryOf(kept, at + 1));
    }
    return found;
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

function entryOf(kept: Kept, id: number): JournalEntry {
  const { at, method, url, operationId, status, durationMs } = kept;
  return redact({
    id,
    at: new Date(at).toISOString(),
    method,
    path: url,
    operationId,
    status,
    durationMs,
    request: message(paired(kept.requestHeaders), kept.requestBody, kept.omittedRequestBytes),
    response: message(kept.responseHeaders, kept.responseBody, kept.omittedResponseBytes),
    faults: [...kept.faults],
    requestViolations: [...kept.requestViolations],
    violations: [...kept.violations],
  });
}

function message(
  headers: object,
  text: string | undefined,
  omittedBytes: number | undefined,
): JournalMessage {
  const body = parsed(text);
  return {
    headers: { ...headers },
    ...(body !== undefined && { body }),
    ...(omittedBytes !== undefined && { omittedBytes }),
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

/** Headers by their names in lower case; those that came more than once with commas between. */
function paired(lines: string): Record<string, string> {
  const raw = lines.split('\n');
  const headers: Record<string, string> = {};
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const [name, value] = [(raw[at] as string).toLowerCase(), raw[at + 1] as string];
    headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  }
  return headers;
}

function withoutLargeBodies(exchange: Exchange): Kept {
  const { requestBody = '', responseBody = '' } = exchange;
  if (requestBody.length <= bodyLimit && responseBody.length <= bodyLimit) return exchange;
  const kept: Kept = { ...exchange };
  if (requestBody.length > bodyLimit) {
    kept.requestBody = undefined;
    kept.omittedRequestBytes = Buffer.byteLength(requestBody);
  }
  if (responseBody.length > bodyLimit) {
    kept.responseBody = undefined;
    kept.omittedResponseBytes = Buffer.byteLength(responseBody);
  }
  return kept;
}

/** The last requests of a sandbox. Recording one costs next to nothing: all work is done when the journal is read. */
import { pairsOf } from '../http/raw-headers.js';
import { redact } from './redact.js';

const capacity = 1_000;
/** Bodies over this many characters are not kept, so that a thousand of them stay small. */
const bodyLimit = 65_536;

/** What a request came to. */
export interface Exchange {
  /** Milliseconds since the epoch, on the sandbox's clock. */
  at: number;
  method: string;
  operationId: string | null;
  /** 0 when the connection was dropped without an answer. */
  status: number;
  durationMs: number;
  responseHeaders: Readonly<Record<string, unknown>>;
  /** Ids of the faults that it met. */
  faults: readonly string[];
  requestViolations: readonly string[];
  violations: readonly string[];
}

/** What a request and its answer say. */
export interface ExchangeTexts {
  /** Path and query. */
  url: string;
  /** Names and values in turn, one a line. */
  requestHeaders: string;
  /** JSON, or undefined when there was nothing that the server reads. */
  requestBody: string | undefined;
  responseBody: string | undefined;
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
  /** Counts the requests of the sandbox. */
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
  /** Only what was rejected, failed on purpose, or violates the description. */
  errorsOnly?: boolean;
}

interface Kept {
  exchange: Exchange;
  /** The texts in UTF-8. */
  bytes: Buffer;
  /** How many of the bytes are in use. */
  length: number;
  omittedRequestBytes: number | undefined;
  omittedResponseBytes: number | undefined;
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

  /**
   * Takes an exchange down.
   * @param exchange What it came to; kept as it is.
   * @param texts What was said; copied.
   */
  add(exchange: Exchange, texts: ExchangeTexts): void {
    const { url, requestHeaders, requestBody = '', responseBody = '' } = texts;
    const omitsRequest = requestBody.length > bodyLimit;
    const omitsResponse = responseBody.length > bodyLimit;
    const text = joined(
      url,
      requestHeaders,
      omitsRequest ? '' : requestBody,
      omitsResponse ? '' : responseBody,
    );
    const size = Buffer.byteLength(text);
    const place = this.#count % capacity;
    // The buffer of the exchange that leaves is used again. A thousand strings in its place would be moved about by
    // each garbage collection, which costs more than all the rest of the journal.
    const old = this.#ring[place]?.bytes;
    const bytes = old && old.length >= size ? old : Buffer.allocUnsafeSlow(Math.ceil(size / 512) * 512);
    this.#ring[place] = {
      exchange,
      bytes,
      length: bytes.write(text),
      omittedRequestBytes: omitsRequest ? Buffer.byteLength(requestBody) : undefined,
      omittedResponseBytes: omitsResponse ? Buffer.byteLength(responseBody) : undefined,
    };
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
      const isWanted = operationId === undefined || kept.exchange.operationId === operationId;
      if (isWanted && (!errorsOnly || isError(kept.exchange))) found.push(entryOf(kept, at + 1));
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

function isError({ status, faults, violations, requestViolations }: Exchange): boolean {
  return (
    status === 0 ||
    status >= 400 ||
    faults.length > 0 ||
    violations.length > 0 ||
    requestViolations.length > 0
  );
}

const joined = (...texts: string[]): string => texts.join('\0');

/** The parts of {@link joined}. None but the last can hold the separator: neither URLs nor headers nor JSON may. */
function parted(text: string): ExchangeTexts {
  const [url = '', requestHeaders = '', requestBody, ...rest] = text.split('\0');
  return { url, requestHeaders, requestBody, responseBody: rest.join('\0') };
}

function entryOf(kept: Kept, id: number): JournalEntry {
  const { exchange, bytes, length } = kept;
  const { at, method, operationId, status, durationMs } = exchange;
  const { url, requestHeaders, requestBody, responseBody } = parted(bytes.toString('utf8', 0, length));
  return redact({
    id,
    at: new Date(at).toISOString(),
    method,
    path: url,
    operationId,
    status,
    durationMs,
    request: message(headersIn(requestHeaders), requestBody, kept.omittedRequestBytes),
    response: message(exchange.responseHeaders, responseBody, kept.omittedResponseBytes),
    faults: [...exchange.faults],
    requestViolations: [...exchange.requestViolations],
    violations: [...exchange.violations],
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
function headersIn(lines: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of pairsOf(lines.split('\n')))
    headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  return headers;
}

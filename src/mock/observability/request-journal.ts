/** The last requests of a sandbox. Recording one costs next to nothing: all work is done when the journal is read. */
import { pairsOf } from '../http/raw-headers.js';
import { type BudgetedJournal, JournalBudget } from './journal-budget.js';
import { redact } from './redact.js';

const capacity = 1_000;
/** Bodies over this many characters are not kept, so that a thousand of them stay small. */
const bodyLimit = 65_536;
/** What an exchange takes beside its strings, in bytes; about as much as measured. */
const overhead = 1_024;

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
  /** How much memory it takes. */
  cost: number;
  omittedRequestBytes: number | undefined;
  omittedResponseBytes: number | undefined;
}

/** Keeps the last 1,000 exchanges, or as many as fit into the memory that all journals share. */
export class Journal implements BudgetedJournal {
  readonly #budget: JournalBudget;
  #ring: (Kept | undefined)[] = [];
  #count = 0;
  /** How many exchanges came before the oldest one that is kept. */
  #dropped = 0;

  /** @param budget The memory; without one, the journal has the default budget for itself. */
  constructor(budget: JournalBudget = new JournalBudget()) {
    this.#budget = budget;
  }

  /** How many exchanges there ever were. */
  get count(): number {
    return this.#count;
  }

  /** How many exchanges are kept. */
  get size(): number {
    return this.#count - this.#dropped;
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
    const left = this.#ring[place];
    const old = left?.bytes;
    const isReused = old !== undefined && old.length >= size && old.length <= 4 * size + 4_096;
    const bytes = isReused ? old : Buffer.allocUnsafeSlow(Math.ceil(size / 512) * 512);
    const cost = bytes.length + overhead + sizeOf(exchange);
    this.#ring[place] = {
      exchange,
      bytes,
      length: bytes.write(text),
      cost,
      omittedRequestBytes: omitsRequest ? Buffer.byteLength(requestBody) : undefined,
      omittedResponseBytes: omitsResponse ? Buffer.byteLength(responseBody) : undefined,
    };
    this.#count += 1;
    if (left) this.#dropped += 1;
    this.#budget.take(this, cost - (left?.cost ?? 0));
  }

  /** For the budget: forgets the oldest exchange. Returns false when there is none. */
  dropOldest(): boolean {
    if (this.size === 0) return false;
    const place = this.#dropped % capacity;
    this.#budget.free(this.#ring[place]?.cost ?? 0);
    this.#ring[place] = undefined;
    this.#dropped += 1;
    return true;
  }

  /**
   * Lists exchanges, newest first, without secrets.
   * @param filter Which ones.
   */
  list(filter: JournalFilter = {}): JournalEntry[] {
    const { limit = capacity, operationId, errorsOnly = false } = filter;
    const found: JournalEntry[] = [];
    for (let at = this.#count - 1; at >= this.#dropped && found.length < limit; at -= 1) {
      const kept = this.#ring[at % capacity] as Kept;
      const isWanted = operationId === undefined || kept.exchange.operationId === operationId;
      if (isWanted && (!errorsOnly || isError(kept.exchange))) found.push(entryOf(kept, at + 1));
    }
    return found;
  }

  /** Forgets all exchanges, and says how many. */
  clear(): number {
    const { size } = this;
    while (this.dropOldest());
    this.#budget.forget(this);
    this.#ring = [];
    this.#count = 0;
    this.#dropped = 0;
    return size;
  }
}

/** The characters of what isn't copied; other servers and odd requests can make them many. */
function sizeOf({ responseHeaders, requestViolations, violations }: Exchange): number {
  let size = 0;
  for (const name in responseHeaders) size += name.length + String(responseHeaders[name]).length;
  for (const text of requestViolations) size += text.length;
  for (const text of violations) size += text.length;
  return size;
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

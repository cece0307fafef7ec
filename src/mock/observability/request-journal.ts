/** The last requests of a sandbox. Recording one costs next to nothing: all work is done when the journal is read. */
import { packagedDocument } from '../openapi/document.js';
import { type BudgetedJournal, JournalBudget } from './journal-budget.js';
import {
  type Exchange,
  type ExchangeTexts,
  type JournalEntry,
  type JournalOptions,
  journalEntry,
} from './journal-entry.js';
import { Redaction } from './redact.js';

export type {
  Exchange,
  ExchangeTexts,
  JournalEntry,
  JournalMessage,
  JournalOptions,
} from './journal-entry.js';

const capacity = 1_000;
/** Bodies over this many characters are not kept, so that a thousand of them stay small. */
const bodyLimit = 65_536;
/** What an exchange takes beside its strings, in bytes; about as much as measured. */
const overhead = 1_024;

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
  /** Where each text but the first begins, in UTF-16 code units. */
  starts: readonly [headers: number, requestBody: number, responseBody: number];
  /** How much memory it takes. */
  cost: number;
  omittedRequestBytes: number | undefined;
  omittedResponseBytes: number | undefined;
}

/** Keeps the last 1,000 exchanges, or as many as fit into the memory that all journals share. */
export class Journal implements BudgetedJournal {
  readonly #budget: JournalBudget;
  readonly #options: () => JournalOptions;
  #ring: (Kept | undefined)[] = [];
  #count = 0;
  /** How many exchanges came before the oldest one that is kept. */
  #dropped = 0;

  /**
   * @param budget The memory; without one, the journal has the default budget for itself.
   * @param options Returns how entries are made; called when the journal is read.
   */
  constructor(budget: JournalBudget = new JournalBudget(), options: () => JournalOptions = packagedOptions) {
    this.#budget = budget;
    this.#options = options;
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
    const keptRequest = omitsRequest ? '' : requestBody;
    const text = url + requestHeaders + keptRequest + (omitsResponse ? '' : responseBody);
    const headersStart = url.length;
    const requestStart = headersStart + requestHeaders.length;
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
      starts: [headersStart, requestStart, requestStart + keptRequest.length],
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
    const options = this.#options();
    for (let at = this.#count - 1; at >= this.#dropped && found.length < limit; at -= 1) {
      const kept = this.#ring[at % capacity] as Kept;
      const isWanted = operationId === undefined || kept.exchange.operationId === operationId;
      if (isWanted && (!errorsOnly || isError(kept.exchange)))
        found.push(journalEntry({ ...kept, id: at + 1, texts: textsOf(kept) }, options));
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
function sizeOf({ responseHeaders, requestViolations, violations, hint }: Exchange): number {
  let size = hint?.length ?? 0;
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

function textsOf({ bytes, length, starts: [headers, requestBody, responseBody] }: Kept): ExchangeTexts {
  const text = bytes.toString('utf8', 0, length);
  return {
    url: text.slice(0, headers),
    requestHeaders: text.slice(headers, requestBody),
    requestBody: text.slice(requestBody, responseBody),
    responseBody: text.slice(responseBody),
  };
}

function packagedOptions(): JournalOptions {
  return { redaction: new Redaction(packagedDocument()), playerOf: () => undefined };
}

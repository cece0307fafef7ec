/** The last requests of a sandbox. Recording is cheap, because all work is done when the journal is read. */
import { exchangeCost } from './exchange-cost.js';
import { type BudgetedJournal, JournalBudget } from './journal-budget.js';
import {
  type Exchange,
  type ExchangeTexts,
  headersIn,
  isError,
  type JournalEntry,
  type JournalOptions,
  journalEntry,
  packagedOptions,
} from './journal-entry.js';
import { type Candidate, criteriaOf, type JournalFilter } from './journal-filter.js';
import { namedPlayers, parsedBody, withSessions } from './players.js';
import { canRepeat, type NamedRequest, type RequestNames } from './request-names.js';
import { requestSummary } from './request-summary.js';

export type {
  Exchange,
  ExchangeTexts,
  JournalEntry,
  JournalMessage,
  JournalOptions,
} from './journal-entry.js';
export type { JournalFilter } from './journal-filter.js';

/** A request that nearly matches a filter. */
export interface NearMiss {
  /** How it differs. */
  unmet: string[];
  request: JournalEntry;
}

/** The request that queued a task. */
export interface TaskRequest {
  requestId: number;
  operationId: string | null;
}

/** The most exchanges that a journal keeps. */
export const journalCapacity = 1_000;
/** Longer bodies, in characters, are not kept, so that a thousand entries stay small. */
const bodyLimit = 65_536;
interface Kept {
  exchange: Exchange;
  /** All strings of the exchange, in UTF-8. */
  bytes: Buffer;
  /** How many of the bytes are in use. */
  length: number;
  /** Where each string except the first begins, in UTF-16 code units. */
  starts: readonly [headers: number, requestBody: number, responseBody: number];
  /** How much memory it takes. */
  cost: number;
  omittedRequestBytes: number | undefined;
  omittedResponseBytes: number | undefined;
}

/** Keeps the last 1,000 exchanges, or as many as fit into the memory that all journals share. */
export class Journal implements BudgetedJournal {
  /** Called before entries are created. Tasks of their requests may be due. */
  onRead: (() => void) | undefined;
  /** Called before all exchanges are removed. */
  onClear: (() => void) | undefined;
  readonly #budget: JournalBudget;
  readonly #options: () => JournalOptions;
  #ring: (Kept | undefined)[] = [];
  #count = 0;
  /** How many exchanges came before the oldest one that is kept. */
  #dropped = 0;

  /**
   * @param budget The memory. By default, the journal has a budget of its own.
   * @param options Returns how to create entries. Called when the journal is read.
   */
  constructor(budget: JournalBudget = new JournalBudget(), options: () => JournalOptions = packagedOptions) {
    this.#budget = budget;
    this.#options = options;
  }

  /** How many exchanges were recorded in all. */
  get count(): number {
    return this.#count;
  }

  /** How many exchanges are kept. */
  get size(): number {
    return this.#count - this.#dropped;
  }

  /**
   * Records an exchange.
   * @param exchange Its data, which is kept as it is.
   * @param texts Its strings, which are copied.
   * @returns Its ID.
   */
  add(exchange: Exchange, texts: ExchangeTexts): number {
    const { url, requestHeaders, requestBody = '', responseBody = '' } = texts;
    const omitsRequest = requestBody.length > bodyLimit;
    const omitsResponse = responseBody.length > bodyLimit;
    const keptRequest = omitsRequest ? '' : requestBody;
    const text = url + requestHeaders + keptRequest + (omitsResponse ? '' : responseBody);
    const headersStart = url.length;
    const requestStart = headersStart + requestHeaders.length;
    const size = Buffer.byteLength(text);
    const place = this.#count % journalCapacity;
    // Reuse the buffer of the exchange that is removed. With strings instead, each garbage collection would move thousands of
    // them, which costs more than the rest of the journal.
    const left = this.#ring[place];
    const old = left?.bytes;
    const isReused = old !== undefined && old.length >= size && old.length <= 4 * size + 4_096;
    const bytes = isReused ? old : Buffer.allocUnsafeSlow(Math.ceil(size / 512) * 512);
    const cost = exchangeCost(exchange, bytes.length);
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
    const id = this.#count;
    this.#budget.take(this, cost - (left?.cost ?? 0));
    return id;
  }

  /** For the budget: removes the oldest exchange. Returns false when there is none. */
  dropOldest(): boolean {
    if (this.size === 0) return false;
    const place = this.#dropped % journalCapacity;
    this.#budget.free(this.#ring[place]?.cost ?? 0);
    this.#ring[place] = undefined;
    this.#dropped += 1;
    return true;
  }

  /**
   * Lists exchanges, newest first, without secrets.
   * @param filter Which ones to list.
   */
  list(filter: JournalFilter = {}): JournalEntry[] {
    const { limit = journalCapacity } = filter;
    this.onRead?.();
    const found: JournalEntry[] = [];
    for (const candidate of this.#matching(filter)) {
      if (found.length >= limit) break;
      found.push(candidate.entry());
    }
    return found;
  }

  /**
   * Counts the exchanges that are kept.
   * @param filter Which ones. Its limit doesn't matter.
   */
  countWhere(filter: JournalFilter): number {
    let count = 0;
    for (const _ of this.#matching(filter)) count += 1;
    return count;
  }

  /** Returns an exchange by its ID, if it is kept. */
  get(id: number): JournalEntry | undefined {
    this.onRead?.();
    return this.#entry(id);
  }

  #entry(id: number): JournalEntry | undefined {
    const isKept = id > this.#dropped && id <= this.#count;
    return isKept ? this.#candidate(id, this.#options()).entry() : undefined;
  }

  /**
   * Finds exchanges that do not match a filter, but nearly do. Those with the fewest differences come first, and of these the
   * newest.
   * @param filter The filter. Its limit is 5 by default.
   */
  nearMisses(filter: JournalFilter): NearMiss[] {
    const { limit = 5 } = filter;
    this.onRead?.();
    const criteria = criteriaOf(filter);
    const options = this.#options();
    const misses: { candidate: Candidate; unmet: string[] }[] = [];
    for (let id = this.#count; id > this.#dropped; id -= 1) {
      const candidate = this.#candidate(id, options);
      const unmet = criteria.filter((one) => !one.isMet(candidate)).map((one) => one.miss(candidate));
      // A request that has nothing in common with the filter explains nothing.
      if (unmet.length > 0 && unmet.length < Math.max(criteria.length, 2)) misses.push({ candidate, unmet });
    }
    misses.sort((a, b) => a.unmet.length - b.unmet.length);
    return misses.slice(0, limit).map(({ candidate, unmet }) => ({ unmet, request: candidate.entry() }));
  }

  /**
   * Returns summaries of all exchanges after another one, oldest first.
   * @param since The ID of that exchange.
   * @returns The IDs, and the summaries as JSON.
   */
  summaries(since: number): [id: number, summary: string][] {
    const { redaction } = this.#options();
    const found: [number, string][] = [];
    for (let id = Math.max(this.#dropped, since) + 1; id <= this.#count; id += 1) {
      const kept = this.#ring[(id - 1) % journalCapacity] as Kept;
      const { exchange } = kept;
      const { url, requestBody } = textsOf(kept);
      const body = parsedBody(requestBody);
      const marks = redaction.marksOf(exchange.operationId);
      const path = redaction.path(exchange.operationId, url.split('?', 1)[0] ?? '');
      const request = { url, path, requestBody, body, players: namedPlayers(url, body, marks), marks };
      const names = this.namesOf(id, request);
      found.push([id, requestSummary(id, exchange, names.path, names.players)]);
    }
    return found;
  }

  /** Returns the requests that queued tasks, by the IDs of the tasks. */
  taskRequests(): ReadonlyMap<string, TaskRequest> {
    const requests = new Map<string, TaskRequest>();
    for (let id = this.#dropped + 1; id <= this.#count; id += 1) {
      const { operationId, writes } = (this.#ring[(id - 1) % journalCapacity] as Kept).exchange;
      for (const { table, key, before } of writes?.writes ?? [])
        if (table === 'tasks' && !before) requests.set(key, { requestId: id, operationId });
    }
    return requests;
  }

  /**
   * Returns the path and the players of an exchange, as in its entry. Creating the entry takes far longer, and is needed only to
   * find secrets that they repeat. The name of a player is not a secret.
   * @param id The ID of the exchange.
   * @param request Its data. The players are those that it names.
   * @param playerOf Returns the player of a session JWT. By default, signatures are verified.
   */
  namesOf(id: number, request: NamedRequest, playerOf?: JournalOptions['playerOf']): RequestNames {
    try {
      const options = this.#options();
      const isBodyKept = this.#ring[(id - 1) % journalCapacity]?.omittedRequestBytes === undefined;
      const players = withSessions(request.players, request.body, playerOf ?? options.playerOf);
      if (isBodyKept && !canRepeat(request) && players.every(options.isPlayer))
        return { path: request.path, players };
    } catch {
      // Only the entry can say so.
    }
    const { path, players = [] } = this.#entry(id) ?? {};
    return { path: path?.split('?', 1)[0] || request.path, players };
  }

  *#matching(filter: JournalFilter): Generator<Candidate> {
    const criteria = criteriaOf(filter);
    const options = this.#options();
    const last = Math.max(this.#dropped, filter.since ?? 0);
    for (let id = this.#count; id > last; id -= 1) {
      const candidate = this.#candidate(id, options);
      if (criteria.every((one) => one.isMet(candidate))) yield candidate;
    }
  }

  #candidate(id: number, options: JournalOptions): Candidate {
    const kept = this.#ring[(id - 1) % journalCapacity] as Kept;
    const { exchange } = kept;
    let entry: JournalEntry | undefined;
    return {
      ...{ id, status: exchange.status, operationId: exchange.operationId, gameId: exchange.gameId },
      isError: isError(exchange),
      apiKey: () => headersIn(textsOf(kept).requestHeaders).apikey,
      entry: () => (entry ??= journalEntry({ ...kept, id, texts: textsOf(kept) }, options)),
    };
  }

  /** Removes all exchanges, and returns how many there were. */
  clear(): number {
    const { size } = this;
    this.onClear?.();
    while (this.dropOldest());
    this.#budget.forget(this);
    this.#ring = [];
    this.#count = 0;
    this.#dropped = 0;
    return size;
  }
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

/** Assertions about recorded requests, for tests in any framework. An error lists the requests that came instead. */
import type { Operation } from '../openapi/document.js';
import { UserError } from '../openapi/user-error.js';
import type { MockState } from '../state/mock-state.js';
import type { EventHub } from './event-hub.js';
import type { JournalEntry } from './journal-entry.js';
import type { JournalFilter } from './journal-filter.js';
import { redactText } from './redact.js';
import { journalFilter, type RequestFilter } from './request-filter.js';
import type { Journal } from './request-journal.js';
import { waitForRequests } from './wait-for-requests.js';

/** Assertions about the requests of a sandbox. */
export interface RequestAssertions {
  /**
   * Expects that the sandbox has received certain requests.
   * @param filter Which ones. A misspelled operation or game is an error.
   * @param options `times` is how many there must be; 0 for none. Without it, at least one.
   * @returns The requests, oldest first, without secrets.
   * @throws RequestAssertionError when there are more or fewer. Its message lists the requests that differ least.
   * @throws UserError when there is a mistake in the filter.
   */
  expectRequest(filter: RequestFilter, options?: { times?: number }): JournalEntry[];
  /**
   * Waits until the sandbox has received certain requests. Those that it has already received count, unless `since` excludes them.
   * @param filter Which ones, as in `expectRequest`.
   * @param options `count` is how many there must be at least, by default 1. `timeoutMs` is how long to wait, by default 10,000.
   * @returns The requests, oldest first, without secrets.
   * @throws RequestAssertionError after the time, or when the mock is closed. Its message lists the requests that differ least.
   * @throws UserError when there is a mistake in the filter.
   */
  waitForRequest(
    filter: RequestFilter,
    options?: { count?: number; timeoutMs?: number },
  ): Promise<JournalEntry[]>;
}

/** The sandbox did not receive the requests that a test expects. */
export class RequestAssertionError extends Error {
  override readonly name = 'RequestAssertionError';
}

/** The sandbox whose requests are asserted. */
export interface AssertedSandbox {
  name: string;
  state: MockState;
  journal: Journal;
  events: EventHub;
  operations: readonly Operation[];
}

const defaultTimeoutMs = 10_000;
/** How many requests a message lists. */
const mostShown = 5;

/**
 * Creates the assertions of a sandbox. They work without `this`.
 * @param sandbox See {@link AssertedSandbox}.
 */
export function requestAssertions(sandbox: AssertedSandbox): RequestAssertions {
  const { name, journal, events: hub } = sandbox;
  const found = (filter: JournalFilter) => journal.list(filter).reverse();

  const expectRequest: RequestAssertions['expectRequest'] = (filter, { times } = {}) => {
    const conditions = checked(filter, sandbox, { times });
    const requests = found(conditions);
    if (times === undefined ? requests.length > 0 : requests.length === times) return requests;
    const expected = `Expected ${times === undefined ? 'at least 1 request' : counted(times)}`;
    throw failure(report(expected, filter, conditions, sandbox), framesAbove(expectRequest));
  };

  const waitForRequest: RequestAssertions['waitForRequest'] = async (filter, options = {}) => {
    const { count = 1, timeoutMs = defaultTimeoutMs } = options;
    const frames = framesAbove(waitForRequest);
    const conditions = checked(filter, sandbox, { count, timeoutMs });
    const waiting = { hub, sandbox: name, journal: () => journal, filter: conditions, count, timeoutMs };
    if (await waitForRequests(waiting)) return found(conditions);
    const waited = hub.isClosed ? 'The mock was closed during the wait' : `Waited ${timeoutMs} ms`;
    const expected = `${waited} for ${counted(count)}`;
    throw failure(report(expected, filter, conditions, sandbox), frames);
  };

  return { expectRequest, waitForRequest };
}

function checked(
  filter: RequestFilter,
  sandbox: AssertedSandbox,
  numbers: Record<string, number | undefined>,
): JournalFilter {
  for (const [name, value] of Object.entries(numbers))
    if (value !== undefined && !(Number.isSafeInteger(value) && value >= 0))
      throw new UserError(`${name} is ${value}. Give a whole number from 0 up.`);
  return journalFilter(filter, sandbox);
}

function report(
  expected: string,
  filter: RequestFilter,
  conditions: JournalFilter,
  { name, journal }: AssertedSandbox,
): string {
  const where = name === '' ? 'the default sandbox' : `the sandbox "${name}"`;
  const title = `${expected} with ${shown(filter)}, but ${where} has received`;
  if (journal.size === 0)
    return `${title} no request at all. Check the base URL and the sandbox that your game uses.`;
  const requests = journal.list({ ...conditions, limit: mostShown }).reverse();
  if (requests.length > 0) {
    const lines = requests.map((request) => line(request));
    return [`${title} ${journal.countWhere(conditions)}:`, ...lines].join('\n');
  }
  const misses = journal.nearMisses({ ...conditions, limit: mostShown });
  if (misses.length === 0) return `${title} none, and nothing similar among its ${counted(journal.size)}.`;
  const lines = misses.map(({ unmet, request }) => line(request, unmet));
  return [`${title} none. The requests that differ least:`, ...lines].join('\n');
}

/** Returns a line about a request, and a second one with the reason why it was rejected. */
function line({ id, method, path, operationId, status, hint }: JournalEntry, unmet?: string[]): string {
  const outcome = status === 0 ? 'no response' : status;
  const differs = unmet ? `: ${unmet.join('; ')}` : '';
  const why = hint ? `\n       why: ${hint}` : '';
  return `  #${id} ${method} ${path} (${operationId ?? 'unknown operation'}) ${outcome}${differs}${why}`;
}

/** Returns the filter as a test writes it, without the API key, because keys don't belong in logs. */
function shown({ key, ...filter }: RequestFilter): string {
  const pairs = Object.entries(filter).filter(([, value]) => value !== undefined);
  if (key !== undefined) pairs.push(['key', '[redacted]']);
  const parts = pairs.map(([name, value]) => `${name} ${redactText(String(value))}`);
  return parts.length === 0 ? 'any content' : parts.join(', ');
}

const counted = (count: number): string => (count === 1 ? '1 request' : `${count} requests`);

/** Returns the stack above a function, in which frameworks find the line of the test. */
function framesAbove(below: (...args: never[]) => unknown): () => string {
  const at: { stack?: string } = {};
  Error.captureStackTrace(at, below);
  // Read the stack only when needed, because that formats it.
  return () => at.stack?.replace(/^[^\n]*/, '') ?? '';
}

function failure(message: string, frames: () => string): RequestAssertionError {
  const error = new RequestAssertionError(message);
  error.stack = `${error.name}: ${message}${frames()}`;
  return error;
}

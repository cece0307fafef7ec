/** Waits until a sandbox has recorded certain requests. */
import type { EventHub } from './event-hub.js';
import type { JournalFilter } from './journal-filter.js';
import type { Journal } from './request-journal.js';

/** Requests that arrive within this many milliseconds are checked together. */
const collectMs = 10;

/** What to wait for. */
export interface Waiting {
  hub: EventHub;
  /** The name of the sandbox. */
  sandbox: string;
  /** Returns the current journal of the sandbox. It changes when the sandbox is created again. */
  journal: () => Journal;
  filter: JournalFilter;
  /** How many requests. */
  count: number;
  timeoutMs: number;
}

/**
 * Waits for requests.
 * @param waiting See {@link Waiting}.
 * @returns Whether there are enough requests. False after the time-out, and when the mock is about to stop.
 */
export function waitForRequests(waiting: Waiting): Promise<boolean> {
  const { hub, sandbox, journal, filter, count, timeoutMs } = waiting;
  const { since: first = 0 } = filter;
  let seen = first;
  let found = 0;
  // Each request is checked once.
  const isMet = () => {
    const all = journal();
    if (all.count < seen) [seen, found] = [first, 0];
    found += all.countWhere({ ...filter, since: seen });
    seen = Math.max(first, all.count);
    return found >= count;
  };
  return new Promise((resolve) => {
    if (isMet() || hub.isClosed) return resolve(isMet());
    let soon: NodeJS.Timeout | undefined;
    const end = () => {
      clearTimeout(soon);
      clearTimeout(timer);
      stop();
      resolve(isMet());
    };
    const look = () => {
      soon = undefined;
      if (isMet()) end();
    };
    const stop = hub.listen(sandbox, () => {
      if (hub.isClosed) end();
      else soon ??= setTimeout(look, collectMs);
    });
    const timer = setTimeout(end, timeoutMs);
  });
}

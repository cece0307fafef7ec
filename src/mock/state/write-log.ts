/** Logs which records a request has changed, by its handler and later by the tasks that it queued. */
import type { Task } from './records.js';

/** A record before and after a transaction. */
export interface Write {
  table: string;
  key: string;
  /** Undefined when the record is new. */
  before: object | undefined;
  /** Undefined when the record was deleted. */
  after: object | undefined;
}

/** The most writes of a request to keep. More are only counted. */
const mostWrites = 50;
/** The most waiting tasks that are attributed to their requests. Beyond it, the oldest ones are not. */
const mostTasks = 10_000;

/** The tables whose changes are shown. All others contain secrets or redundant data. */
export const observedTables: ReadonlySet<string> = new Set([
  'users',
  'secondaries',
  'approvals',
  'rooms',
  'balances',
  'chips',
  'nftTokens',
  'nftCredits',
  'badges',
  'airdropRewards',
  'permissionUpgrades',
  'tasks',
]);

const none: readonly Write[] = [];

/** The writes of one request. */
export class WriteLog {
  /** The ID of the request in the journal, once it has one. */
  requestId: number | undefined;
  /** How many more writes there were. */
  omitted = 0;
  writes: readonly Write[] = none;

  /** Adds writes, up to a limit. */
  add(writes: readonly Write[]): void {
    const added = writes.slice(0, mostWrites - this.writes.length);
    this.omitted += writes.length - added.length;
    this.writes = this.writes.length === 0 ? added : [...this.writes, ...added];
  }
}

/** Called with the writes of a transaction, and with the request to which they belong. */
export type WriteListener = (writes: readonly Write[], log: WriteLog | undefined) => void;

/** Finds the request of each transaction. */
export class WriteAttribution {
  /** The log of the request whose handler runs. */
  current: WriteLog | undefined;
  /** Called after each transaction that changes an observed table. */
  listener: WriteListener | undefined;
  readonly #byTask = new Map<string, WriteLog>();

  /**
   * Records the writes of a transaction.
   * @param writes The writes to observed tables, at least one.
   */
  take(writes: readonly Write[]): void {
    const log = this.#logOf(writes);
    log?.add(writes);
    this.listener?.(writes, log);
  }

  /** Each transaction of the worker ends one task. Transactions of handlers queue tasks. */
  #logOf(writes: readonly Write[]): WriteLog | undefined {
    for (const { table, key, before, after } of writes) {
      if (table !== 'tasks') continue;
      if (before && (before as Task).status === 'PENDING' && (after as Task)?.status !== 'PENDING') {
        const log = this.#byTask.get(key);
        this.#byTask.delete(key);
        return log;
      }
      if (!before && this.current) this.#keep(key, this.current);
    }
    return this.current;
  }

  #keep(taskId: string, log: WriteLog): void {
    this.#byTask.set(taskId, log);
    if (this.#byTask.size <= mostTasks) return;
    const [oldest] = this.#byTask.keys();
    this.#byTask.delete(oldest as string);
  }
}

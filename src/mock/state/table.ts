/** A table of plain records in memory. */
import { observedTables, type Write } from './write-log.js';

/** How the records of a table are identified and looked up. */
export interface TableLayout<T, Index extends string> {
  /** The unique key of a record. */
  key(record: T): string;
  /** Additional ways to find records. Several records can share a value. Without a value, a record is not in the index. */
  indexes: { readonly [Name in Index]: (record: T) => string | undefined };
}

interface Entry<T> {
  /** The order of first insertion, in which lookups list records. */
  ordinal: number;
  /** Undefined after a delete, until the transaction ends. */
  record: T | undefined;
}

/** A change that can be undone. */
export interface Change {
  table: Undoable;
  key: string;
  before: unknown;
  after: object | undefined;
}

/**
 * Called with each record that a transaction has changed, when the transaction succeeds. `ordinal` is the record's place in
 * its table, which stays the same until the record is deleted.
 * @param record The current record. Undefined when it was deleted.
 */
export type ChangeListener = (table: string, ordinal: number, record: object | undefined) => void;

/** The records of a table, and their ordinals, in that order. */
export interface StoredTable {
  ordinals: number[];
  records: object[];
}

/** The records of each table. */
export type StoredRecords = Readonly<Record<string, StoredTable>>;

/**
 * Returns the write of a change to an observed table.
 * @param change The change.
 */
export function writeOf({ table, key, before, after }: Change): Write | undefined {
  if (!table.isObserved) return undefined;
  return { table: table.name, key, before: (before as Entry<object> | undefined)?.record, after };
}

interface Undoable {
  /** The name of the table in its store. */
  readonly name: string;
  /** Whether its writes are observed. */
  readonly isObserved: boolean;
  report(key: string, listener: ChangeListener): void;
  undo(key: string, before: unknown): void;
  forgetDeleted(key: string): void;
}

/** A table of records. Returned records are read-only. Only {@link Table.put} changes the table. */
export class Table<T extends object, Index extends string = never> implements Undoable {
  readonly name: string;
  readonly isObserved: boolean;
  readonly #layout: TableLayout<T, Index>;
  readonly #changed: (change: Change) => void;
  readonly #entries = new Map<string, Entry<T>>();
  readonly #indexes: [(record: T) => string | undefined, Map<string, Set<string>>][] = [];
  readonly #indexByName = new Map<string, Map<string, Set<string>>>();
  #nextOrdinal = 0;
  #size = 0;

  /**
   * @param name The name of the table in its store.
   * @param layout Keys and indexes.
   * @param changed Called before each change.
   */
  constructor(name: string, layout: TableLayout<T, Index>, changed: (change: Change) => void) {
    this.name = name;
    this.isObserved = observedTables.has(name);
    this.#layout = layout;
    this.#changed = changed;
    for (const [name, read] of Object.entries(layout.indexes)) {
      const index = new Map<string, Set<string>>();
      this.#indexByName.set(name, index);
      this.#indexes.push([read as (record: T) => string | undefined, index]);
    }
  }

  /** How many records there are. */
  get size(): number {
    return this.#size;
  }

  /** Returns the record with a key. */
  get(key: string): Readonly<T> | undefined {
    return this.#entries.get(key)?.record;
  }

  /** Returns whether a record with a key exists. */
  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  /** Returns all records, in the order of their first insertion. */
  all(): Readonly<T>[] {
    const records: T[] = [];
    for (const { record } of this.#entries.values()) if (record) records.push(record);
    return records;
  }

  /** Returns the first records, in the order of their first insertion. */
  oldest(count: number): Readonly<T>[] {
    const records: T[] = [];
    for (const { record } of this.#entries.values()) {
      if (records.length >= count) break;
      if (record) records.push(record);
    }
    return records;
  }

  /** Returns the records with a value in an index, in the order of their first insertion. */
  find(index: Index, value: string): Readonly<T>[] {
    const keys = this.#indexByName.get(index)?.get(value);
    if (!keys) return [];
    const entries: Entry<T>[] = [];
    for (const key of keys) entries.push(this.#entries.get(key) as Entry<T>);
    return entries.sort((a, b) => a.ordinal - b.ordinal).map(({ record }) => record as T);
  }

  /** Returns the records with these keys, without duplicates, in the order of their first insertion. */
  pick(keys: ReadonlySet<string>): Readonly<T>[] {
    const entries: Entry<T>[] = [];
    for (const key of keys) {
      const entry = this.#entries.get(key);
      if (entry?.record) entries.push(entry);
    }
    return entries.sort((a, b) => a.ordinal - b.ordinal).map(({ record }) => record as T);
  }

  /** Returns how many records have a value in an index. */
  count(index: Index, value: string): number {
    return this.#indexByName.get(index)?.get(value)?.size ?? 0;
  }

  /** Stores a record. It replaces a record with the same key. */
  put(record: T): void {
    const key = this.#layout.key(record);
    this.#replace(key, this.#entries.get(key), record);
  }

  /**
   * Stores a changed copy of a record.
   * @throws Error when no record has that key, which is a bug of the caller.
   */
  update(key: string, changes: Partial<T>): Readonly<T> {
    const before = this.get(key);
    if (!before) throw new Error(`There is no record "${key}" to update.`);
    const after = { ...before, ...changes };
    this.put(after);
    return after;
  }

  /** Removes the record with a key, if it exists. */
  delete(key: string): void {
    const entry = this.#entries.get(key);
    if (entry?.record) this.#replace(key, entry, undefined);
  }

  /** Removes all records. */
  clear(): void {
    for (const key of [...this.#entries.keys()]) this.delete(key);
  }

  /** For the store: reports a record that has changed. */
  report(key: string, listener: ChangeListener): void {
    const entry = this.#entries.get(key);
    if (entry) listener(this.name, entry.ordinal, entry.record);
  }

  /** For the store: reports all records. */
  reportAll(listener: ChangeListener): void {
    for (const { ordinal, record } of this.#entries.values()) listener(this.name, ordinal, record);
  }

  /**
   * For the store: replaces all records.
   * @throws Error when two records have the same key.
   */
  load({ ordinals, records }: StoredTable): void {
    this.#entries.clear();
    for (const [, index] of this.#indexes) index.clear();
    this.#size = 0;
    this.#nextOrdinal = 0;
    for (let at = 0; at < records.length; at += 1) {
      const record = records[at] as T;
      const key = this.#layout.key(record);
      if (this.#entries.has(key)) throw new Error(`Table ${this.name} contains the record "${key}" twice.`);
      this.#reindex(key, undefined, record);
      this.#entries.set(key, { ordinal: ordinals[at] as number, record });
    }
    this.#nextOrdinal = (ordinals.at(-1) ?? -1) + 1;
  }

  /** For the store: restores an entry. */
  undo(key: string, before: unknown): void {
    const entry = before as Entry<T> | undefined;
    const current = this.#entries.get(key);
    this.#reindex(key, current?.record, entry?.record);
    if (entry) this.#entries.set(key, entry);
    else {
      this.#entries.delete(key);
      this.#nextOrdinal -= 1;
    }
  }

  /** For the store: removes the entry of a deleted record after a successful transaction. */
  forgetDeleted(key: string): void {
    const entry = this.#entries.get(key);
    if (entry && !entry.record) this.#entries.delete(key);
  }

  #replace(key: string, before: Entry<T> | undefined, record: T | undefined): void {
    this.#changed({ table: this, key, before, after: record });
    const ordinal = before ? before.ordinal : this.#nextOrdinal++;
    this.#reindex(key, before?.record, record);
    this.#entries.set(key, { ordinal, record });
  }

  #reindex(key: string, before: T | undefined, after: T | undefined): void {
    if (before) this.#size -= 1;
    if (after) this.#size += 1;
    for (const [read, index] of this.#indexes) {
      const [from, to] = [before && read(before), after && read(after)];
      if (from === to) continue;
      if (from !== undefined) {
        const keys = index.get(from);
        keys?.delete(key);
        if (keys?.size === 0) index.delete(from);
      }
      if (to !== undefined) {
        const keys = index.get(to);
        if (keys) keys.add(key);
        else index.set(to, new Set([key]));
      }
    }
  }
}

/**
 * Tables of plain records in memory, changed in transactions. A record is never changed in place: a change puts a new
 * record. That is what makes a roll-back cheap and a snapshot exact.
 */

/** How the records of a table are told apart and looked up. */
export interface TableLayout<T, Index extends string> {
  /** The unique key of a record. */
  key(record: T): string;
  /** Further ways to find records; several records may share a value. No value keeps a record out of the index. */
  indexes: { readonly [Name in Index]: (record: T) => string | undefined };
}

interface Entry<T> {
  /** Order of first insertion, the order in which lookups list records. */
  ordinal: number;
  /** Absent once deleted, until the transaction ends. */
  record: T | undefined;
}

interface Change {
  table: Undoable;
  key: string;
  before: unknown;
}

interface Undoable {
  undo(key: string, before: unknown): void;
  forgetDeleted(key: string): void;
}

/** A table of records. Records come out read-only; only {@link Table.put} changes what is stored. */
export class Table<T extends object, Index extends string = never> implements Undoable {
  readonly #layout: TableLayout<T, Index>;
  readonly #changed: (change: Change) => void;
  readonly #entries = new Map<string, Entry<T>>();
  readonly #indexes: [(record: T) => string | undefined, Map<string, Set<string>>][] = [];
  readonly #indexByName = new Map<string, Map<string, Set<string>>>();
  #nextOrdinal = 0;
  #size = 0;

  /**
   * @param layout Keys and indexes.
   * @param changed Told about each change, before it happens.
   */
  constructor(layout: TableLayout<T, Index>, changed: (change: Change) => void) {
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

  /** The record with a key. */
  get(key: string): Readonly<T> | undefined {
    return this.#entries.get(key)?.record;
  }

  /** Whether there is a record with a key. */
  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  /** All records, in the order in which they were first put. */
  all(): Readonly<T>[] {
    const records: T[] = [];
    for (const { record } of this.#entries.values()) if (record) records.push(record);
    return records;
  }

  /** The first records, in the order in which they were first put. */
  oldest(count: number): Readonly<T>[] {
    const records: T[] = [];
    for (const { record } of this.#entries.values()) {
      if (records.length >= count) break;
      if (record) records.push(record);
    }
    return records;
  }

  /** The records that have a value in an index, in the order in which they were first put. */
  find(index: Index, value: string): Readonly<T>[] {
    const keys = this.#indexByName.get(index)?.get(value);
    if (!keys) return [];
    const entries: Entry<T>[] = [];
    for (const key of keys) entries.push(this.#entries.get(key) as Entry<T>);
    return entries.sort((a, b) => a.ordinal - b.ordinal).map(({ record }) => record as T);
  }

  /** How many records have a value in an index. */
  count(index: Index, value: string): number {
    return this.#indexByName.get(index)?.get(value)?.size ?? 0;
  }

  /** Stores a record in the place of the one with the same key, if there is one. */
  put(record: T): void {
    const key = this.#layout.key(record);
    this.#replace(key, this.#entries.get(key), record);
  }

  /**
   * Stores a changed copy of a record.
   * @throws Error when there is none with that key: the caller has to know that there is.
   */
  update(key: string, changes: Partial<T>): Readonly<T> {
    const before = this.get(key);
    if (!before) throw new Error(`There is no record "${key}" to update.`);
    const after = { ...before, ...changes };
    this.put(after);
    return after;
  }

  /** Removes the record with a key, if there is one. */
  delete(key: string): void {
    const entry = this.#entries.get(key);
    if (entry?.record) this.#replace(key, entry, undefined);
  }

  /** Removes all records. */
  clear(): void {
    for (const key of [...this.#entries.keys()]) this.delete(key);
  }

  /** For the store: puts an entry back as it was. */
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

  /** For the store: drops what is left of a deleted record when a transaction has ended well. */
  forgetDeleted(key: string): void {
    const entry = this.#entries.get(key);
    if (entry && !entry.record) this.#entries.delete(key);
  }

  #replace(key: string, before: Entry<T> | undefined, record: T | undefined): void {
    this.#changed({ table: this, key, before });
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

/** The tables of a layout, by name. */
export type Tables<Layouts> = {
  readonly [Name in keyof Layouts]: Layouts[Name] extends TableLayout<infer T, infer Index>
    ? Table<T & object, Index>
    : never;
};

/** All records of all tables, as plain data. */
export type Snapshot = Record<string, object[]>;

/** A set of tables that change together or not at all. */
export class Store<Layouts extends Record<string, TableLayout<never, never>>> {
  readonly tables: Tables<Layouts>;
  /** Counts committed changes, so that whoever keeps a copy knows when it is out of date. */
  version = 0;
  #changes: Change[] = [];
  #depth = 0;
  #keeps = 0;

  constructor(layouts: Layouts) {
    const changed = (change: Change) => {
      if (this.#depth === 0) throw new Error('State changes only inside of a transaction.');
      this.#changes.push(change);
    };
    this.tables = Object.fromEntries(
      Object.entries(layouts).map(([name, layout]) => [name, new Table(layout, changed)]),
    ) as unknown as Tables<Layouts>;
  }

  /**
   * Runs changes that belong together. Transactions may be nested; an inner one that throws takes only its own changes
   * back.
   * @param run Makes the changes, synchronously.
   * @returns What `run` returns.
   * @throws What `run` throws, after its changes since the last {@link Store.commit} are undone.
   */
  transaction<R>(run: () => R): R {
    const start = this.#changes.length;
    const keeps = this.#keeps;
    this.#depth += 1;
    try {
      const result = run();
      if (this.#depth === 1) this.commit();
      return result;
    } catch (error) {
      const firstToUndo = keeps === this.#keeps ? start : 0;
      while (this.#changes.length > firstToUndo) {
        const { table, key, before } = this.#changes.pop() as Change;
        table.undo(key, before);
      }
      throw error;
    } finally {
      this.#depth -= 1;
    }
  }

  /** Makes all changes so far final, even if the transaction throws later. */
  commit(): void {
    this.#keeps += 1;
    if (this.#changes.length === 0) return;
    this.version += 1;
    for (const { table, key } of this.#changes) table.forgetDeleted(key);
    this.#changes = [];
  }

  /** A copy of all records. It shares nothing that could change with the store. */
  snapshot(): Snapshot {
    const records: Snapshot = {};
    for (const [name, table] of this.#named()) records[name] = table.all();
    return structuredClone(records);
  }

  /**
   * Replaces all records.
   * @param snapshot From {@link Store.snapshot}, possibly after a trip through JSON.
   * @throws Error that names the tables when they are not those of this store. Nothing is changed then.
   */
  restore(snapshot: Snapshot): void {
    const names = Object.keys(this.tables).sort();
    if (
      typeof snapshot !== 'object' ||
      snapshot === null ||
      Object.keys(snapshot).sort().join() !== names.join()
    ) {
      throw new Error(`A snapshot has exactly these tables: ${names.join(', ')}.`);
    }
    const broken = names.find((name) => !Array.isArray(snapshot[name]));
    if (broken) throw new Error(`Table ${broken} of the snapshot is not a list of records.`);
    const before = this.snapshot();
    try {
      this.#load(structuredClone(snapshot));
    } catch (error) {
      this.#load(before);
      throw error;
    }
  }

  #load(snapshot: Snapshot): void {
    // Two transactions: records take new places in their tables only once the old ones are gone.
    this.transaction(() => {
      for (const [, table] of this.#named()) table.clear();
    });
    this.transaction(() => {
      for (const [name, table] of this.#named()) for (const record of snapshot[name] ?? []) table.put(record);
    });
  }

  #named(): [string, Table<object>][] {
    return Object.entries(this.tables) as unknown as [string, Table<object>][];
  }
}

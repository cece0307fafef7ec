/**
 * Tables of plain records in memory, changed in transactions. A record is never changed in place: a change stores a new
 * record. So rollbacks are cheap, and snapshots are exact.
 */
import {
  type Change,
  type ChangeListener,
  type StoredRecords,
  Table,
  type TableLayout,
  writeOf,
} from './table.js';
import type { Write } from './write-log.js';

/** The tables of a layout, by name. */
export type Tables<Layouts> = {
  readonly [Name in keyof Layouts]: Layouts[Name] extends TableLayout<infer T, infer Index>
    ? Table<T & object, Index>
    : never;
};

/** All records of all tables, as plain data. */
export type Snapshot = Record<string, object[]>;

/** A set of tables with atomic transactions. */
export class Store<Layouts extends Record<string, TableLayout<never, never>>> {
  readonly tables: Tables<Layouts>;
  /** Counts committed changes, so that the owner of a copy can detect that it is outdated. */
  version = 0;
  /** Called with each committed change. When it throws, the transaction fails. */
  onChange: ChangeListener | undefined;
  /** Called with the writes of each transaction to observed tables, but not when all records are replaced. */
  onWrites: ((writes: readonly Write[]) => void) | undefined;
  #changes: Change[] = [];
  #depth = 0;
  #keeps = 0;

  constructor(layouts: Layouts) {
    const changed = (change: Change) => {
      if (this.#depth === 0) throw new Error('State changes only inside of a transaction.');
      this.#changes.push(change);
    };
    this.tables = Object.fromEntries(
      Object.entries(layouts).map(([name, layout]) => [name, new Table(name, layout, changed)]),
    ) as unknown as Tables<Layouts>;
  }

  /**
   * Runs changes in a transaction. Transactions can be nested. If an inner one throws, only its own changes are undone.
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

  /** Commits all changes so far, even if the transaction throws later. */
  commit(): void {
    this.#keeps += 1;
    if (this.#changes.length === 0) return;
    const { onChange } = this;
    if (onChange) for (const { table, key } of this.#changes) table.report(key, onChange);
    this.version += 1;
    const changes = this.#changes;
    this.#changes = [];
    if (this.onWrites) reportWrites(changes, this.onWrites);
    for (const { table, key } of changes) table.forgetDeleted(key);
  }

  /** Reports all records, as if they had just been put. */
  reportAll(listener: ChangeListener): void {
    for (const [, table] of this.#named()) table.reportAll(listener);
  }

  /**
   * Replaces all records with those that a {@link ChangeListener} has received. Reports nothing.
   * @param records The records. The store keeps them as they are. A missing table becomes empty.
   * @throws Error when a table is unknown, or contains a record twice. After that, the store is unusable.
   */
  load(records: StoredRecords): void {
    const unknown = Object.keys(records).find((name) => !Object.hasOwn(this.tables, name));
    if (unknown !== undefined) throw new Error(`There is no table "${unknown}".`);
    this.version += 1;
    for (const [name, table] of this.#named()) table.load(records[name] ?? { ordinals: [], records: [] });
  }

  /** Returns a copy of all records. Later changes of the store do not affect it. */
  snapshot(): Snapshot {
    const records: Snapshot = {};
    for (const [name, table] of this.#named()) records[name] = table.all();
    return structuredClone(records);
  }

  /**
   * Replaces all records.
   * @param snapshot The result of {@link Store.snapshot}, possibly converted to JSON and back.
   * @throws Error that lists the tables of this store when the snapshot has others. In that case, nothing changes.
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
    if (broken) throw new Error(`Table ${broken} of the snapshot is not an array of records.`);
    const before = this.snapshot();
    const { onWrites } = this;
    this.onWrites = undefined;
    try {
      this.#load(structuredClone(snapshot));
    } catch (error) {
      this.#load(before);
      throw error;
    } finally {
      this.onWrites = onWrites;
    }
  }

  #load(snapshot: Snapshot): void {
    // Use two transactions, because records get new places in their tables only after the old ones are removed.
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

function reportWrites(changes: readonly Change[], listener: (writes: readonly Write[]) => void): void {
  const writes: Write[] = [];
  for (const change of changes) {
    const write = writeOf(change);
    if (write) writes.push(write);
  }
  if (writes.length > 0) listener(writes);
}

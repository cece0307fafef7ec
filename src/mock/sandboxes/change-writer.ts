/** Writes changed records to a database: soon, in order, and each transaction in one batch. */
import { type Level, type LevelOperation, reopenLevel } from './level.js';

/**
 * Collects changes until the event loop turns or the previous write has ended, and writes them in one batch. A transaction
 * never waits, so one batch contains all of its changes.
 */
export class ChangeWriter {
  readonly #level: Level;
  readonly #failed: (error: Error) => void;
  /** By key. The records are immutable, so they are serialized only when they are written. */
  #pending = new Map<string, object | undefined>();
  #next: Promise<void> | undefined;
  #running: Promise<void> | undefined;
  #failure: Error | undefined;

  /**
   * @param level The database.
   * @param failed Called with the error of the first write that fails after one that succeeded.
   */
  constructor(level: Level, failed: (error: Error) => void) {
    this.#level = level;
    this.#failed = failed;
  }

  /** The error of the last write, whose changes wait for the next attempt. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  /** Schedules a write of a record. Without a record, the stored one is removed. */
  set(key: string, record: object | undefined): void {
    this.#pending.set(key, record);
    if (!this.#next) this.#begin();
  }

  /**
   * Waits until the operating system has all changes so far. After a failure, this tries to write again.
   * @returns A promise, or undefined when there is nothing to wait for.
   * @throws The error of the database, as a rejected promise.
   */
  written(): Promise<void> | undefined {
    if (this.#pending.size === 0) return this.#running;
    return this.#next ?? this.#begin();
  }

  #begin(): Promise<void> {
    const next = this.#write(this.#running);
    // Callers that wait get the error. Other changes are reported by `failed`.
    next.catch(() => {});
    this.#next = next;
    return next;
  }

  async #write(before: Promise<void> | undefined): Promise<void> {
    await (before?.catch(() => {}) ?? new Promise((resolve) => setImmediate(resolve)));
    this.#running = this.#next;
    this.#next = undefined;
    const changes = this.#pending;
    this.#pending = new Map();
    try {
      if (this.#failure) await reopenLevel(this.#level);
      await this.#level.batch(operationsOf(changes));
      this.#failure = undefined;
    } catch (error) {
      for (const [key, record] of this.#pending) changes.set(key, record);
      this.#pending = changes;
      const isNew = !this.#failure;
      this.#failure = error as Error;
      if (isNew) this.#failed(this.#failure);
      throw error;
    } finally {
      this.#running = undefined;
    }
  }
}

function operationsOf(changes: Map<string, object | undefined>): LevelOperation[] {
  const operations: LevelOperation[] = [];
  for (const [key, record] of changes)
    operations.push(record ? { type: 'put', key, value: JSON.stringify(record) } : { type: 'del', key });
  return operations;
}

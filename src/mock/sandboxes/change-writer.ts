/** Writes changed records to a database: soon, in order, and what belongs together in one batch. */
import { type Level, type LevelOperation, reopenLevel } from './level.js';

/**
 * Collects changes until the event loop turns or the write before has ended, and writes them in one batch. So each
 * transaction is in one batch with all that it changed, because a transaction never waits.
 */
export class ChangeWriter {
  readonly #level: Level;
  readonly #failed: (error: Error) => void;
  /** By key. The records are immutable, so they become text only when they are written. */
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

  /** Why the last write failed; its changes wait for the next attempt. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  /** Writes a record soon. Without a record, removes the one that was stored. */
  set(key: string, record: object | undefined): void {
    this.#pending.set(key, record);
    if (!this.#next) this.#begin();
  }

  /**
   * Waits until the operating system has all changes so far. After a failure, this is another attempt to write.
   * @returns Nothing when there is nothing to wait for.
   * @throws The error of the database, by the promise.
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

/** The memory that the journals of all sandboxes share. */

/** A journal, as the budget sees it. */
export interface BudgetedJournal {
  /** Removes the oldest exchange, and notifies the budget. Returns false when there is none. */
  dropOldest(): boolean;
}

/** 256 MB. */
export const defaultJournalBytes = 256_000_000;

/** Counts the bytes of journals. Above the limit, it removes the oldest exchanges of the least recently used journal first. */
export class JournalBudget {
  readonly limit: number;
  /** The least recently used journal comes first. */
  readonly #journals = new Set<BudgetedJournal>();
  #latest: BudgetedJournal | undefined;
  #used = 0;

  /** @param limit In bytes. */
  constructor(limit: number = defaultJournalBytes) {
    this.limit = limit;
  }

  /** How many bytes all journals take. */
  get used(): number {
    return this.#used;
  }

  /**
   * Counts bytes that a journal takes, and frees others if needed.
   * @param journal The journal, which is now the most recently used one.
   * @param bytes The number of bytes. Negative when an exchange replaces a longer one.
   */
  take(journal: BudgetedJournal, bytes: number): void {
    if (journal !== this.#latest) {
      this.#journals.delete(journal);
      this.#journals.add(journal);
      this.#latest = journal;
    }
    this.#used += bytes;
    while (this.#used > this.limit) {
      const [oldest] = this.#journals;
      if (oldest === undefined) return;
      if (!oldest.dropOldest()) this.forget(oldest);
    }
  }

  /**
   * Counts bytes that a journal has freed.
   * @param bytes The number of bytes.
   */
  free(bytes: number): void {
    this.#used -= bytes;
  }

  /** Removes a journal that has freed everything. */
  forget(journal: BudgetedJournal): void {
    this.#journals.delete(journal);
    if (journal === this.#latest) this.#latest = undefined;
  }
}

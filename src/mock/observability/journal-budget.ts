/** The memory that the journals of all sandboxes share. */

/** What a budget can free: a journal. */
export interface BudgetedJournal {
  /** Forgets the oldest exchange, and tells the budget. Returns false when there is none. */
  dropOldest(): boolean;
}

/** 256 MB. */
export const defaultJournalBytes = 256_000_000;

/** Counts the bytes of journals. Above the limit, the least recently used journal loses its oldest exchanges first. */
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

  /** How many bytes all journals have. */
  get used(): number {
    return this.#used;
  }

  /**
   * Counts what a journal takes, and makes room for it.
   * @param journal Takes it, and is now the most recently used one.
   * @param bytes How much more; negative when an exchange took the place of a longer one.
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
   * Counts what a journal has freed.
   * @param bytes How much.
   */
  free(bytes: number): void {
    this.#used -= bytes;
  }

  /** Stops keeping a journal, which has freed everything. */
  forget(journal: BudgetedJournal): void {
    this.#journals.delete(journal);
    if (journal === this.#latest) this.#latest = undefined;
  }
}

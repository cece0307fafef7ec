/** Reads the requests that a running mock has received. */
import { type ControlClient, done } from '../../control-client/control-client.js';
import type { JournalEntry, RequestSummary } from '../../control-client/control-types.js';

/** Filters of requests, with the names that the control API uses. */
export interface TailFilter {
  operation?: string | undefined;
  status?: string | undefined;
  player?: string | undefined;
  game?: string | undefined;
  key?: string | undefined;
  text?: string | undefined;
}

/** The parts of a request that a line shows. */
export type ShownRequest = Omit<JournalEntry, 'request' | 'response' | 'changes' | 'omittedChanges'>;

/** The most requests that the control API lists at once. */
const mostListed = 1_000;

/** Stands for the reason of a request that is known only from its event. */
const lostReason = 'The journal was emptied before the reason could be read.';

/**
 * Reads requests from the journal, which has the reason for a rejection and applies the filters. Events signal
 * new requests.
 */
export class JournalReader {
  readonly #control: ControlClient;
  readonly #filter: TailFilter;
  readonly #show: (entry: ShownRequest) => void;
  /** The ID of the last request that was read. */
  #last: number;
  /** The newest ID that is known. */
  #newest = 0;
  /** Grows when the journal was emptied. */
  #journal = 0;
  #reading: Promise<void> | undefined;
  /** The requests that a read has to show, in the order of their IDs. */
  readonly #waiting = new Map<number, RequestSummary>();

  private constructor(
    control: ControlClient,
    filter: TailFilter,
    show: (entry: ShownRequest) => void,
    last: number,
  ) {
    this.#control = control;
    this.#filter = filter;
    this.#show = show;
    this.#last = last;
  }

  /** Opens the journal, which also checks the filters: the mock rejects a misspelled one. */
  static async open(
    control: ControlClient,
    { filter, since }: { filter: TailFilter; since?: number | undefined },
    show: (entry: ShownRequest) => void,
  ): Promise<JournalReader> {
    const count = await countOf(control);
    await done(control.GET('/requests', { params: { query: { ...filter, limit: 1 } } as never }));
    return new JournalReader(control, filter, show, since ?? count);
  }

  /** Shows a request that has just ended. For most, the event has everything that the line needs. */
  async take(summary: RequestSummary): Promise<void> {
    const { id, hint, violations } = summary;
    // A read can show a request before its event comes.
    if (id <= this.#last) return;
    const isPlain = !hint && violations === 0 && !this.#hasFilter;
    if (!isPlain || this.#reading || id !== this.#last + 1) {
      this.#waiting.set(id, summary);
      return this.#read(id);
    }
    this.#last = id;
    this.#showSummary(summary);
  }

  /** Shows requests that had no event. If IDs are smaller than before, the mock has restarted. */
  async catchUp(): Promise<void> {
    const [journal, last] = [this.#journal, this.#last];
    const count = await countOf(this.#control);
    // In the meantime, events can have shown more requests, or emptied the journal. The count knows nothing of them.
    if (journal !== this.#journal) return;
    if (count < last) this.begin();
    if (count > this.#last) await this.#read(count);
  }

  /**
   * Starts again after the journal was emptied. Requests that it was still to be asked for are shown as their events
   * have them.
   * @returns How many could not be shown, because only the journal knows which of them pass the filters.
   */
  begin(): number {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#journal += 1;
    this.#last = 0;
    this.#newest = 0;
    if (this.#hasFilter) return waiting.length;
    for (const summary of waiting) this.#showSummary(summary);
    return 0;
  }

  get #hasFilter(): boolean {
    return Object.values(this.#filter).some((one) => one !== undefined);
  }

  #showSummary(summary: RequestSummary): void {
    const hint = summary.hint ? lostReason : null;
    this.#show({ ...summary, hint, violations: [], requestViolations: [] });
  }

  /** Shows the new requests up to an ID. */
  #read(newest: number): Promise<void> {
    this.#newest = Math.max(this.#newest, newest);
    if (!this.#reading && this.#newest > this.#last) this.#reading = this.#readAll();
    return this.#reading ?? Promise.resolve();
  }

  async #readAll(): Promise<void> {
    try {
      while (this.#newest > this.#last) {
        const [newest, journal] = [this.#newest, this.#journal];
        const query = { ...this.#filter, since: this.#last, limit: mostListed };
        const { requests } = await done(this.#control.GET('/requests', { params: { query } as never }));
        if (journal !== this.#journal) continue;
        for (const entry of [...requests].reverse()) this.#show(entry);
        this.#last = Math.max(newest, requests[0]?.id ?? 0);
        for (const id of this.#waiting.keys()) if (id <= this.#last) this.#waiting.delete(id);
      }
    } finally {
      // Not in a later callback: a request that came before it would wait for a read that has already ended.
      this.#reading = undefined;
    }
  }
}

/** Returns how many requests the sandbox has received, which is the ID of the newest one. */
async function countOf(control: ControlClient): Promise<number> {
  return (await done(control.GET('/'))).world.requests;
}

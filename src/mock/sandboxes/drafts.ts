import type { Entry } from './sandbox.js';

/** How many drafts are remembered, so that their journals can show why requests were rejected. */
const limit = 20;

/** Sandboxes that have rejected all requests so far. The oldest ones are dropped first. */
export class Drafts {
  readonly #entries = new Map<string, Entry>();

  get size(): number {
    return this.#entries.size;
  }

  /** Returns the draft of a name. */
  get(name: string): Entry | undefined {
    return this.#entries.get(name);
  }

  /** Adds a draft. To make room, drops old ones that handle no request. */
  add(entry: Entry): void {
    for (const { users, sandbox } of this.#entries.values()) {
      if (this.#entries.size < limit) break;
      if (users > 0) continue;
      this.#entries.delete(sandbox.name);
      sandbox.journal.clear();
    }
    this.#entries.set(entry.sandbox.name, entry);
  }

  /** Removes the draft of a name, if there is one. */
  delete(name: string): void {
    this.#entries.delete(name);
  }
}

import type { Entry } from './sandbox.js';

/** So many names whose requests were all rejected are remembered, so that their journals say why. */
const limit = 20;

/** Sandboxes that have rejected all requests so far. The oldest are forgotten first. */
export class Drafts {
  readonly #entries = new Map<string, Entry>();

  get size(): number {
    return this.#entries.size;
  }

  /** Returns the draft of a name. */
  get(name: string): Entry | undefined {
    return this.#entries.get(name);
  }

  /** Adds a draft. Those that handle a request stay. */
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

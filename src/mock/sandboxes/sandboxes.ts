/** The sandboxes of one mock: the default one, and those that requests name in `X-Mock-Session`. */
import type { Faults } from '../faults/faults.js';
import type { Journal } from '../observability/request-journal.js';
import { UserError } from '../openapi/user-error.js';
import type { MockState } from '../state/mock-state.js';

/** The most sandboxes beside the default one; each costs memory. */
const limit = 1_000;

/** Isolated state, with the journal and the faults beside it, which a snapshot doesn't contain. */
export interface Sandbox {
  /** From `X-Mock-Session`; empty for the default sandbox. */
  readonly name: string;
  readonly state: MockState;
  readonly journal: Journal;
  readonly faults: Faults;
}

/** Creates sandboxes on first use. */
export class Sandboxes {
  readonly #make: (name: string) => Sandbox;
  readonly #byName = new Map<string, Sandbox>();

  /** @param make Creates a sandbox with the base state. */
  constructor(make: (name: string) => Sandbox) {
    this.#make = make;
    this.#byName.set('', make(''));
  }

  /**
   * Returns a sandbox.
   * @param name From the header `X-Mock-Session`. Nothing, or an empty string, is the default sandbox.
   * @returns The sandbox; a new one on first use.
   * @throws UserError when the name is invalid, or there are too many sandboxes.
   */
  get(name = ''): Sandbox {
    const known = this.#byName.get(name);
    if (known) return known;
    if (!/^[\w.-]{1,64}$/.test(name)) {
      throw new UserError('X-Mock-Session takes 1 to 64 letters, digits, dots, dashes and underscores.');
    }
    if (this.#byName.size > limit) {
      throw new UserError(`There are ${limit} sandboxes already. Remove some: DELETE /_mock/worlds/{name}.`);
    }
    const sandbox = this.#make(name);
    this.#byName.set(name, sandbox);
    return sandbox;
  }

  /** Returns a new base state, in no sandbox. */
  createDetached(): MockState {
    return this.#make('').state;
  }

  /** Removes a named sandbox; its next use creates a new one. Returns whether there was one. */
  delete(name: string): boolean {
    return name !== '' && this.#byName.delete(name);
  }

  /** Returns all sandboxes; the default one has the empty name. */
  all(): Sandbox[] {
    return [...this.#byName.values()];
  }
}

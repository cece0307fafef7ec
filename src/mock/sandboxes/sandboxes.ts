/** The worlds of one mock: one for everybody, and one for each tester who names a world of his own. */
import type { Faults } from '../faults/faults.js';
import type { Journal } from '../observability/request-journal.js';
import type { MockState } from '../state/mock-state.js';

/** How many worlds there may be beside the default one; each costs memory. */
const limit = 1_000;

/** A name that no world can have, told in words that say what a name looks like. */
export class SandboxNameError extends Error {}

/** A world, and what its tester sees and does beside it; that is no part of its state. */
export interface Sandbox {
  /** From `X-Mock-Session`; empty for the world of everybody. */
  readonly name: string;
  readonly state: MockState;
  readonly journal: Journal;
  readonly faults: Faults;
}

/** Makes worlds when they are first asked for. */
export class Sandboxes {
  readonly #make: (name: string) => Sandbox;
  readonly #byName = new Map<string, Sandbox>();

  /** @param make Makes a new world from the seed. */
  constructor(make: (name: string) => Sandbox) {
    this.#make = make;
    this.#byName.set('', make(''));
  }

  /**
   * Finds a world and what belongs to it.
   * @param name From the header `X-Mock-Session`. Nothing, or an empty text, is the default world.
   * @returns The world; a new one on first use.
   * @throws WorldNameError when the name is unfit, or there are too many worlds.
   */
  get(name = ''): Sandbox {
    const known = this.#byName.get(name);
    if (known) return known;
    if (!/^[\w.-]{1,64}$/.test(name)) {
      throw new SandboxNameError(
        'X-Mock-Session takes 1 to 64 letters, digits, dots, dashes and underscores.',
      );
    }
    if (this.#byName.size > limit) {
      throw new SandboxNameError(
        `There are ${limit} worlds already. Remove some: DELETE /_mock/worlds/{name}.`,
      );
    }
    const sandbox = this.#make(name);
    this.#byName.set(name, sandbox);
    return sandbox;
  }

  /** A new world from the seed, that nobody names. */
  createDetached(): MockState {
    return this.#make('').state;
  }

  /** Removes a named world; it is made anew on its next use. Says whether there was one. */
  delete(name: string): boolean {
    return name !== '' && this.#byName.delete(name);
  }

  /** All worlds; the default world has the empty name. */
  all(): Sandbox[] {
    return [...this.#byName.values()];
  }
}

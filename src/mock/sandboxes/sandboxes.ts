/** The worlds of one mock: one for everybody, and one for each tester who names a world of his own. */
import type { Faults } from '../faults/faults.js';
import type { Journal } from '../observability/request-journal.js';
import type { World } from '../state/mock-state.js';

/** How many worlds there may be beside the default one; each costs memory. */
const limit = 1_000;

/** A name that no world can have, told in words that say what a name looks like. */
export class WorldNameError extends Error {}

/** A world, and what its tester sees and does beside it; that is no part of its state. */
export interface Tester {
  /** From `X-Mock-Session`; empty for the world of everybody. */
  readonly name: string;
  readonly world: World;
  readonly journal: Journal;
  readonly faults: Faults;
}

/** Makes worlds when they are first asked for. */
export class Worlds {
  readonly #make: (name: string) => Tester;
  readonly #byName = new Map<string, Tester>();

  /** @param make Makes a new world from the seed. */
  constructor(make: (name: string) => Tester) {
    this.#make = make;
    this.#byName.set('', make(''));
  }

  /**
   * Finds a world and what belongs to it.
   * @param name From the header `X-Mock-Session`. Nothing, or an empty text, is the default world.
   * @returns The world; a new one on first use.
   * @throws WorldNameError when the name is unfit, or there are too many worlds.
   */
  tester(name = ''): Tester {
    const known = this.#byName.get(name);
    if (known) return known;
    if (!/^[\w.-]{1,64}$/.test(name)) {
      throw new WorldNameError('X-Mock-Session takes 1 to 64 letters, digits, dots, dashes and underscores.');
    }
    if (this.#byName.size > limit) {
      throw new WorldNameError(
        `There are ${limit} worlds already. Remove some: DELETE /_mock/worlds/{name}.`,
      );
    }
    const tester = this.#make(name);
    this.#byName.set(name, tester);
    return tester;
  }

  /** The world of a tester; see {@link Worlds.tester}. */
  get(name = ''): World {
    return this.tester(name).world;
  }

  /** A new world from the seed, that nobody names. */
  fresh(): World {
    return this.#make('').world;
  }

  /** Removes a named world; it is made anew on its next use. Says whether there was one. */
  delete(name: string): boolean {
    return name !== '' && this.#byName.delete(name);
  }

  /** All worlds; the default world has the empty name. */
  all(): Tester[] {
    return [...this.#byName.values()];
  }
}

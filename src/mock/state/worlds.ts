/** The worlds of one mock: one for everybody, and one for each tester who names a world of his own. */
import type { World } from './world.js';

/** How many worlds there may be beside the default one; each costs memory. */
const limit = 1_000;

/** A name that no world can have, told in words that say what a name looks like. */
export class WorldNameError extends Error {}

/** Makes worlds when they are first asked for. */
export class Worlds {
  readonly #make: () => World;
  readonly #byName = new Map<string, World>();

  /** @param make Makes a new world from the seed. */
  constructor(make: () => World) {
    this.#make = make;
    this.#byName.set('', make());
  }

  /**
   * Finds a world.
   * @param name From the header `X-Mock-Session`. Nothing, or an empty text, is the default world.
   * @returns The world; a new one on first use.
   * @throws WorldNameError when the name is unfit, or there are too many worlds.
   */
  get(name = ''): World {
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
    const world = this.#make();
    this.#byName.set(name, world);
    return world;
  }

  /** Removes a named world; it is made anew on its next use. Says whether there was one. */
  delete(name: string): boolean {
    return name !== '' && this.#byName.delete(name);
  }

  /** Names and worlds; the default world has the empty name. */
  entries(): [string, World][] {
    return [...this.#byName];
  }
}

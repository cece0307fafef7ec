import { UserError } from '../openapi/user-error.js';

/** A place in a seed, as names and positions: `players`, 2, `balances`. */
export type SeedPath = readonly (string | number)[];

/** A mistake in a seed. */
export class SeedError extends UserError {
  /** Where the mistake is. */
  readonly path: SeedPath;

  /**
   * @param path Where the mistake is.
   * @param message What is wrong, and what was expected.
   */
  constructor(path: SeedPath, message: string) {
    super(message);
    this.path = path;
  }
}

/**
 * Returns a place in readable form.
 * @param path The place.
 * @returns For example `players[2].balances`.
 */
export function nameOf(path: SeedPath): string {
  const name = path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at > 0 ? '.' : ''}${part}`))
    .join('');
  return name === '' ? 'The data' : name;
}

/**
 * Applies data, and adds the place of a mistake to its message, because a mistake is hard to find in a large seed.
 * @param apply Applies the data.
 * @throws SeedError with a message such as `chips[0].holders: Unknown player "nobody".`
 */
export function withPlace<R>(apply: () => R): R {
  try {
    return apply();
  } catch (error) {
    if (!(error instanceof SeedError) || error.path.length === 0) throw error;
    throw new SeedError(error.path, `${nameOf(error.path)}: ${error.message}`);
  }
}

/**
 * Returns the mistake of a message from {@link withPlace}.
 * @param message The message.
 */
export function seedErrorOf(message: string): SeedError {
  const [, name = ''] = /^([\w-]+(?:\.[\w-]+|\[\d+\])*): /.exec(message) ?? [];
  const parts = name.match(/[\w-]+/g) ?? [];
  const path = parts.map((part) => (name.includes(`[${part}]`) ? Number(part) : part));
  return new SeedError(path, message);
}

/**
 * Seeds a part of the data, and adds its place to the error of a mistake.
 * @param path The part, relative to the part that the caller seeds.
 * @param run Seeds the part.
 * @throws SeedError in place of a UserError. Other errors stay as they are.
 */
export function inPart<R>(path: SeedPath, run: () => R): R {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new SeedError([...path, ...(error instanceof SeedError ? error.path : [])], error.message);
  }
}

/**
 * Seeds each item of an array.
 * @param name The name of the array in the part that the caller seeds.
 * @param items The array.
 * @param run Seeds one item.
 * @throws SeedError
 */
export function forEachPart<T>(name: string, items: readonly T[] | undefined, run: (item: T) => void): void {
  for (const [at, item] of (items ?? []).entries()) inPart([name, at], () => run(item));
}

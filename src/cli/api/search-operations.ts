import type { CatalogOperation } from './catalog.js';

/**
 * Returns the operations that contain all words of a search in their names, summaries, parameters, or error
 * messages. Matches in names come first.
 * @param operations What to search.
 * @param words The words, which are case-insensitive. Without words, it returns all operations.
 */
export function searchOperations(
  operations: readonly CatalogOperation[],
  words: readonly string[],
): CatalogOperation[] {
  const has = wordSearch(words);
  const named = operations.filter((one) => has(namesOf(one)));
  const others = operations.filter(
    (one) =>
      !named.includes(one) && has([...wordsOf(one), ...one.errors.map(({ message }) => message)].join(' ')),
  );
  return [...named, ...others];
}

/**
 * Returns a function that checks whether a string contains all words of a search.
 * @param words The words, which are case-insensitive. One can contain spaces.
 */
export function wordSearch(words: readonly string[]): (text: string) => boolean {
  const wanted = words.flatMap((word) => word.toLowerCase().split(/\s+/)).filter(Boolean);
  return (text) => wanted.every((word) => text.toLowerCase().includes(word));
}

/** Returns all names of an operation. */
export const namesOf = ({ id, title, path }: CatalogOperation): string => `${id} ${title} ${path}`;

const wordsOf = ({ id, title, path, section, summary, parameters }: CatalogOperation): string[] => [
  id,
  title,
  path,
  section,
  summary,
  ...parameters.flatMap(({ name, description }) => [name, description]),
];

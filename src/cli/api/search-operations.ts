import type { CatalogOperation } from './catalog.js';

/**
 * Returns the operations that have all words of a search: in their names, what they do, their parameters, or their error
 * messages. Those whose names have them come first.
 * @param operations What to search.
 * @param words In any letter case. Without words, all operations are found.
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
 * Returns a function that checks whether a string has all words of a search.
 * @param words Case-insensitive. A word can itself consist of words.
 */
export function wordSearch(words: readonly string[]): (text: string) => boolean {
  const wanted = words.flatMap((word) => word.toLowerCase().split(/\s+/)).filter(Boolean);
  return (text) => wanted.every((word) => text.toLowerCase().includes(word));
}

/** Returns everything that an operation is called. */
export const namesOf = ({ id, title, path }: CatalogOperation): string => `${id} ${title} ${path}`;

const wordsOf = ({ id, title, path, section, summary, parameters }: CatalogOperation): string[] => [
  id,
  title,
  path,
  section,
  summary,
  ...parameters.flatMap(({ name, description }) => [name, description]),
];

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
  const wanted = words.flatMap((word) => word.toLowerCase().split(/\s+/)).filter(Boolean);
  const has = (text: string) => wanted.every((word) => text.toLowerCase().includes(word));
  const named = operations.filter(({ id, title, path }) => has(`${id} ${title} ${path}`));
  const others = operations.filter(
    (one) =>
      !named.includes(one) && has([...wordsOf(one), ...one.errors.map(({ message }) => message)].join(' ')),
  );
  return [...named, ...others];
}

const wordsOf = ({ id, title, path, section, summary, parameters }: CatalogOperation): string[] => [
  id,
  title,
  path,
  section,
  summary,
  ...parameters.flatMap(({ name, description }) => [name, description]),
];

/** Searches with plain words. The best matches come first. A match can lack some words. */

/** An item that can be found. */
export interface Entry<Item> {
  item: Item;
  /** Words in its names count most. */
  names: string;
  title: string;
  text: string;
}

/** The weight of a match in each part. */
const weights = { names: 6, title: 3, text: 1 };
/** Matches that score less than this share of the best one are left out. */
const leastShare = 0.25;

const fillers = new Set(
  'a an and are by can do does for from how i in is it my of on or the to what when which why with'.split(
    ' ',
  ),
);

/**
 * Returns the items that match a query, the best first.
 * @param entries The items to search.
 * @param query Words, case-insensitive.
 */
export function rank<Item>(entries: readonly Entry<Item>[], query: string): Item[] {
  const all = wordsOf(query);
  const words = all.some((word) => !fillers.has(word)) ? all.filter((word) => !fillers.has(word)) : all;
  const texts = entries.map(({ item, names, title, text }) => ({
    item,
    names: ` ${wordsOf(names).join(' ')}`,
    title: ` ${wordsOf(title).join(' ')}`,
    text: ` ${wordsOf(text).join(' ')}`,
  }));
  const scores = new Map<Item, number>();
  for (const word of new Set(words)) {
    const stem = ` ${word.length > 4 ? word.replace(/(?:ing|ed|s)$/, '') : word}`;
    const points = texts.map(({ names, title, text }) =>
      Math.max(
        names.includes(stem) ? weights.names : 0,
        title.includes(stem) ? weights.title : 0,
        text.includes(stem) ? weights.text : 0,
      ),
    );
    const rarity = Math.log(1 + entries.length / (1 + points.filter((one) => one > 0).length));
    for (const [index, { item }] of texts.entries())
      if (points[index]) scores.set(item, (scores.get(item) ?? 0) + (points[index] as number) * rarity);
  }
  const best = Math.max(0, ...scores.values());
  return [...scores]
    .filter(([, score]) => score >= best * leastShare)
    .sort(([, one], [, other]) => other - one)
    .map(([item]) => item);
}

/** Splits text into lowercase words. `payGameRoom` becomes three. */
const wordsOf = (text: string): string[] =>
  text
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .match(/[\p{L}\d]+/gu) ?? [];

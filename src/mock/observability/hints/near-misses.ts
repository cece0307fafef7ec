/** Finds the names that a misspelled one may stand for. */

/**
 * Returns the edit distance between two strings: insertions, deletions, replacements, and swapped neighbors.
 * @param a A string.
 * @param b Another one.
 */
export function editDistance(a: string, b: string): number {
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] as number) + Number(a[i - 1] !== b[j - 1]);
      let least = Math.min(replaced, (previous[j] as number) + 1, (row[j - 1] as number) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (older[j - 2] as number) + 1);
      row.push(least);
    }
    older = previous;
    previous = row;
  }
  return previous[b.length] as number;
}

/** Longer strings are not compared, because the time grows with the product of the lengths. */
const longest = 64;
/** The most names to compare. */
const mostNames = 2_000;

/**
 * Returns the names that are most similar to another one, if at most a third of the characters differ.
 * @param wanted The name that does not exist.
 * @param names The names that exist.
 * @param most How many to return.
 */
export function nearest(wanted: string, names: Iterable<string>, most = 3): string[] {
  const word = wanted.toLowerCase();
  if (word === '' || word.length > longest) return [];
  const found: [name: string, distance: number][] = [];
  let looked = 0;
  for (const name of names) {
    looked += 1;
    if (looked > mostNames) break;
    if (name.length > longest) continue;
    const distance = editDistance(word, name.toLowerCase());
    if (distance <= Math.max(1, Math.floor(word.length / 3))) found.push([name, distance]);
  }
  found.sort((a, b) => a[1] - b[1]);
  const [closest] = found;
  return found
    .filter(([, distance]) => distance <= (closest?.[1] ?? 0) + 1)
    .slice(0, most)
    .map(([name]) => name);
}

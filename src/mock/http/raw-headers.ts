/** Raw headers: name, value, name, value. */

/**
 * Returns the headers as pairs.
 * @param raw The `rawHeaders` of a message.
 * @returns Names in lowercase, with their values.
 */
export function pairsOf(raw: readonly string[]): [name: string, value: string][] {
  const pairs: [string, string][] = [];
  for (let at = 0; at + 1 < raw.length; at += 2)
    pairs.push([(raw[at] as string).toLowerCase(), raw[at + 1] as string]);
  return pairs;
}

/**
 * Splits a line into words as a shell does: at spaces, except in quotes and after a backslash. An open quote
 * ends with the line.
 * @param line A command line up to the cursor.
 * @returns The words without quotes. The last one is empty if the line ends with a space.
 */
export function splitLine(line: string): string[] {
  const words: string[] = [];
  let word = '';
  let quote = '';
  for (let at = 0; at < line.length; at++) {
    const character = line[at] as string;
    if (character === '\\' && quote !== "'" && at + 1 < line.length) {
      at += 1;
      word += line[at];
    } else if (quote) {
      if (character === quote) quote = '';
      else word += character;
    } else if (/["']/.test(character)) quote = character;
    else if (!/\s/.test(character)) word += character;
    else if (/\S/.test(line[at - 1] ?? ' ')) {
      words.push(word);
      word = '';
    }
  }
  return [...words, word];
}

/** The part of a passage that a result shows. */

/** A piece of text; `isMatch` pieces are marked. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

const length = 150;
/** So much of the text is before the first match. */
const lead = 40;

/**
 * Cuts a passage around its first match.
 * @param text Plain text.
 * @param words The words that match, as the index has them: in lower case, and without the `s` of a plural.
 * @returns Pieces in their order, together at most about 150 characters.
 */
export function snippetOf(text: string, words: readonly string[]): Piece[] {
  const first = wordStarts(text, words)[0]?.at ?? 0;
  let from = first > lead ? text.indexOf(' ', first - lead) + 1 : 0;
  if (from > first) from = first;
  const end = text.length <= from + length ? text.length : text.lastIndexOf(' ', from + length);
  const cut = text.slice(from, Math.max(end, from + 1));
  return marked(`${from > 0 ? '…' : ''}${cut}${end < text.length ? '…' : ''}`, words);
}

/**
 * Marks the matches in a passage.
 * @param text Plain text.
 * @param words The words that match.
 */
export function marked(text: string, words: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { at, to } of wordStarts(text, words)) {
    if (at > done) pieces.push({ text: text.slice(done, at), isMatch: false });
    pieces.push({ text: text.slice(at, to), isMatch: true });
    done = to;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isMatch: false });
  return pieces;
}

function wordStarts(text: string, words: readonly string[]): { at: number; to: number }[] {
  const known = new Set(words);
  return [...text.matchAll(/[\p{L}\p{N}_]+(?:['.][\p{L}\p{N}_]+)*/gu)]
    .filter(([word]) => {
      const lower = word.toLowerCase();
      return known.has(lower) || known.has(lower.replace(/s$/, ''));
    })
    .map(({ 0: word, index }) => ({ at: index, to: index + word.length }));
}

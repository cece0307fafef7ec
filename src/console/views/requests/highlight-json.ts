/** A piece of JSON text, and what it is. */
export interface JsonToken {
  kind: 'key' | 'string' | 'number' | 'word' | 'other';
  text: string;
}

/** Lists of numbers and short strings stay in one line up to this width. */
const widest = 60;

/**
 * Writes a value as JSON for people.
 * @param value The value.
 */
export function formatJson(value: unknown): string {
  // A line break is never part of a string in JSON.
  return JSON.stringify(value, null, 2).replaceAll(/\[\n([^[\]{}]*)\n\s*\]/g, (list, items: string) => {
    const line = items.trim().replaceAll(/\n\s*/g, ' ');
    return line.length <= widest ? `[${line}]` : list;
  });
}

/** Longer strings stay without colors, so that opening a request takes no time. */
const mostColored = 20_000;

const token =
  /(?<key>"(?:[^"\\]|\\.)*")(?=\s*:)|(?<string>"(?:[^"\\]|\\.)*")|(?<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<word>true|false|null)/g;

/**
 * Splits JSON into tokens, for colors.
 * @param text JSON, as `JSON.stringify` writes it. Put together, the tokens are this text.
 */
export function jsonTokens(text: string): JsonToken[] {
  if (text.length > mostColored) return [{ kind: 'other', text }];
  const tokens: JsonToken[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    if (match.index > end) tokens.push({ kind: 'other', text: text.slice(end, match.index) });
    const [kind] = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined) ?? ['other'];
    tokens.push({ kind: kind as JsonToken['kind'], text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < text.length) tokens.push({ kind: 'other', text: text.slice(end) });
  return tokens;
}

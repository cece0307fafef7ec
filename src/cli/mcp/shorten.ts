/** Shortens results, because an agent pays for each word that it reads. */

/** An array that is shown only in part. */
export interface Cut {
  /** Where it is, such as `transactions` or `rooms[0].players`. Empty for the whole result. */
  at: string;
  /** How many items it has. */
  total: number;
  /** The positions that are shown, such as `0-19`, or `none`. */
  shown: string;
}

/** Which items to show. */
export interface Window {
  /** Items of each array that are left out at the start. */
  skip: number;
  /** The most items of each array. */
  limit: number;
}

const longestString = 2_000;
const longestResult = 16_000;
const deepest = 24;

/**
 * Returns a value with long arrays, long strings, and deep nesting cut.
 * @param value Plain data.
 * @param window Which items to show.
 * @returns The shortened value, and the arrays that were cut.
 */
export function shorten(value: unknown, { skip, limit }: Window): { value: unknown; cuts: Cut[] } {
  for (let most = limit; ; most = Math.floor(most / 2)) {
    const cuts: Cut[] = [];
    const short = cut(value, '', 0, { window: { skip, limit: most }, cuts });
    const json = JSON.stringify(short) ?? '';
    if (json.length <= longestResult) return { value: short, cuts };
    // Cuts the JSON of an object with thousands of fields.
    if (most <= 1) return { value: shortText(json, longestResult), cuts };
  }
}

interface Cutting {
  window: Window;
  cuts: Cut[];
}

function cut(value: unknown, at: string, depth: number, cutting: Cutting): unknown {
  if (typeof value === 'string') return shortText(value, longestString);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > deepest) return '[omitted: nested too deep]';
  if (!Array.isArray(value))
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [
        name,
        cut(item, at === '' ? name : `${at}.${name}`, depth + 1, cutting),
      ]),
    );
  const { skip, limit } = cutting.window;
  const start = value.length > limit ? Math.min(skip, value.length) : 0;
  const items = value.slice(start, start + limit);
  if (items.length < value.length)
    cutting.cuts.push({ at, total: value.length, shown: positions(start, items.length) });
  return items.map((item, index) => cut(item, `${at}[${start + index}]`, depth + 1, cutting));
}

const positions = (start: number, count: number): string =>
  count === 0 ? 'none' : `${start}-${start + count - 1}`;

/**
 * Returns a string of at most a length, with a mark where it is cut.
 * @param text Any text.
 * @param length The most characters to keep.
 */
export function shortText(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}… [${text.length - length} more characters]`;
}

/** How long a value may be before it is cut. */
const longestValue = 24;
/** How many values are shown. */
const mostValues = 4;

/**
 * Summarizes the data of an entry in a line.
 * @param data Such as `{ gameId: 'demo-game' }`.
 * @returns Such as `gameId: demo-game`. Long values are cut, and only the first ones are shown.
 */
export function dataText(data: object): string {
  const all = Object.entries(data);
  const shown = all.slice(0, mostValues).map(([name, value]) => `${name}: ${shortText(value)}`);
  return [...shown, ...(all.length > mostValues ? [`${all.length - mostValues} more`] : [])].join(', ');
}

function shortText(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}

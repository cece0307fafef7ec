/** Lists and tables for terminals. */
import type { Paint } from '../shell.js';

/**
 * Returns a line for each name and its value.
 * @param rows The names and values.
 */
export function list(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(([name = '']) => name.length));
  return rows.map(([name = '', value = '']) => `  ${name.padEnd(width)}  ${value}`).join('\n');
}

/**
 * Returns a table with dim headings.
 * @param rows The headings, and the rows below them.
 * @param paint Styles the headings.
 */
export function table(rows: readonly (readonly string[])[], paint: Paint): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
  return lines.map((line, at) => (at === 0 ? paint('dim', line) : line)).join('\n');
}

/**
 * Returns the table of key pairs.
 * @param keys The key pairs.
 * @param paint Styles the headings.
 */
export function keyTable(
  keys: readonly { apiKey: string; secretKey: string; gameId: string; role: string }[],
  paint: Paint,
): string {
  const rows = keys.map(({ apiKey, secretKey, gameId, role }) => [apiKey, secretKey, gameId, role]);
  return table([['API key', 'Secret key', 'Game', 'Role'], ...rows], paint);
}

/** Tables of Markdown. */

/**
 * Renders a table.
 * @param head Names of the columns.
 * @param rows Cells of each row; what would end a cell or a row is escaped.
 */
export function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map(row).join('\n');
}

const row = (cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;

const cell = (text: string) =>
  text
    .replaceAll(/(?<!\\)\|/g, '\\|')
    .replaceAll(/\s+/g, ' ')
    .trim();

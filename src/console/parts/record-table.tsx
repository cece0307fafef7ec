import type { ComponentChildren, JSX } from 'preact';

/** A column of a table. */
export interface Column<Row> {
  title: string;
  cell: (row: Row) => ComponentChildren;
  /** Whether the title is only for screen readers. */
  isTitleHidden?: boolean;
}

/**
 * A table of records. At phone width, each row becomes a block.
 * @param rows The records.
 * @param keyOf Returns the unique key of a record.
 * @param columns The columns. The first one names the record.
 */
export function RecordTable<Row>({
  rows,
  keyOf,
  columns,
}: {
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  columns: readonly Column<Row>[];
}): JSX.Element {
  const [first, ...others] = columns;
  return (
    <div class="scroll">
      <table class="record-table">
        <thead>
          <tr>
            {columns.map(({ title, isTitleHidden }) => (
              <th key={title} scope="col">
                {isTitleHidden ? <span class="hidden">{title}</span> : title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <th scope="row">{first?.cell(row)}</th>
              {others.map(({ title, cell, isTitleHidden }) => (
                <td key={title} data-label={isTitleHidden ? '' : title}>
                  <div>{cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

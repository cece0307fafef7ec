import type { JSX } from 'preact';
import type { StateChange } from '../../../control-client/control-types.js';
import { ScrollX } from '../../parts/scroll-x.js';

/** What a request changed, before and after. */
export function ChangeList({
  changes,
  omitted,
}: {
  changes: readonly StateChange[];
  omitted: number | undefined;
}): JSX.Element {
  return (
    <>
      <ScrollX label="Changes">
        <table class="changes">
          <thead>
            <tr>
              <th scope="col">Record</th>
              <th scope="col">Field</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change, at) => (
              <ChangeRows key={`${at} ${change.kind}`} change={change} />
            ))}
          </tbody>
        </table>
      </ScrollX>
      {omitted !== undefined && <p class="note">{omitted} more changes are not shown.</p>}
    </>
  );
}

function ChangeRows({ change }: { change: StateChange }): JSX.Element {
  const { kind, of, before, after } = change;
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const record = (
    <th scope="rowgroup" rowSpan={Math.max(1, fields.length)}>
      {kind} {before === null && <span class="badge good">new</span>}
      {after === null && <span class="badge bad">deleted</span>}
      <span class="record">{Object.values(of).map(shown).join(', ')}</span>
    </th>
  );
  if (fields.length === 0)
    return (
      <tr>
        {record}
        <td colSpan={3}>–</td>
      </tr>
    );
  return (
    <>
      {fields.map((field, at) => (
        <tr key={field}>
          {at === 0 && record}
          <td>{field}</td>
          <td class="mono">{shown(valueIn(before, field))}</td>
          <td class="mono after">{shown(valueIn(after, field))}</td>
        </tr>
      ))}
    </>
  );
}

const valueIn = (fields: object | null, name: string): unknown =>
  (fields as Record<string, unknown> | null)?.[name];

/** Nothing is a dash. */
function shown(value: unknown): string {
  if (value === undefined) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

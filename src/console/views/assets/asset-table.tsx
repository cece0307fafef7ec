import type { JSX } from 'preact';
import { Address, TokenName } from '../../parts/record-name.js';
import { RecordTable } from '../../parts/record-table.js';
import { linkTo } from '../../stores/navigation.js';
import type { AssetRow, Holding } from './asset-rows.js';

/** How many holders are shown at first. */
const fewHolders = 5;

/**
 * The assets of a kind, each with its game, its supply, and its holders.
 * @param title The plural, such as `Chips`.
 * @param rows What to show.
 * @param total How many the sandbox has.
 * @param how How such assets are created in the sandbox.
 */
export function AssetTable({
  title,
  rows,
  total,
  how,
}: {
  title: string;
  rows: readonly AssetRow[];
  total: number;
  how: string;
}): JSX.Element {
  return (
    <section class="assets" aria-label={title}>
      <h3>
        {title} <span class="quiet">{total}</span>
      </h3>
      {rows.length === 0 ? (
        <p class="quiet">{total === 0 ? how : 'None matches the search.'}</p>
      ) : (
        <RecordTable
          rows={rows}
          keyOf={({ key }) => key}
          columns={[
            { title: 'Name', cell: (row) => <AssetName row={row} /> },
            { title: 'Game', cell: ({ gameId }) => gameId },
            { title: 'Contract', cell: ({ address }) => <Address address={address} what="address" /> },
            { title: 'Supply', cell: ({ supply }) => supply },
            { title: 'Holders', cell: (row) => <Holders row={row} /> },
          ]}
        />
      )}
    </section>
  );
}

function AssetName({ row: { name, label, notes } }: { row: AssetRow }): JSX.Element {
  return (
    <>
      {name} <span class="badge">{label}</span>
      {notes.map((note) => (
        <div key={note} class="quiet">
          {note}
        </div>
      ))}
    </>
  );
}

function Holders({ row: { holderCount, holders } }: { row: AssetRow }): JSX.Element {
  if (holderCount === 0) return <span class="quiet">No holders</span>;
  const few = holders.slice(0, fewHolders);
  const others = holders.slice(fewHolders);
  return (
    <>
      <HolderList holders={few} />
      {others.length > 0 && (
        <details>
          <summary>{holderCount - few.length} more</summary>
          <HolderList holders={others} />
          {holderCount > holders.length && <p class="quiet">The first {holders.length} are shown.</p>}
        </details>
      )}
    </>
  );
}

function HolderList({ holders }: { holders: readonly Holding[] }): JSX.Element {
  return (
    <ul class="holders">
      {holders.map(({ address, player, amount, tokenIds }) => (
        <li key={address}>
          {player === null ? <TokenName token={address} /> : <a href={linkTo('players', player)}>{player}</a>}
          : {amount}
          {tokenIds.length > 0 && (
            <span class="quiet">
              {' '}
              ({tokenIds.length === 1 ? 'token ID' : 'token IDs'} {tokenIds.join(', ')})
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

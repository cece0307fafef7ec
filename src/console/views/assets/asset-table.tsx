import type { JSX } from 'preact';
import { Address, shortened } from '../../parts/record-name.js';
import { linkTo } from '../../stores/navigation.js';
import type { AssetRow, Holding } from './asset-rows.js';

/** How many holders are shown at first. */
const fewHolders = 5;

/**
 * A kind of asset: each with its game, its supply, and its holders.
 * @param title The plural, such as `Chips`.
 * @param rows What to show.
 * @param total How many the sandbox has.
 * @param how How such assets come into the sandbox.
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
        <div class="scroll">
          <table class="list">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Game</th>
                <th scope="col">Contract</th>
                <th scope="col" class="number">
                  Supply
                </th>
                <th scope="col">Holders</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <AssetRowOf key={row.key} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function AssetRowOf({ row }: { row: AssetRow }): JSX.Element {
  const { name, label, notes, gameId, address, supply, holderCount, holders } = row;
  const few = holders.slice(0, fewHolders);
  const others = holders.slice(fewHolders);
  return (
    <tr>
      <th scope="row">
        {name} <span class="badge">{label}</span>
        {notes.map((note) => (
          <div key={note} class="quiet">
            {note}
          </div>
        ))}
      </th>
      <td>{gameId}</td>
      <td>
        <Address address={address} what="address" />
      </td>
      <td class="number">{supply}</td>
      <td>
        {holderCount === 0 && <span class="quiet">Nobody</span>}
        <HolderList holders={few} />
        {others.length > 0 && (
          <details>
            <summary>{holderCount - few.length} more</summary>
            <HolderList holders={others} />
            {holderCount > holders.length && <p class="quiet">The first {holders.length} are shown.</p>}
          </details>
        )}
      </td>
    </tr>
  );
}

function HolderList({ holders }: { holders: readonly Holding[] }): JSX.Element {
  return (
    <ul class="holders">
      {holders.map(({ address, player, amount, tokenIds }) => (
        <li key={address}>
          {player === null ? (
            <code title={address}>{shortened(address)}</code>
          ) : (
            <a href={linkTo('players', player)}>{player}</a>
          )}
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

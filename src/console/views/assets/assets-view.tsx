import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { control, done } from '../../api/control.js';
import { Failure, Loading } from '../../parts/states.js';
import { useReading } from '../../parts/use-reading.js';
import { matchingRows, rowOfBadge, rowOfChip, rowOfNft } from './asset-rows.js';
import { AssetTable } from './asset-table.js';

/** The most that are shown of each kind. */
const limit = 200;

/** The search. It stays while another view is open. */
const search = signal('');

const readAssets = async () => {
  const params = { query: { limit } };
  const [chips, nfts, badges] = await Promise.all([
    done(control.GET('/chips', { params })),
    done(control.GET('/nfts', { params })),
    done(control.GET('/badges', { params })),
  ]);
  return [
    {
      title: 'Chips',
      rows: chips.chips.map(rowOfChip),
      total: chips.total,
      how: 'Chips appear here when a game creates them.',
    },
    {
      title: 'NFT collections',
      rows: nfts.nfts.map(rowOfNft),
      total: nfts.total,
      how: 'Collections appear here when a game creates them.',
    },
    {
      title: 'Badges',
      rows: badges.badges.map(rowOfBadge),
      total: badges.total,
      how: 'Badges appear here when a game creates them.',
    },
  ];
};

/** Chips, NFTs, and badges, with their holders. */
export function AssetsView(): JSX.Element {
  const { data, error, again } = useReading(readAssets, ['any']);
  return (
    <div class="records">
      <div class="toolbar">
        <h2>Chips, NFTs, and badges</h2>
        <label class="search">
          <span class="hidden">Search assets by name, game, address, or holder</span>
          <input
            type="search"
            placeholder="Search by name, game, address, or holder"
            value={search.value}
            onInput={({ currentTarget }) => {
              search.value = currentTarget.value;
            }}
          />
        </label>
      </div>
      {error && !data && <Failure error={error} retry={again} />}
      {!error && !data && <Loading what="chips, NFTs, and badges" />}
      {data?.map(({ rows, ...kind }) => (
        <AssetTable key={kind.title} {...kind} rows={matchingRows(rows, search.value)} />
      ))}
    </div>
  );
}

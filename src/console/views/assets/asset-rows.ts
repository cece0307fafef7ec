/** Chips, NFT collections, and badges in one form, for their tables. */
import type { BadgeInfo, ChipInfo, NftInfo } from '../../../control-client/control-types.js';

/** A row of a table. */
export interface AssetRow {
  key: string;
  name: string;
  /** Distinguishes the asset from others with the same name, such as its symbol. */
  label: string;
  gameId: string;
  address: string;
  /** More facts about the asset. */
  notes: string[];
  supply: string;
  holderCount: number;
  holders: Holding[];
}

/** The holding of an address. */
export interface Holding {
  address: string;
  player: string | null;
  /** The amount or the number. */
  amount: string;
  /** The token IDs of NFTs. */
  tokenIds: readonly string[];
}

/** Returns the row of a chip. */
export const rowOfChip = ({ chip, symbol, totalSupply, holders, ...shared }: ChipInfo): AssetRow => ({
  ...shared,
  key: chip,
  label: symbol,
  address: chip,
  notes: [],
  supply: totalSupply,
  holders: holders.map((holder) => ({ ...holder, tokenIds: [] })),
});

/** Returns the row of an NFT collection. */
export const rowOfNft = ({
  nft,
  symbol,
  isSbt,
  chainTag,
  totalSupply,
  holders,
  ...shared
}: NftInfo): AssetRow => ({
  ...shared,
  key: `${chainTag} ${nft}`,
  label: symbol,
  address: nft,
  notes: [chainTag, ...(isSbt ? ['not transferable'] : [])],
  supply: String(totalSupply),
  holders: holders.map((holder) => ({ ...holder, amount: String(holder.count) })),
});

/** Returns the row of a badge. */
export const rowOfBadge = ({
  slug,
  description,
  contractAddress,
  totalSupply,
  holders,
  ...shared
}: BadgeInfo): AssetRow => ({
  ...shared,
  key: `${shared.gameId} ${slug}`,
  label: slug,
  address: contractAddress,
  notes: description ? [description] : [],
  supply: String(totalSupply),
  holders: holders.map((holder) => ({ ...holder, amount: String(holder.count) })),
});

/**
 * Returns the rows that contain a string in their name, label, game, address, or in one of their holders.
 * @param rows The rows.
 * @param text The string; not case-sensitive.
 */
export function matchingRows(rows: readonly AssetRow[], text: string): AssetRow[] {
  const wanted = text.trim().toLowerCase();
  return rows.filter(({ name, label, gameId, address, holders }) => {
    const of = holders.flatMap((holder) => [holder.address, holder.player ?? '']);
    return [name, label, gameId, address, ...of].some((one) => one.toLowerCase().includes(wanted));
  });
}

/** Lists the assets of games: chips, NFTs, and badges, with their holders. */
import { zeroAddress } from '../../behavior/chain/addresses.js';
import { fromUnits } from '../../behavior/chain/units.js';
import { chipDecimals } from '../../behavior/chips/contract.js';
import { checkGame } from '../../observability/request-filter.js';
import { keyOf } from '../../state/records.js';
import { type ControlCall, type ControlHandler, defaultLimit } from '../handler.js';
import { holdersOf, tokenHoldersOf } from '../holders.js';

/** Returns the newest records and the number of all records. If the query names a game, only its records count. */
function newest<T extends { gameId: string }>({ query, sandbox }: ControlCall, all: T[]): [T[], number] {
  const { game } = query;
  if (game !== undefined) checkGame(String(game), sandbox.state);
  const found = all.filter(({ gameId }) => game === undefined || gameId === game).reverse();
  return [found.slice(0, Number(query.limit ?? defaultLimit)), found.length];
}

const chipAmount = (units: bigint): string => fromUnits(units, chipDecimals);

export const assetHandlers: Record<'listChips' | 'listNfts' | 'listBadges', ControlHandler> = {
  listChips(call) {
    const { state } = call.sandbox;
    const [shown, total] = newest(call, state.tables.chips.all());
    const units = new Map(shown.map(({ chip }) => [chip, new Map<string, bigint>()]));
    for (const balance of state.tables.balances.all())
      units.get(balance.token)?.set(balance.address, BigInt(balance.units));
    const chips = shown.map(({ gameId, chip, name, symbol, image, totalSupply }) => ({
      ...{ gameId, chip, name, symbol, image, totalSupply: chipAmount(BigInt(totalSupply)) },
      ...holdersOf(state, units.get(chip) as Map<string, bigint>, chipAmount),
    }));
    return { chips, total };
  },

  listNfts(call) {
    const { state } = call.sandbox;
    const [shown, total] = newest(call, state.tables.nftCollections.all());
    const nfts = shown.map(({ gameId, nft, name, symbol, image, isSbt, chainTag }) => {
      const tokens = state.tables.nftTokens.find('contract', keyOf(chainTag, nft));
      // Burned tokens stay in the table.
      const existing = tokens.filter(({ owner }) => owner !== zeroAddress);
      return {
        ...{ gameId, nft, name, symbol, image, isSbt, chainTag, totalSupply: existing.length },
        ...tokenHoldersOf(state, existing),
      };
    });
    return { nfts, total };
  },

  listBadges(call) {
    const { state } = call.sandbox;
    const [shown, total] = newest(call, state.tables.badgeRules.all());
    const badges = shown.map(({ gameId, slug, name, description, image, contractAddress }) => {
      const held = state.tables.badges.find('rule', keyOf(gameId, slug));
      return {
        ...{ gameId, slug, name, description, image, contractAddress, totalSupply: held.length },
        ...tokenHoldersOf(state, held),
      };
    });
    return { badges, total };
  },
};

/** The tokens of the two networks (openapi/evidence/game-tokens-chips.md#8-token-list). */

import type { MockState } from '../../state/mock-state.js';
import type { Network } from '../../state/network.js';
import { isAddress } from '../chain/addresses.js';
import { mainnetList } from './mainnet-token-list.js';
import { type ListedToken, type PublishedList, publishedList } from './token-list.js';

interface TokenIndex {
  list: PublishedList;
  byId: Map<string, ListedToken>;
  byAddress: Map<string, ListedToken>;
}

const indexes: Partial<Record<Network, TokenIndex>> = {};

function indexOf({ options: { network } }: MockState): TokenIndex {
  indexes[network] ??= createIndex(network === 'mainnet' ? mainnetList() : publishedList);
  return indexes[network];
}

function createIndex(list: PublishedList): TokenIndex {
  const { tokens } = list;
  return {
    list,
    byId: new Map(tokens.map((token) => [token.apiId, token])),
    byAddress: new Map(tokens.map((token) => [token.address.toLowerCase(), token])),
  };
}

/** Returns the token list of the state's network. */
export const tokenListOf = (state: MockState): PublishedList => indexOf(state).list;

/**
 * Finds a token by name.
 * @param state The state, whose network has the token.
 * @param apiId In any letter case.
 */
export const tokenByName = (state: MockState, apiId: string): ListedToken | undefined =>
  indexOf(state).byId.get(apiId.toLowerCase());

/** Finds a token by the address of its contract. The zero address is the native coin. */
export const tokenByAddress = (state: MockState, address: string): ListedToken | undefined =>
  indexOf(state).byAddress.get(address.toLowerCase());

/** Whether a string names a token: by a known name, or by any address. */
export const isToken = (state: MockState, text: string): boolean =>
  isAddress(text) || tokenByName(state, text) !== undefined;

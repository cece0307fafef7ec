/** The tokens of the two networks (openapi/evidence/game-tokens-chips.md#8-token-list). */

import type { MockState } from '../../state/mock-state.js';
import type { Network } from '../../state/network.js';
import { isAddress } from '../chain/addresses.js';
import type { Outages } from '../outages.js';
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
 * @param state The state, whose network determines the list.
 * @param apiId The name. Case-insensitive.
 */
export const tokenByName = (state: MockState, apiId: string): ListedToken | undefined =>
  indexOf(state).byId.get(apiId.toLowerCase());

/** Finds a token by the address of its contract. The zero address is the native coin. */
export const tokenByAddress = (state: MockState, address: string): ListedToken | undefined =>
  indexOf(state).byAddress.get(address.toLowerCase());

/** The tokens that the server knows without its list. */
const builtIn: ReadonlySet<string> = new Set(['plyr', 'gamr']);

/** Returns whether the server currently knows a token of the list. */
export const isKnown = ({ outages }: Outages, { apiId }: Pick<ListedToken, 'apiId'>): boolean =>
  !outages.has('tokenList') || builtIn.has(apiId);

/** Finds a token by name that the server currently knows. */
export function knownToken(state: MockState, apiId: string): ListedToken | undefined {
  const token = tokenByName(state, apiId);
  return token && isKnown(state, token) ? token : undefined;
}

/** Returns whether a string is the known name of a token, or any address. */
export const isToken = (state: MockState, text: string): boolean =>
  isAddress(text) || knownToken(state, text) !== undefined;

/** The tokens of the testnet (openapi/evidence/game-tokens-chips.md#8-token-list). */
import { isAddress } from '../chain/addresses.js';
import { type ListedToken, publishedList } from './token-list.js';

const byId = new Map(publishedList.tokens.map((token) => [token.apiId, token]));
const byAddress = new Map(publishedList.tokens.map((token) => [token.address.toLowerCase(), token]));

/**
 * Finds a token by name.
 * @param apiId In any letter case.
 */
export const tokenByName = (apiId: string): ListedToken | undefined => byId.get(apiId.toLowerCase());

/** Finds a token by the address of its contract. The zero address is the native coin. */
export const tokenByAddress = (address: string): ListedToken | undefined =>
  byAddress.get(address.toLowerCase());

/** Whether a text names a token: by a known name, or by any address. */
export const isToken = (text: string): boolean => isAddress(text) || tokenByName(text) !== undefined;

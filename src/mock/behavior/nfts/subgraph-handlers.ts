/** Single tokens, as the NFT index lists them (openapi/evidence/nfts-badges.md#12-getnftbytokenid). */

import type { MockState } from '../../state/mock-state.js';
import { keyOf, type NftToken } from '../../state/records.js';
import { apiError, unhandledException } from '../api-error.js';
import { checksum, isAddress, zeroAddress } from '../chain/addresses.js';
import type { Call, HandlersOf } from '../handler.js';
import { type IndexedChain, indexedChainOf } from './chains.js';
import { metadataAt } from './ipfs.js';

export const indexedNftHandlers: HandlersOf<'getNftByTokenId' | 'getNftOwner' | 'isNftBurnt'> = {
  getNftByTokenId({ path }, state) {
    const token = indexedToken(state, path, 'tokenURI');
    const { tokenId, tokenUri, owner } = token;
    const body = {
      tokenID: tokenId,
      tokenURI: tokenUri,
      ownership: [{ owner: owner.toLowerCase(), quantity: '1' }],
      ...metadataAt(state, tokenUri),
    };
    return { status: 200, body };
  },

  getNftOwner({ path }, state) {
    return { status: 200, body: { owner: indexedToken(state, path, 'ownership').owner.toLowerCase() } };
  },

  isNftBurnt({ path }, state) {
    return { status: 200, body: { isBurnt: indexedToken(state, path, 'ownership').owner === zeroAddress } };
  },
};

/**
 * Returns the chain and the contract of a path.
 * @param path The path parameters.
 * @returns The chain, and the contract as the path spells it, or the contract of an alias.
 * @throws ApiError 400 when one of them is unknown.
 */
export function indexedContract(path: Call['path']): [IndexedChain, string] {
  const { chain: name = '', contract: ref = '' } = path;
  const chain = indexedChainOf(name);
  if (!chain) throw apiError(400, 'Invalid chain');
  const contract = isAddress(ref) ? ref : chain.aliases.get(ref);
  if (!contract) throw apiError(400, 'Invalid contract');
  return [chain, contract];
}

/**
 * Returns the index of a chain.
 * @returns The tag of the chain whose tokens the index contains.
 * @throws ApiError 500 for a chain without an index.
 */
export function indexOf({ indexOf }: IndexedChain): string {
  if (indexOf === undefined) throw unhandledException('Failed to parse URL from undefined');
  return indexOf;
}

/** @throws ApiError the 500 of an unknown token, whose `field` the server reads. */
function indexedToken(state: MockState, path: Call['path'], field: string): Readonly<NftToken> {
  const [chain, contract] = indexedContract(path);
  const key = keyOf(indexOf(chain), checksum(contract), path.tokenId ?? '');
  const token = state.tables.nftTokens.get(key);
  if (!token) throw unhandledException(`Cannot read properties of undefined (reading '${field}')`);
  return token;
}

/**
 * The tokens of a player in one collection, as the NFT index lists them
 * (openapi/evidence/nfts-badges.md#15-listusercollectionnfts).
 */

import { apiError, unhandledException } from '../api-error.js';
import { isAddress } from '../chain/addresses.js';
import type { HandlersOf } from '../handler.js';
import { nftsOf } from './contract.js';
import { metadataAt } from './ipfs.js';
import { indexedContract, indexOf } from './subgraph-handlers.js';

/** The most rows of an answer. */
const limit = 1_000;

export const officialNftsHandlers: HandlersOf<'listUserCollectionNfts'> = {
  listUserCollectionNfts({ path, query }, state) {
    const [chain, contract] = indexedContract(path);
    const { plyrId = '' } = path;
    const user = isAddress(plyrId) ? undefined : state.tables.users.get(plyrId);
    if (!user) throw apiError(400, 'Invalid PLYR[ID]');

    const noSecondary = query.secondary === 'false';
    const noPrimary = query.primary === 'false';
    // Leaving addresses out ends in the known server's own mistakes; with `strict` it does what is meant.
    if (noSecondary && !state.options.strict)
      throw unhandledException('_addrs.secondaryAddresses is not iterable');
    if (noPrimary && !state.options.strict) {
      throw unhandledException("Cannot read properties of undefined (reading 'toLowerCase')");
    }
    const secondaries = noSecondary ? [] : state.tables.secondaries.find('plyrId', plyrId);
    const owners = [
      ...(noPrimary ? [] : [user.primaryAddress]),
      user.mirrorAddress,
      ...secondaries.map(({ secondaryAddress }) => secondaryAddress),
    ];
    const where = { chainTag: indexOf(chain), contract };
    const tokens = owners.flatMap((owner) => nftsOf(state, where, owner));
    tokens.sort((a, b) => Number(a.tokenId) - Number(b.tokenId));
    const body = tokens.slice(0, limit).map(({ owner, tokenUri, tokenId }) => ({
      owner: owner.toLowerCase(),
      uri: tokenUri,
      collection: contract,
      quantity: '1',
      tokenId,
      ...metadataAt(state, tokenUri),
    }));
    return { status: 200, body };
  },
};

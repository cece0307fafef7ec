/**
 * Lists the tokens of a player in one collection, as the NFT index does
 * (openapi/evidence/nfts-badges.md#15-listusercollectionnfts).
 */

import { apiError, unhandledException } from '../api-error.js';
import { isAddress } from '../chain/addresses.js';
import type { HandlersOf } from '../handler.js';
import { nftsOf } from './contract.js';
import { metadataAt } from './ipfs.js';
import { indexedContract, indexOf } from './subgraph-handlers.js';

/** The most rows of a response. */
const limit = 1_000;

export const officialNftsHandlers: HandlersOf<'listUserCollectionNfts'> = {
  listUserCollectionNfts({ path, query }, state) {
    const [chain, contract] = indexedContract(path);
    const { plyrId = '' } = path;
    const user = isAddress(plyrId) ? undefined : state.tables.users.get(plyrId);
    if (!user) throw apiError(400, 'Invalid PLYR[ID]');

    const noSecondary = query.secondary === 'false';
    const noPrimary = query.primary === 'false';
    // Without the addresses, the known server fails because of its own bugs. With `strict`, the parameter works as documented.
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

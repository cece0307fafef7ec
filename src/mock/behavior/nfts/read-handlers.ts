/** Reads the NFTs of players, and the collections of games (openapi/evidence/nfts-badges.md#6-getnftbalances). */

import type { MockState } from '../../state/mock-state.js';
import { keyOf, type NftCollection, type NftContract, type User } from '../../state/records.js';
import { apiError, unhandledException } from '../api-error.js';
import { lowerCase, typeErrorOf } from '../coercion/javascript-type-error.js';
import type { Call, HandlersOf } from '../handler.js';
import { requireChain } from '../outages.js';
import { type NftChain, nftNetworks } from './chains.js';
import { addressInAnyCase, holderOf, queryChain } from './checks.js';
import { nftBalance, nftContract, nftsOf } from './contract.js';
import { creditOf } from './credit.js';
import { metadataAt } from './ipfs.js';

export const nftReadHandlers: HandlersOf<
  'getNftBalances' | 'listNfts' | 'countNfts' | 'getNftCredit' | 'getNftInfo'
> = {
  getNftBalances({ query }, state) {
    const [user, collections] = holdingsQuery(state, query);
    const entries = collections.map((collection) => {
      const { name, symbol, image, isSbt } = collection;
      return [
        collection,
        { name, symbol, image, balance: balanceOf(state, collection, user), isSbt },
      ] as const;
    });
    return { status: 200, body: byGame(entries) };
  },

  listNfts({ query }, state) {
    const [user, collections] = holdingsQuery(state, query);
    const entries = collections.map((collection) => {
      const { name, symbol, image, isSbt } = collection;
      const details = addressesOf(state, user).flatMap((owner) =>
        nftsOf(state, refOf(collection), owner).map(({ tokenId, tokenUri }) => {
          const metaJson = metadataAt(state, tokenUri);
          return { owner, tokenId, tokenUri, ...(metaJson && { metaJson }) };
        }),
      );
      return [collection, { name, symbol, image, isSbt, details }] as const;
    });
    return { status: 200, body: byGame(entries) as never };
  },

  countNfts({ query }, state) {
    const { plyrId, nft, chainId } = query;
    if (!plyrId || !nft || !chainId) throw apiError(400, 'plyrId, nft, and chainId are required');
    const { chainTag } = queryChain(chainId);
    const user = holderOf(state, plyrId, 'plyrId');
    const collection = state.tables.nftCollections.get(keyOf(chainTag, addressInAnyCase(nft)));
    if (!collection) throw apiError(404, 'nft not found');
    requireChainForHolder(state, collection, user);
    return { status: 200, body: { balance: balanceOf(state, collection, user) } };
  },

  getNftCredit: ({ key }, state) => ({
    status: 200,
    body: { credit: creditOf(state, key.gameId.toLowerCase()) },
  }),

  getNftInfo({ query }, state) {
    const { gameId, nft, chainId } = query;
    if (!gameId && !nft) throw apiError(400, 'gameId or nft are required');
    const { chainTag } = queryChain(chainId);
    const owner = gameId ? lowerCase(gameId, 'gameId') : undefined;
    const collections = findCollections(state, chainTag, owner, nft ? [addressInAnyCase(nft)] : undefined);
    if (collections.length === 0) throw apiError(404, 'nft not found');
    const { rpcUrl, factory: address } = nftNetworks[chainTag];
    const read = { address, signature: 'nftInfo(address _nft)', args: [collections[0]?.nft] };
    requireChain(state, () => ({ ...read, rpcUrl, hasWallet: false }));
    const body = collections.map((collection) => {
      const { gameId, nft, name, symbol, image, isSbt } = collection;
      const { totalSupply, holderCount } = nftContract(state, refOf(collection)) as NftContract;
      const counts = { totalSupply: String(totalSupply), holderCount: String(holderCount) };
      return { gameId, nft, name, symbol, image, isSbt, ...counts };
    });
    return { status: 200, body };
  },
};

/** Fails while the chain is down, where the server asks for a player's tokens. */
function requireChainForHolder(
  state: MockState,
  { chainTag, nft }: NftCollection,
  { mirrorAddress }: User,
): void {
  const { rpcUrl } = nftNetworks[chainTag as NftChain['chainTag']];
  const read = { address: nft, signature: 'balanceOf(address account)', args: [mirrorAddress] };
  requireChain(state, () => ({ ...read, rpcUrl, hasWallet: false }));
}

/** The checks of getNftBalances and listNfts, in their order. */
function holdingsQuery(
  state: MockState,
  { plyrId, chainId, gameId, nft, isSbt }: Call['query'],
): [Readonly<User>, Readonly<NftCollection>[]] {
  if (!plyrId || !chainId) throw apiError(400, 'plyrId and chainId are required');
  const { chainTag } = queryChain(chainId);
  const user = holderOf(state, plyrId, 'plyrId');
  const owner = gameId === undefined ? undefined : lowerCase(gameId, 'gameId');
  const error = nft && typeErrorOf(nft, 'string', 'nft', 'split');
  if (error) throw unhandledException(error);
  const addresses = nft
    ? String(nft)
        .split(',')
        .map((part) => addressInAnyCase(part.trim()))
    : undefined;
  const collections = findCollections(state, chainTag, owner, addresses).filter(
    (collection) => isSbt === undefined || collection.isSbt === (isSbt === 'true'),
  );
  if (collections.length === 0) throw apiError(404, 'nft not found');
  requireChainForHolder(state, collections[0] as NftCollection, user);
  return [user, collections];
}

function findCollections(
  state: MockState,
  chainTag: string,
  gameId: string | undefined,
  addresses: string[] | undefined,
): Readonly<NftCollection>[] {
  const { nftCollections } = state.tables;
  const candidates =
    gameId === undefined ? nftCollections.find('chainTag', chainTag) : nftCollections.find('gameId', gameId);
  return candidates.filter(
    ({ nft, ...collection }) => collection.chainTag === chainTag && (!addresses || addresses.includes(nft)),
  );
}

/** Returns the addresses of a player, in the order in which the server reads them. */
function addressesOf(state: MockState, { plyrId, mirrorAddress, primaryAddress }: User): string[] {
  const secondaries = state.tables.secondaries.find('plyrId', plyrId);
  return [mirrorAddress, primaryAddress, ...secondaries.map(({ secondaryAddress }) => secondaryAddress)];
}

function balanceOf(state: MockState, collection: NftCollection, user: User): string {
  const balances = addressesOf(state, user).map((owner) => nftBalance(state, refOf(collection), owner));
  return String(balances.reduce((sum, balance) => sum + balance));
}

const refOf = ({ chainTag, nft }: NftCollection) => ({ chainTag, contract: nft });

function byGame<T>(entries: readonly (readonly [NftCollection, T])[]): Record<string, Record<string, T>> {
  const games = new Map<string, [string, T][]>();
  for (const [{ gameId, nft }, entry] of entries) {
    const ofGame = games.get(gameId) ?? [];
    ofGame.push([nft, entry]);
    games.set(gameId, ofGame);
  }
  return Object.fromEntries([...games].map(([gameId, ofGame]) => [gameId, Object.fromEntries(ofGame)]));
}

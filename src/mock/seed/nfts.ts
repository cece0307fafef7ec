/** NFTs and badges of a seed. */
import { badgeChainTag } from '../behavior/nfts/chains.js';
import { createNftContract, nftBalance, nftContract } from '../behavior/nfts/contract.js';
import { uploadJson } from '../behavior/nfts/ipfs.js';
import { UserError } from '../openapi/user-error.js';
import type { MockState } from '../state/mock-state.js';
import { keyOf, type NftContract } from '../state/records.js';
import { addressOf, ownerOf } from './lookup.js';
import { momentOf } from './moment.js';
import type { SeedBadge, SeedBadgeCollection, SeedNft, SeedNftCollection } from './seed.js';
import { forEachPart, inPart } from './seed-error.js';

/** Adds a contract of NFTs with its tokens, or changes the given fields of existing ones. */
export function seedNftCollection(state: MockState, seed: SeedNftCollection): void {
  const { nftCollections, nftContracts } = state.tables;
  const { chainTag } = seed;
  const nft = contractAt(state, chainTag, seed.nft, seed.isSbt ?? false);
  if (seed.isSbt !== undefined) nftContracts.update(keyOf(chainTag, nft), { isSbt: seed.isSbt });
  const before = nftCollections.get(keyOf(chainTag, nft));
  const { gameId = before?.gameId, name = before?.name, symbol = before?.symbol } = seed;
  if (gameId !== undefined) {
    if (name === undefined || symbol === undefined)
      throw new UserError(`The collection of ${gameId} needs a name and a symbol.`);
    const { isSbt } = contractOf(state, chainTag, nft);
    const image = seed.image ?? before?.image ?? '';
    nftCollections.put({ gameId: gameId.toLowerCase(), nft, name, symbol, image, isSbt, chainTag });
  }
  forEachPart('tokens', seed.tokens, (token) => void seedNft(state, chainTag, nft, token));
}

function contractAt(state: MockState, chainTag: string, given: string | undefined, isSbt: boolean): string {
  if (given === undefined) return createNftContract(state, chainTag, isSbt);
  const address = inPart(['nft'], () => addressOf(given, 'collection'));
  if (!nftContract(state, { chainTag, contract: address }))
    createNftContract(state, chainTag, isSbt, address);
  return address;
}

const contractOf = (state: MockState, chainTag: string, contract: string): Readonly<NftContract> =>
  nftContract(state, { chainTag, contract }) as NftContract;

/** Sets the owner of a token, and mints the token if it does not exist. Returns its number. */
function seedNft(state: MockState, chainTag: string, contract: string, seed: SeedNft): string {
  const { nftTokens, nftContracts, uploads } = state.tables;
  const { mintCount, totalSupply, holderCount } = contractOf(state, chainTag, contract);
  const tokenId = seed.tokenId === undefined ? String(mintCount + 1) : String(BigInt(seed.tokenId));
  const owner = inPart(['owner'], () => ownerOf(state, seed.owner));
  const before = nftTokens.get(keyOf(chainTag, contract, tokenId));
  const { metaJson } = seed;
  let { tokenUri } = seed;
  if (metaJson && tokenUri !== undefined) uploads.put({ uri: tokenUri, content: metaJson });
  else if (metaJson) tokenUri = uploadJson(state, metaJson);
  tokenUri ??= before?.tokenUri;
  if (tokenUri === undefined)
    throw new UserError(`NFT ${tokenId} needs metadata: give metaJson, or a tokenUri.`);
  const where = { chainTag, contract };
  const holders = () => [...new Set([owner, ...(before ? [before.owner] : [])])];
  const count = () => holders().filter((address) => nftBalance(state, where, address) > 0).length;
  const held = count();
  nftTokens.put({ chainTag, contract, tokenId, owner, tokenUri });
  nftContracts.update(keyOf(chainTag, contract), {
    mintCount: Math.max(mintCount, Number(tokenId)),
    totalSupply: totalSupply + (before ? 0 : 1),
    holderCount: holderCount + count() - held,
  });
  return tokenId;
}

/** Adds the badges of a game, or changes the given fields of existing ones. */
export function seedBadgeCollection(state: MockState, seed: SeedBadgeCollection): void {
  const { badgeCollections } = state.tables;
  const gameId = seed.gameId.toLowerCase();
  const before = badgeCollections.get(gameId);
  const contract =
    seed.badgeCollection === undefined && before
      ? before.badgeCollection
      : contractAt(state, badgeChainTag, seed.badgeCollection, true);
  const name = seed.name ?? before?.name ?? `${gameId.toUpperCase()}-BADGE`;
  badgeCollections.put({
    gameId,
    badgeCollection: contract,
    name,
    symbol: seed.symbol ?? before?.symbol ?? name,
  });
  forEachPart('badges', seed.badges, (badge) => seedBadge(state, gameId, contract, badge));
}

function seedBadge(state: MockState, gameId: string, contractAddress: string, seed: SeedBadge): void {
  const { badgeRules, badges, users } = state.tables;
  const now = state.now();
  const { name, description, image } = seed;
  const slug = seed.slug.toLowerCase();
  const before = badgeRules.get(keyOf(gameId, slug));
  const attributes = seed.attributes ?? before?.attributes ?? [];
  const createdAt =
    seed.createdAt === undefined
      ? (before?.createdAt ?? now)
      : inPart(['createdAt'], () => momentOf(seed.createdAt as string, now));
  badgeRules.put({ gameId, contractAddress, name, slug, description, image, attributes, createdAt });
  forEachPart('holders', seed.holders, (holder) => {
    const plyrId = holder.plyrId.toLowerCase();
    if (badges.find('player', keyOf(gameId, plyrId)).some((badge) => badge.slug === slug)) return;
    if (!users.has(plyrId))
      throw new UserError(`Unknown player "${plyrId}". Add the player to "players" first.`);
    const traits = [
      { trait_type: 'SLUG', value: slug },
      ...(attributes as { trait_type: string; value: string }[]),
    ];
    const metaJson = { name, slug, image, attributes: traits };
    const owner = ownerOf(state, plyrId);
    const tokenId = seedNft(state, badgeChainTag, contractAddress, { owner: plyrId, metaJson });
    const mintedAt = holder.createdAt === undefined ? now : momentOf(holder.createdAt, now);
    const id = holder.id ?? state.random.objectId(mintedAt);
    badges.put({ id, gameId, slug, tokenId, plyrId, owner, metaJson, createdAt: mintedAt });
  });
}

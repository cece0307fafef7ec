/**
 * The tasks of badges. The server's tasks don't find the badges that they have minted or burned. So their result is empty,
 * and the game's log has no line about them (openapi/evidence/nfts-badges.md#20-mintbadges). Unlike the server, the mock
 * keeps records of badges; see known-differences.ts.
 */

import type { MockState } from '../../state/mock-state.js';
import { type BadgeCollection, keyOf } from '../../state/records.js';
import { textsOf, tokenIdsOf } from '../chain/abi-encode.js';
import { revertUnless, TaskError } from '../chain/contract-error.js';
import { badgeChainTag } from '../nfts/chains.js';
import { burnNft, createNftContract, fitsMintGas, mintNft, tooMuchGas } from '../nfts/contract.js';
import type { TaskMethod, TaskReceipt, TasksOf } from '../tasks/task-types.js';

/** Body of a task that creates the badge collection of a game. */
export interface InitBadgesBody {
  gameId: string;
  name: string;
  symbol: string;
}

/** Body of a task that mints badges. Players and slugs are as the request sent them. */
export interface MintBadgesBody {
  gameId: string;
  plyrIds: unknown;
  slugs: unknown;
  /** Mirror addresses. */
  addresses: readonly string[];
  tokenUris: readonly string[];
  metaJsons: readonly object[];
}

/** Body of a task that burns badges, as the request sent it. */
export interface BurnBadgesBody {
  gameId: string;
  plyrIds: unknown;
  slugs: unknown;
  tokenIds: unknown;
}

interface CreatedBadgeCollection extends InitBadgesBody {
  badgeCollection: string;
  hash: string;
}

const createGameBadge: TaskMethod<InitBadgesBody, CreatedBadgeCollection> = {
  run(state, { gameId, name, symbol }, { hash }) {
    // Another request may have created one while this task waited.
    if (state.tables.badgeCollections.has(gameId))
      throw new TaskError(null, `${gameId} already has a badge collection.`);
    const badgeCollection = createNftContract(state, badgeChainTag, true);
    state.tables.badgeCollections.put({ gameId, badgeCollection, name, symbol });
    return { gameId, badgeCollection, name, symbol, hash };
  },
  log(state, { gameId, name, symbol }, { at, hash, success, result }) {
    const data = {
      gameId,
      ...(result && { badgeCollection: result.badgeCollection }),
      name,
      symbol,
      hash,
      success,
    };
    state.log({ plyrId: gameId, gameId, type: 'gameBadge', action: 'create', data }, at);
  },
};

const mintGameBadge: TaskMethod<MintBadgesBody, []> = {
  run(state, body, moment) {
    const { gameId, addresses, tokenUris, metaJsons } = body;
    const where = { chainTag: badgeChainTag, contract: collectionOf(state, gameId).badgeCollection };
    const [plyrIds, slugs] = [textsOf(body.plyrIds), textsOf(body.slugs)];
    revertUnless(fitsMintGas(tokenUris), () => tooMuchGas);
    const transfers = addresses.map((to, index) => mintNft(state, where, to, tokenUris[index] as string));
    for (const [index, { to, tokenId }] of transfers.entries()) {
      state.tables.badges.put({
        id: state.random.objectId(moment.at),
        gameId,
        slug: folded(slugs[index] as string),
        tokenId,
        plyrId: (plyrIds[index] as string).toLowerCase(),
        owner: to,
        metaJson: metaJsons[index] as object,
        createdAt: moment.at,
      });
    }
    return [];
  },
  log(state, body, receipt) {
    const { gameId, addresses } = body;
    const badgeCollection = collectionOf(state, gameId).badgeCollection;
    logPlayers(state, 'mint', body, receipt, (plyrId, slug, index) => {
      return { plyrId, address: addresses[index], slug, badgeCollection };
    });
  },
};

const burnGameBadge: TaskMethod<BurnBadgesBody, []> = {
  run(state, body) {
    const { gameId } = body;
    const where = { chainTag: badgeChainTag, contract: collectionOf(state, gameId).badgeCollection };
    const [plyrIds, slugs] = [textsOf(body.plyrIds), textsOf(body.slugs)];
    const tokenIds = tokenIdsOf(body.tokenIds);
    // The description allows no other spellings, such as 0x1, in the record of a task.
    if (!(body.tokenIds as unknown[]).every((tokenId) => /^\d+$/.test(String(tokenId))))
      throw new TaskError(null, 'Each token ID must be in decimal digits.');
    const transfers = tokenIds.map((tokenId) => burnNft(state, where, tokenId));
    for (const [index, { tokenId }] of transfers.entries()) {
      deleteRecord(state, gameId, plyrIds[index], slugs[index], tokenId);
    }
    return [];
  },
  log(state, body, receipt) {
    const { gameId } = body;
    const nft = collectionOf(state, gameId).badgeCollection;
    const tokenIds = body.tokenIds as (string | number)[];
    logPlayers(state, 'burn', body, receipt, (plyrId, slug, index) => {
      return { plyrId, slug, tokenId: tokenIds[index], nft };
    });
  },
};

export const badgeTasks: TasksOf<'createGameBadge' | 'mintGameBadge' | 'burnGameBadge'> = {
  createGameBadge,
  mintGameBadge,
  burnGameBadge,
};

/** Returns a slug in the form that the database stores and looks up. */
export const folded = (slug: string): string => slug.toLowerCase().trim();

/** Returns the collection of a game. Without one, the worker has no contract to call. */
function collectionOf(state: MockState, gameId: string): Readonly<BadgeCollection> {
  const collection = state.tables.badgeCollections.get(gameId);
  if (!collection) throw new TaskError(null, `${gameId} has no badge collection.`);
  return collection;
}

/** Deletes the record of a burned badge. The player must match exactly. The slug is case-insensitive. */
function deleteRecord(
  state: MockState,
  gameId: string,
  plyrId: string | undefined,
  slug: string | undefined,
  tokenId: string,
): void {
  if (plyrId === undefined || slug === undefined) return;
  for (const badge of state.tables.badges.find('player', keyOf(gameId, plyrId))) {
    if (badge.slug === folded(slug) && badge.tokenId === tokenId) state.tables.badges.delete(badge.id);
  }
}

function logPlayers(
  state: MockState,
  action: string,
  { gameId, plyrIds, slugs }: { gameId: string; plyrIds: unknown; slugs: unknown },
  { at, hash, success }: TaskReceipt<[]>,
  detailsOf: (plyrId: string, slug: string | undefined, index: number) => object,
): void {
  for (const [index, plyrId] of (plyrIds as string[]).entries()) {
    const details = detailsOf(plyrId, (slugs as string[])[index], index);
    const data = { gameId, ...details, chainTag: badgeChainTag, hash, success };
    state.log({ plyrId, gameId, type: 'gameBadge', action, data }, at);
  }
}

/** Badges: a game's collection, its kinds of badges, and their holders (openapi/evidence/nfts-badges.md#4-badge-operations). */

import type { MockState } from '../../state/mock-state.js';
import { type BadgeRule, keyOf } from '../../state/records.js';
import { ApiError, apiError, unhandledException } from '../api-error.js';
import { checkSignature } from '../chain/check-wallet-signature.js';
import { lengthOf, lowerCase } from '../coercion/javascript-type-error.js';
import { castErrorMessage } from '../coercion/mongoose-cast.js';
import type { HandlersOf } from '../handler.js';
import { holderOf } from '../nfts/checks.js';
import { uploadJson } from '../nfts/ipfs.js';
import { okWhenDone } from '../tasks/ok-when-done.js';
import { runTaskAndWait } from '../tasks/run-and-wait.js';
import { type BurnBadgesBody, folded, type InitBadgesBody, type MintBadgesBody } from './tasks.js';

/** The most badges of a request. The messages say "less than 10", but the server accepts ten. */
const mostBadges = 10;

export const badgesHandlers: HandlersOf<
  | 'initBadges'
  | 'initBadgesBySignature'
  | 'isBadgeInited'
  | 'createBadge'
  | 'mintBadges'
  | 'removeBadge'
  | 'burnBadges'
  | 'listBadges'
  | 'getBadgeInfo'
> = {
  initBadges({ key }, state) {
    const gameId = key.gameId.toLowerCase();
    checkNoCollection(state, gameId);
    return okWhenDone(init(state, gameId));
  },

  initBadgesBySignature({ body }, state) {
    const { gameId, signature } = body;
    if (!gameId || !signature) throw apiError(400, 'gameId and signature are required');
    const user = holderOf(state, gameId, 'gameId');
    checkNoCollection(state, user.plyrId);
    const message = `Initialize game badge for ${String(gameId).toUpperCase()}`;
    checkSignature({ message, signature, signer: user.primaryAddress });
    return okWhenDone(init(state, user.plyrId));
  },

  // The known server does not read `gameId`.
  isBadgeInited: ({ key }, state) => ({
    status: 200,
    body: { isInited: state.tables.badgeCollections.has(key.gameId.toLowerCase()) },
  }),

  createBadge({ body, key }, state) {
    const { name, description, slug, image, attributes } = body;
    const gameId = key.gameId.toLowerCase();
    if (!name || !description || !slug) throw apiError(400, 'name, description, and slug are required');
    const collection = state.tables.badgeCollections.get(gameId);
    if (!collection) throw apiError(404, 'badge collection not initialized');
    const texts = validated({ name, description, slug, image });
    const rule: BadgeRule = {
      gameId,
      contractAddress: collection.badgeCollection,
      ...texts,
      attributes: [attributes ?? []].flat().map(traitOf),
      slug: folded(texts.slug),
      createdAt: state.now(),
    };
    if (state.tables.badgeRules.has(keyOf(gameId, rule.slug))) {
      throw unhandledException(
        `E11000 duplicate key error collection: plyr.gamebadgerules index: gameId_1_slug_1 dup key: { gameId: "${gameId}", slug: "${rule.slug}" }`,
      );
    }
    state.tables.badgeRules.put(rule);
    return { status: 200, body: { success: true } };
  },

  mintBadges({ body, key }, state) {
    const { plyrIds, slugs } = body;
    const gameId = key.gameId.toLowerCase();
    if (!plyrIds || !slugs) throw apiError(400, 'plyrIds and slugs are required');
    checkCount(plyrIds);
    if (lengthOf(plyrIds) !== lengthOf(slugs)) {
      throw apiError(400, 'plyrIds and slugs must be the same length');
    }
    const badges = itemsOf(plyrIds).map((plyrId, index) => {
      const slug = folded(lowerCase(itemsOf(slugs)[index], 'slugs[i]'));
      const rule = state.tables.badgeRules.get(keyOf(gameId, slug));
      if (!rule) throw apiError(404, 'badge rule not found');
      return { address: holderOf(state, plyrId, 'plyrIds[i]').mirrorAddress, metaJson: metadataOf(rule) };
    });
    const task: MintBadgesBody = {
      gameId,
      plyrIds,
      slugs,
      addresses: badges.map(({ address }) => address),
      tokenUris: badges.map(({ metaJson }) => uploadJson(state, metaJson)),
      metaJsons: badges.map(({ metaJson }) => metaJson),
    };
    return okWhenDone(runTaskAndWait(state, 'mintGameBadge', task));
  },

  // The operation is documented, but the known server doesn't have this route.
  removeBadge() {
    throw new ApiError(404, 'Not Found');
  },

  burnBadges({ body, key }, state) {
    const { plyrIds, slugs, tokenIds } = body;
    if (!plyrIds || !slugs || !tokenIds) throw apiError(400, 'plyrIds, slugs, and tokenIds are required');
    checkCount(plyrIds);
    if (lengthOf(tokenIds) !== lengthOf(plyrIds)) {
      throw apiError(400, 'tokenIds and plyrIds must be the same length');
    }
    const task: BurnBadgesBody = { gameId: key.gameId.toLowerCase(), plyrIds, slugs, tokenIds };
    return okWhenDone(runTaskAndWait(state, 'burnGameBadge', task));
  },

  listBadges({ query }, state) {
    const { plyrId, gameId } = query;
    if (!plyrId || !gameId) throw apiError(400, 'plyrId and gameId are required');
    const user = holderOf(state, plyrId, 'plyrId');
    const badges = state.tables.badges.find(
      'player',
      keyOf(folded(lowerCase(gameId, 'gameId')), user.plyrId),
    );
    if (badges.length === 0) throw apiError(404, 'badge not found');
    const body = badges.map(({ id, gameId, slug, tokenId, plyrId, owner, metaJson, createdAt }) => ({
      ...{ gameId, slug, tokenId, plyrId, owner, metaJson },
      _id: id,
      createdAt: new Date(createdAt).toISOString(),
      __v: 0,
    }));
    return { status: 200, body: body as never };
  },

  getBadgeInfo({ query }, state) {
    const gameId = query.gameId ? folded(lowerCase(query.gameId, 'gameId')) : undefined;
    const slug = query.slug ? folded(lowerCase(query.slug, 'slug')) : undefined;
    const { badgeRules, badges } = state.tables;
    const ofGame = gameId === undefined ? badgeRules.all() : badgeRules.find('gameId', gameId);
    const rules = ofGame.filter((rule) => slug === undefined || rule.slug === slug);
    if (rules.length === 0) throw apiError(404, 'badge not found');
    const body = rules.map((rule) => {
      const { gameId, contractAddress, name, description, slug, image, attributes } = rule;
      const live = badges.find('rule', keyOf(gameId, slug));
      return {
        ...{ gameId, contractAddress, name, description, slug, image, attributes },
        createdAt: new Date(rule.createdAt).toISOString(),
        holders: new Set(live.map(({ plyrId }) => plyrId)).size,
        count: live.length,
      };
    });
    return { status: 200, body: body as never };
  },
};

function checkNoCollection(state: MockState, gameId: string): void {
  if (state.tables.badgeCollections.has(gameId)) throw apiError(400, 'badge collection already exists');
}

function init(state: MockState, gameId: string) {
  const name = `${gameId.toUpperCase()}-BADGE`;
  const task: InitBadgesBody = { gameId, name, symbol: name };
  return runTaskAndWait(state, 'createGameBadge', task);
}

function checkCount(plyrIds: unknown): void {
  if ((lengthOf(plyrIds) ?? 0) > mostBadges) throw apiError(400, 'plyrIds length must be less than 10');
}

/** Returns the entries of an array, or the characters of a string. Other values have none. */
const itemsOf = (list: unknown): unknown[] =>
  typeof list === 'string' || Array.isArray(list) ? [...list] : [];

/** Returns the metadata of a badge: all fields of its kind except the description. */
const metadataOf = ({ name, slug, image, attributes }: BadgeRule) => ({
  name,
  slug,
  image,
  attributes: [
    { trait_type: 'SLUG', value: slug },
    // The server also keeps plain strings, but the description does not allow them here.
    ...attributes.filter((trait) => typeof trait === 'object'),
  ],
});

/**
 * Returns a trait in a form that the description allows: an object with a string as its value, or a plain string. The
 * server keeps any value.
 */
function traitOf(trait: unknown): object | string {
  const { trait_type, value } = Object(trait) as { trait_type?: unknown; value?: unknown };
  const isTrait = typeof trait_type === 'string' && trait_type !== '' && value !== undefined;
  if (isTrait) return { ...(trait as object), value: textOrJson(value) };
  return textOrJson(trait);
}

const textOrJson = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/**
 * Returns the fields as the database stores them, as strings.
 * @throws ApiError 500 that lists all fields that the database rejects.
 */
function validated<Name extends string>(fields: Record<Name, unknown>): Record<Name, string> {
  const texts = Object.entries(fields).map(([name, value]) => [name, fieldText(value)] as const);
  const errors = texts.flatMap(([name, text]) => {
    if (text === undefined) return [`${name}: ${castErrorMessage('string', fields[name as Name], name)}`];
    const isMissing = name === 'slug' ? text.trim() === '' : text === '';
    return isMissing ? [`${name}: Path \`${name}\` is required.`] : [];
  });
  if (errors.length > 0) throw unhandledException(`GameBadgeRule validation failed: ${errors.join(', ')}`);
  return Object.fromEntries(texts) as Record<Name, string>;
}

/** Returns a value as a string, which is empty if there is none. Undefined if the value can't be a string. */
function fieldText(value: unknown): string | undefined {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? undefined : String(value);
}

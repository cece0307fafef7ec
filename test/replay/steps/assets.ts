/** Steps of chips, NFTs, and badges. */
import { checksum, zeroAddress } from '../../../src/mock/behavior/chain/addresses.js';
import { uploadJson } from '../../../src/mock/behavior/nfts/ipfs.js';
import type { MockState } from '../../../src/mock/state/mock-state.js';
import type { NftToken, User } from '../../../src/mock/state/records.js';
import type { Names } from '../names.js';
import { recordedState } from '../recording.js';
import { answerOf, mirrorOfPlayer, runTask, type Step } from './step.js';

/** Steps by the exchange that comes next. */
export const assetSteps: Readonly<Record<string, Step>> = {
  'chip-004': {
    reason: 'The first chip of the game (state.json, chipsAtTheEnd).',
    run: (state, { names }) => makeChip(state, names, 0, 'https://img.example.test/gold.png'),
  },
  'chip-006': {
    reason: 'The third chip of the game.',
    run: (state, { names }) => makeChip(state, names, 2),
  },
  'chip-028': {
    reason: 'A mint of more chips than players, as the activity log of alice says.',
    run: (state, { names }) => {
      const gold = names.ours(recordedState.chipsAtTheEnd[0]?.chip ?? '');
      runTask(state, 'mintGameChip', {
        gameId: 'zoono',
        chips: [gold, gold],
        plyrIds: ['alice'],
        amounts: [1],
      });
    },
  },
  'chip-040': {
    reason: 'A burn for a player in upper case, as the activity log of ALICE says.',
    run: (state, { names }) => {
      const gold = names.ours(recordedState.chipsAtTheEnd[0]?.chip ?? '');
      runTask(state, 'burnGameChip', { gameId: 'zoono', chips: [gold], plyrIds: ['ALICE'], amounts: [1] });
    },
  },
  'chip-081': {
    reason: 'Two chips by signature.',
    run(state, { names }) {
      makeChip(state, names, 5);
      makeChip(state, names, 6);
    },
  },
  'nft-001': {
    reason: 'What the IPFS gateway of the recordings had, as later responses show it.',
    run(state) {
      for (const level of [1, 2, 3]) {
        const attributes = [{ trait_type: 'Level', value: level }];
        const image = 'https://img.example.test/h.png';
        const content = { name: `Hero ${level}`, description: 'synthetic', image, attributes };
        state.tables.uploads.put({ uri: synthetic(level), content });
      }
    },
  },
  'nft-006': {
    reason: 'The collection of the other game (state.json, nftsAtTheEnd).',
    run: (state, { names }) => makeCollection(state, names, 2),
  },
  'nft-019': {
    reason: "The mint of token 3 with metadata, as its owner's list shows it.",
    run(state, { names }) {
      const uri = uploadJson(state, { name: 'Hero M', attributes: [{ trait_type: 'Level', value: 9 }] });
      const nfts = [names.ours(recordedState.nftsAtTheEnd[0]?.nft ?? '')];
      const addresses = [mirrorOfPlayer(state, 'bobby')];
      runTask(state, 'mintGameNft', {
        gameId: 'zoono',
        chainTag: 'plyrTestnet',
        nfts,
        addresses,
        tokenUris: [uri],
      });
    },
  },
  'nft-099': {
    reason: 'The burn of token 2, as the activity log of the game says.',
    run: (state, { names }) => {
      const nfts = [names.ours(recordedState.nftsAtTheEnd[0]?.nft ?? '')];
      runTask(state, 'burnGameNft', { gameId: 'zoono', chainTag: 'plyrTestnet', nfts, tokenIds: ['2'] });
    },
  },
  'nft-115': {
    reason: 'A collection by signature.',
    run: (state, { names }) => makeCollection(state, names, 3),
  },
  'nft-121': {
    reason: 'Credit of other-game set to 5 in the database.',
    run: (state) => state.tables.nftCredits.put({ gameId: 'other-game', credit: 5 }),
  },
  'nft-123': {
    reason: 'Credit of other-game set to 0 in the database.',
    run: (state) => state.tables.nftCredits.put({ gameId: 'other-game', credit: 0 }),
  },
  'nft-subgraph-001': {
    reason: 'The tokens of the stand-in for the NFT index, as its responses show them.',
    run(state) {
      const { primaryAddress, mirrorAddress } = state.tables.users.get('alice') as User;
      const bobby = state.tables.users.get('bobby') as User;
      putIndexed(state, '7', primaryAddress, synthetic(1));
      putIndexed(state, '8', mirrorAddress, synthetic(2));
      putIndexed(state, '9', zeroAddress, synthetic(3));
      putIndexed(state, '10', bobby.primaryAddress, 'https://nowhere.invalid/1');
    },
  },
  'badge-009': {
    reason: 'The first init.',
    run: (state, { names }) => makeBadgeContract(state, names, 'zoono'),
  },
  'badge-016': {
    reason: 'The init by signature of the other game, as its activity log says.',
    run: (state, { names }) => makeBadgeContract(state, names, 'other-game'),
  },
  'badge-022': {
    reason: 'The badge "second", as the responses show it.',
    run(state) {
      const {
        contractAddress: _theirs,
        createdAt: _then,
        ...rule
      } = (answerOf('badge-029') as BadgeRule[])[1] as BadgeRule;
      const { name, description, slug, image, attributes } = rule;
      const contractAddress = state.tables.badgeCollections.get('zoono')?.badgeCollection ?? '';
      const fields = { name, description, slug, image, attributes };
      state.tables.badgeRules.put({ gameId: 'zoono', contractAddress, ...fields, createdAt: state.now() });
    },
  },
  'badge-035': {
    reason: 'The mint of badge 1 for alice, as her activity log says.',
    run(state) {
      const metaJson = {
        name: 'First',
        slug: 'first',
        image: 'https://img.example.test/badge.png',
        attributes: [
          { trait_type: 'SLUG', value: 'first' },
          { trait_type: 'Rarity', value: 'Common' },
        ],
      };
      runTask(state, 'mintGameBadge', {
        gameId: 'zoono',
        plyrIds: ['alice'],
        slugs: ['first'],
        addresses: [mirrorOfPlayer(state, 'alice')],
        tokenUris: [uploadJson(state, metaJson)],
        metaJsons: [metaJson],
      });
    },
  },
};

interface BadgeRule {
  contractAddress: string;
  name: string;
  description: string;
  slug: string;
  image: string;
  attributes: object[];
  createdAt: string;
}

const synthetic = (file: number): string => `https://ipfs.plyr.network/ipfs/synthetic-${file}`;

function makeChip(state: MockState, names: Names, at: number, image = ''): void {
  const { chip, gameId, name, symbol } = recordedState.chipsAtTheEnd[
    at
  ] as (typeof recordedState.chipsAtTheEnd)[0];
  const { result } = runTask(state, 'createGameChip', { gameId, name, symbol, image });
  names.learn(chip, (result as { chip: string }).chip);
}

function makeCollection(state: MockState, names: Names, at: number): void {
  const { nft, gameId, name, symbol, isSbt } = recordedState.nftsAtTheEnd[
    at
  ] as (typeof recordedState.nftsAtTheEnd)[0];
  const body = { gameId, chainTag: 'plyrTestnet', name, symbol, image: '', isSbt };
  const { result } = runTask(state, 'createGameNft', body);
  names.learn(nft, (result as { nft: string }).nft);
}

function makeBadgeContract(state: MockState, names: Names, gameId: string): void {
  const name = `${gameId.toUpperCase()}-BADGE`;
  const { result } = runTask(state, 'createGameBadge', { gameId, name, symbol: name });
  const log = answerOf(gameId === 'zoono' ? 'activity-log-012' : 'activity-log-017');
  const { badgeCollection } = (log as { data: { badgeCollection: string } }[])[0]?.data ?? {
    badgeCollection: '',
  };
  names.learn(badgeCollection, (result as { badgeCollection: string }).badgeCollection);
}

function putIndexed(state: MockState, tokenId: string, owner: string, tokenUri: string): void {
  const contract = checksum('0x857890e33fdf115f4f318bdeee4115e0e7162537');
  const token: NftToken = { chainTag: 'fuji', contract, tokenId, owner, tokenUri };
  state.tables.nftTokens.put(token);
}

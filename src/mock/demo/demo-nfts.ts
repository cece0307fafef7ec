/**
 * NFTs, badges and airdrops of the demo state, as the examples of the docs show them. Airdrops begin and end relative to
 * the clock, so that there is always one of each kind.
 */
import { checksum } from '../behavior/chain/addresses.js';
import { badgeChainTag } from '../behavior/nfts/chains.js';
import { createNftContract, mintNft } from '../behavior/nfts/contract.js';
import { uploadJson } from '../behavior/nfts/ipfs.js';
import type { MockState } from '../state/mock-state.js';
import { keyOf, type User } from '../state/records.js';

const gameId = 'demo-game';
const chainTag = 'plyrTestnet';
const sword = '0x14dC79964da2C08b23698B3D3cc7Ca32193d9955';
const shield = '0xdF3e18d64BC6A983f673Ab319CCaE4f1a57C7097';
const badgeCollection = '0xBcd4042DE499D14e55001CcbB24a551F3b954096';
const swordImage =
  'https://ipfs.plyr.network/ipfs/bafkreidkhjyqvdwfmhggx26rdfu2ppkhnxod7r3bk7zsbbelallghj6tkq';
const geneUri = 'https://ipfs.plyr.network/ipfs/bafkreian7bb6r2zp256pbd6i5u3kxpba7ijm4mqecmeoggr34gg24otlwu';

/**
 * Fills the NFTs, badges and airdrops of the demo state.
 * @param state Contains the demo players already.
 */
export function seedDemoNfts(state: MockState): void {
  const playerOf = (plyrId: string) => state.tables.users.get(plyrId) as User;
  const [alice, bobby] = [playerOf('alice'), playerOf('bobby')];
  seedCollections(state, bobby);
  seedBadges(state, [alice, bobby]);
  seedZooGenes(state, alice);
  seedAirdrops(state, alice);
}

function seedCollections(state: MockState, bobby: User): void {
  const { nftCollections, nftCredits } = state.tables;
  const [swords, shields] = [
    { nft: sword, name: 'Demo Sword', symbol: 'DSW', image: swordImage, isSbt: false },
    { nft: shield, name: 'Demo Shield', symbol: 'DSH', image: '', isSbt: true },
  ];
  for (const collection of [swords, shields]) {
    createNftContract(state, chainTag, collection.isSbt, collection.nft);
    nftCollections.put({ gameId, ...collection, chainTag });
  }
  for (const [index, rarity] of ['Common', 'Rare'].entries()) {
    const metaJson = {
      name: `Demo Sword #${index + 1}`,
      description: 'A sword of the demo game.',
      image: swordImage,
      attributes: [{ trait_type: 'Rarity', value: rarity }],
    };
    mintNft(state, { chainTag, contract: sword }, bobby.mirrorAddress, uploadJson(state, metaJson));
  }
  // Two collections at 10 credits, and three calls.
  nftCredits.put({ gameId, credit: 9_977 });
}

function seedBadges(state: MockState, holders: readonly User[]): void {
  const name = 'DEMO-GAME-BADGE';
  state.tables.badgeCollections.put({ gameId, badgeCollection, name, symbol: name });
  createNftContract(state, badgeChainTag, true, badgeCollection);
  const kinds = [
    {
      rule: { name: 'First Win', description: 'Won a first match', slug: 'first-win', rarity: 'Common' },
      createdAt: Date.parse('2025-06-15T15:09:40.120Z'),
      id: '684ee5152d623e441a768a4d',
    },
    {
      rule: { name: 'Ten Wins', description: 'Won ten matches', slug: 'ten-wins', rarity: 'Rare' },
      createdAt: Date.parse('2025-06-15T15:09:41.337Z'),
      id: '684ee5152d623e441a768a4e',
    },
  ];
  for (const [index, { rule, createdAt, id }] of kinds.entries()) {
    const { rarity, description, ...named } = rule;
    const image = `https://example.com/badges/${rule.slug}.png`;
    const attributes = [{ trait_type: 'RARITY', value: rarity }];
    const contractAddress = badgeCollection;
    state.tables.badgeRules.put({
      gameId,
      contractAddress,
      ...named,
      description,
      image,
      attributes,
      createdAt,
    });

    const { plyrId, mirrorAddress: owner } = holders[index] as User;
    const slugTrait = { trait_type: 'SLUG', value: rule.slug };
    const metaJson = { ...named, image, attributes: [slugTrait, ...attributes] };
    const where = { chainTag: badgeChainTag, contract: badgeCollection };
    const { tokenId } = mintNft(state, where, owner, uploadJson(state, metaJson));
    const mintedAt = Date.parse('2025-06-15T15:09:45.880Z');
    const badge = { id, gameId, slug: rule.slug, tokenId, plyrId, owner, metaJson };
    state.tables.badges.put({ ...badge, createdAt: mintedAt });
  }
}

/** Alice's gene on both chains that have an alias for the collection. */
function seedZooGenes(state: MockState, alice: User): void {
  state.tables.uploads.put({
    uri: geneUri,
    content: {
      name: 'Zoo Gene #7',
      description: 'A gene of the Zoo.',
      image: 'https://ipfs.plyr.network/ipfs/bafkreihdyicfmqlnq6ea4yvuhbesymh3s7kpdya2lwgwbckv7hz3dx4wju',
      attributes: [
        { trait_type: 'Species', value: 'Fox' },
        { trait_type: 'Generation', value: 1, display_type: 'number', max_value: 5 },
      ],
    },
  });
  for (const [chain, alias] of [
    ['avalanche', '0x9fc13e6408ca6a997d6eb8a25440cbcb20745e8b'],
    ['fuji', '0x857890e33fdf115f4f318bdeee4115e0e7162537'],
  ] as const) {
    const contract = createNftContract(state, chain, false, checksum(alias));
    const token = { chainTag: chain, contract, tokenId: '7', owner: alice.primaryAddress, tokenUri: geneUri };
    state.tables.nftTokens.put(token);
    const counts = { mintCount: 7, totalSupply: 1, holderCount: 1 };
    state.tables.nftContracts.update(keyOf(chain, contract), counts);
  }
}

/** One airdrop that ended, one that goes on in its second week, one to come. Alice has a part in each. */
function seedAirdrops(state: MockState, { primaryAddress: address }: User): void {
  const { airdropCampaigns, airdropRewards } = state.tables;
  const week = 604_800;
  const now = Math.floor(state.now() / 1000);
  const campaigns = [
    { startTime: now - 20 * week, unclaimedReward: '0', total: '100', claimed: '100' },
    { startTime: now - 10 * 86_400, unclaimedReward: '1500.5', total: '150', claimed: '0' },
    { startTime: now + 2 * week, unclaimedReward: '2400', total: '240', claimed: '0' },
  ];
  for (const [campaignId, { startTime, unclaimedReward, total, claimed }] of campaigns.entries()) {
    const periods = { startTime, vestPeriodCount: 12, vestPeriodLength: week, fee: 20 };
    airdropCampaigns.put({ campaignId, ...periods, unclaimedReward });
    airdropRewards.put({ campaignId, address, total, claimed });
  }
}

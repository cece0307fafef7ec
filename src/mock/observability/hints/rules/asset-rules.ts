/** Why chips, badges, NFTs, and airdrops are not found, or can't be used. */
import { isAddress } from '../../../behavior/chain/addresses.js';
import { gameChainOf } from '../../../behavior/nfts/chains.js';
import {
  fieldOf,
  type HintRule,
  kindOf,
  listed,
  moment,
  type Rejection,
  shown,
  stringsOf,
} from '../rejection.js';
import { badAddress } from './player-rules.js';

const gameChains =
  'Games have NFTs on 62831 (plyrTestnet), 43113 (fuji), 11155111 (sepolia), and 97 (bscTestnet)';

export const assetRules: readonly HintRule[] = [
  {
    message: 'Chain ID is required',
    hint: () => `The request lacks chainId. ${gameChains}.`,
  },
  {
    message: /^Invalid chain ?I[dD]$/,
    hint: (rejection) => `${gameChains}, not on ${shown(fieldOf(rejection, 'chainId'))}.`,
  },
  {
    message: 'Invalid chain',
    hint: ({ path }) =>
      `${shown(path.chain)} is neither a number nor the name of a chain, such as plyrTestnet or fuji. Names are case-sensitive.`,
  },
  {
    message: 'Invalid contract',
    hint: ({ path }) => badAddress(path.contract, 'The contract') ?? undefined,
  },
  {
    message: /^(nfts|chips) do not belong to this game$/,
    hint: (rejection, [, kind]) => notOfGame(rejection, kind as AssetKind),
  },
  {
    message: 'nft not found',
    hint(rejection) {
      const nft = fieldOf(rejection, 'nft');
      const gameId = gameOf(rejection);
      const chain = gameChainOf(fieldOf(rejection, 'chainId'))?.chainTag;
      const isSbt = fieldOf(rejection, 'isSbt');
      const kind = isSbt === undefined ? '' : ` with isSbt=${isSbt === 'true'}`;
      const where = (chain === undefined ? '' : ` on ${chain}`) + kind;
      return nft === undefined
        ? `The game ${shown(gameId)} has no NFT collection${where}.`
        : (ofAnotherGame(rejection, 'nfts', String(nft).split(',')) ??
            `Unknown NFT collection ${shown(nft)}${where}. ${ownedBy(rejection, 'nfts', gameId)}`);
    },
  },
  {
    message: 'not enough credit',
    hint(rejection) {
      const gameId = gameOf(rejection);
      const credit = rejection.state.tables.nftCredits.get(gameId)?.credit;
      const chain = gameChainOf(fieldOf(rejection, 'chainId'));
      const isCreation = rejection.operation.id.startsWith('createNft');
      const price = isCreation ? chain?.createCredit : chain?.mintCredit;
      return `${gameId} has ${credit ?? 'no'} credits left, and this call on ${chain?.chainTag} costs ${price}.`;
    },
  },
  {
    message: 'toAddresses cannot be 0x0',
    hint: () => 'toAddresses has the zero address. To destroy NFTs, call burnNfts.',
  },
  {
    message: 'chip not found',
    hint(rejection) {
      const chip = fieldOf(rejection, 'chip');
      return chip === undefined
        ? `The game ${shown(fieldOf(rejection, 'gameId'))} has no chips.`
        : (ofAnotherGame(rejection, 'chips', [String(chip)]) ??
            `Unknown chip ${shown(chip)}. ${ownedBy(rejection, 'chips', gameOf(rejection))}`);
    },
  },
  {
    message: 'badge collection already exists',
    hint(rejection) {
      const gameId = gameOf(rejection);
      const collection = rejection.state.tables.badgeCollections.get(gameId)?.badgeCollection;
      return `${gameId} has the badge collection ${collection}, and a game can have only one.`;
    },
  },
  {
    message: 'badge collection not initialized',
    hint: ({ key }) =>
      `${key?.gameId} has no badge collection. Call initBadges first, and wait for its task.`,
  },
  { message: 'badge rule not found', hint: unknownBadge },
  {
    message: 'badge not found',
    hint(rejection) {
      const [plyrId, gameId] = ['plyrId', 'gameId'].map((name) => fieldOf(rejection, name));
      return rejection.operation.id === 'listBadges'
        ? `${shown(plyrId)} has no badge of the game ${shown(gameId)}.`
        : unknownBadge(rejection);
    },
  },
  {
    message: 'Not Found',
    operations: ['removeBadge'],
    hint: () => 'The server lists this operation, and returns 404 for all requests to it.',
  },
  {
    message: 'Not Found',
    operations: [
      'depositRewardPool',
      'getRewardPoolClaimableAmounts',
      'claimRewardPool',
      'batchClaimRewardPool',
    ],
    hint: () => 'No known server has the reward pool. The mock simulates it with --reward-pool.',
  },
  { message: 'Invalid Input params', hint: badClaim },
  {
    message: 'No claimable reward',
    hint(rejection) {
      const { state } = rejection;
      const address = String(fieldOf(rejection, 'address'));
      const campaignId = String(fieldOf(rejection, 'campaignId'));
      const reward = state.tables.airdropRewards
        .all()
        .find(
          (row) =>
            String(row.campaignId) === campaignId && row.address.toLowerCase() === address.toLowerCase(),
        );
      if (!reward) return `The campaign ${campaignId} has no reward for ${shown(address)}.`;
      const start = state.tables.airdropCampaigns.get(campaignId)?.startTime ?? 0;
      return `Of ${reward.total} in the campaign ${campaignId}, ${address} has claimed ${reward.claimed}, and no more is released at ${moment(state.now())}. The campaign starts at ${moment(start * 1000)}.`;
    },
  },
];

const most = 5;

type AssetKind = 'nfts' | 'chips';

/** Returns the game that the request names, or else the game of its key. */
const gameOf = (rejection: Rejection): string =>
  String(fieldOf(rejection, 'gameId') ?? rejection.key?.gameId).toLowerCase();

/** Returns all chips or NFT collections, whose contracts differ in their names only. */
function assetsOf({ state }: Rejection, kind: AssetKind): { id: string; gameId: string; label: string }[] {
  const { chips, nftCollections } = state.tables;
  return kind === 'nfts'
    ? nftCollections
        .all()
        .map(({ nft, gameId, chainTag }) => ({ id: nft, gameId, label: `${nft} on ${chainTag}` }))
    : chips.all().map(({ chip, gameId }) => ({ id: chip, gameId, label: chip }));
}

function ownedBy(rejection: Rejection, kind: AssetKind, gameId: string | undefined): string {
  const own = assetsOf(rejection, kind).filter((asset) => asset.gameId === gameId);
  return `${gameId} has ${own.length === 0 ? 'none' : listed(own.slice(0, most).map(({ label }) => label))}.`;
}

/** Returns which asset of a query does not belong to the game in the query; undefined if the query names no game. */
function ofAnotherGame(rejection: Rejection, kind: AssetKind, names: readonly string[]): string | undefined {
  const gameId = fieldOf(rejection, 'gameId');
  if (gameId === undefined) return undefined;
  const asked = new Set(names.map((name) => name.trim().toLowerCase()));
  const asset = assetsOf(rejection, kind).find(
    ({ id, gameId: owner }) => asked.has(id.toLowerCase()) && owner !== gameOf(rejection),
  );
  return asset && `${asset.id} belongs to ${asset.gameId}, not to ${shown(gameId)}.`;
}

function notOfGame(rejection: Rejection, kind: AssetKind): string {
  const gameId = rejection.key?.gameId;
  const names = stringsOf(rejection, kind === 'nfts' ? 'nfts' : fieldName(rejection));
  const assets = assetsOf(rejection, kind);
  for (const name of names) {
    const asset = assets.find(({ id }) => id.toLowerCase() === name.toLowerCase());
    if (asset && asset.gameId !== gameId)
      return `${name} belongs to ${asset.gameId}, and the API key to ${gameId}.`;
    if (!asset)
      return `Unknown ${kind === 'nfts' ? 'NFT collection' : 'chip'} ${shown(name)}. ${ownedBy(rejection, kind, gameId)}`;
  }
  const chain = gameChainOf(fieldOf(rejection, 'chainId'))?.chainTag;
  return kind === 'nfts'
    ? `The collections are not on ${chain}. ${ownedBy(rejection, kind, gameId)}`
    : `The chips do not belong to ${gameId}. ${ownedBy(rejection, kind, gameId)}`;
}

const fieldName = (rejection: Rejection): string =>
  fieldOf(rejection, 'chips') === undefined ? 'chip' : 'chips';

function unknownBadge(rejection: Rejection): string {
  const gameId = gameOf(rejection);
  const slugs = rejection.state.tables.badgeRules
    .all()
    .filter((rule) => rule.gameId === gameId)
    .map(({ slug }) => slug);
  const wanted = [...stringsOf(rejection, 'slug'), ...stringsOf(rejection, 'slugs')];
  const unknown = wanted.find((slug) => !slugs.includes(slug.toLowerCase().trim()));
  const has = slugs.length === 0 ? 'has none' : `has ${listed(slugs.slice(0, most))}`;
  return unknown === undefined
    ? `The game ${gameId} ${has} as badges.`
    : `${gameId} has no badge ${shown(unknown)}: it ${has}.`;
}

function badClaim(rejection: Rejection): string | undefined {
  const [campaignId, address, playedGame] = ['campaignId', 'address', 'playedGame'].map((name) =>
    fieldOf(rejection, name),
  );
  const isClaimOfAll = rejection.operation.id === 'claimAllAirdropRewards';
  if (!isClaimOfAll && typeof playedGame !== 'boolean')
    return `playedGame must be true or false; it is ${kindOf(playedGame)}.`;
  if (!isAddress(address)) return badAddress(address, 'address');
  return `campaignId must be a number, not ${shown(campaignId)}.`;
}

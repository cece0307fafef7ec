/** What the mock keeps: one record type a table. Times are milliseconds since the epoch unless a comment says else. */
import type { TableLayout } from './store.js';

/** A key pair that may call the API. */
export interface ApiKey {
  apiKey: string;
  secretKey: string;
  /** The game that owns the key: the default `gameId` of its calls. */
  gameId: string;
  role: 'user' | 'game' | 'admin';
}

/** A wallet that may decide on permission upgrades. */
export interface Admin {
  address: string;
  name: string;
}

/** A player, or the player account of a game. */
export interface User {
  /** Lower case. */
  plyrId: string;
  /** Checksummed. */
  primaryAddress: string;
  /** The address that holds the player's tokens; checksummed. */
  mirrorAddress: string;
  /** Base32 secret of the one-time passwords. */
  secret: string;
  chainId: number;
  /** As stored; empty for the default image. */
  avatar: string;
  /** Number of the newest session, by gameId. */
  nonce: Record<string, number>;
  /** When the session ends, by gameId. Null where the server holds no number. */
  deadline: Record<string, number | null>;
  loginFailedCount: number;
  bannedAt: number;
  isInstantPlayPass: boolean;
  ippClaimed: boolean;
  createdAt: number;
  /** A one-time password that always works; demo players only. */
  fixedOtp?: string;
}

/** A further address of a player. */
export interface Secondary {
  id: string;
  plyrId: string;
  secondaryAddress: string;
  boundAt: number;
}

/** The wallet that was made for a guest. */
export interface InstantPlayPass {
  plyrId: string;
  gameId: string;
  primaryAddress: string;
  mirrorAddress: string;
  privateKey: string;
  isDeleted: boolean;
}

/** A code that turns a guest into a full player. */
export interface ClaimingCode {
  plyrId: string;
  gameId: string;
  primaryAddress: string;
  mirrorAddress: string;
  code: string;
}

/** An answer that waits to be fetched by its uid. */
export interface AuthRecord {
  uid: string;
  data: object;
  createdAt: number;
}

/** A one-time password that was presented. */
export interface OtpUse {
  /** The plyrId as the request spelled it, a dash, the code. */
  id: string;
  firstSeenAt: number;
  count: number;
}

/** A player's wish to become a game. */
export interface PermissionUpgrade {
  id: string;
  plyrId: string;
  information?: string;
  status: 'pending' | 'success' | 'failed';
  approvedBy?: string;
  createdAt: number;
  approvedAt?: number;
}

/** What a game may spend of a player's tokens. All three ids are lower case. */
export interface Approval {
  plyrId: string;
  gameId: string;
  token: string;
  amount: number;
  /** Seconds; null reads as expired. */
  expiresIn: number | null;
  createdAt: number;
}

/** A line of the activity log. */
export interface ActivityLog {
  id: string;
  plyrId?: string;
  gameId?: string | null;
  type: string;
  action: string;
  data?: object;
  timestamp: number;
}

/** How many rooms a game has ever opened. */
export interface RoomCount {
  gameId: string;
  count: number;
}

/** A game room on the chain. Its tokens are the balances of its address. */
export interface Room {
  gameId: string;
  roomId: string;
  roomAddress: string;
  /** Seconds since the epoch. */
  deadline: number;
  isEnded: boolean;
  joined: readonly string[];
  /** apiIds of all tokens that were ever paid or earned in it. */
  tokens: readonly string[];
}

/** How much of a token an address holds. */
export interface Balance {
  /** A token's apiId, or the address of a chip. */
  token: string;
  /** Checksummed. */
  address: string;
  /** Smallest units, as a decimal number. */
  units: string;
}

/** A token of a game. */
export interface Chip {
  gameId: string;
  chip: string;
  name: string;
  symbol: string;
  image: string;
  /** Smallest units (18 decimals), as a decimal number. */
  totalSupply: string;
  holderCount: number;
}

/** An ERC-721 contract on the chain; a game's collection, or the contract of its badges. */
export interface NftContract {
  chainTag: string;
  /** Checksummed. */
  address: string;
  isSbt: boolean;
  /** Number of the newest token. */
  mintCount: number;
  /** Tokens that are not burnt. */
  totalSupply: number;
  /** Addresses that hold at least one. */
  holderCount: number;
}

/** A collection of a game, as the server's database has it. */
export interface NftCollection {
  gameId: string;
  nft: string;
  name: string;
  symbol: string;
  image: string;
  isSbt: boolean;
  chainTag: string;
}

/** One NFT. A burnt one stays, with the zero address as its owner. */
export interface NftToken {
  chainTag: string;
  contract: string;
  tokenId: string;
  /** Checksummed. */
  owner: string;
  tokenUri: string;
}

/** What a game may still spend on NFT calls. */
export interface NftCredit {
  gameId: string;
  credit: number;
}

/** Content behind a URI. */
export interface Upload {
  uri: string;
  content: unknown;
}

/** The badge contract of a game. */
export interface BadgeCollection {
  gameId: string;
  badgeCollection: string;
  name: string;
  symbol: string;
}

/** A kind of badge. */
export interface BadgeRule {
  gameId: string;
  contractAddress: string;
  name: string;
  description: string;
  image: string;
  attributes: readonly (object | string)[];
  slug: string;
  createdAt: number;
}

/** A badge that a player holds. */
export interface Badge {
  id: string;
  gameId: string;
  slug: string;
  tokenId: string;
  plyrId: string;
  owner: string;
  metaJson: object;
  createdAt: number;
}

/** An airdrop. Times are seconds since the epoch, amounts decimal texts in whole tokens. */
export interface AirdropCampaign {
  campaignId: number;
  startTime: number;
  vestPeriodCount: number;
  vestPeriodLength: number;
  fee: number;
  unclaimedReward: string;
}

/** What an address gets from an airdrop: decimal texts in whole tokens. */
export interface AirdropReward {
  campaignId: number;
  address: string;
  total: string;
  claimed: string;
}

/** A background task. */
export interface Task {
  taskId: string;
  method: string;
  body: object;
  status: 'PENDING' | 'SUCCESS' | 'FAILED';
  /** When the worker has finished it, unless it is paused. */
  dueAt: number;
  hash: string | null;
  errorMessage: string | null;
  result?: object;
  completedAt?: number;
}

/** What belongs to no table. There is one such record. */
export interface Meta {
  id: 'world';
  seed: string;
  draws: number;
  /** How far the clock is ahead of its source. */
  clockAhead: number;
  /** Private key of the session JWTs: P-256, 64 hexadecimal digits. */
  sessionKey: string;
  /** Whether the worker stands still. */
  isPaused: boolean;
  lastTaskAt: number;
  lastTaskSequence: number;
  lastTaskDueAt: number;
}

/** Makes one key of several parts, whatever is in them. */
export const keyOf = (...parts: (string | number)[]): string => JSON.stringify(parts);

/** The tables of a world: their records, and the names of their indexes. */
export type Layouts = {
  meta: TableLayout<Meta, never>;
  apiKeys: TableLayout<ApiKey, 'gameId'>;
  admins: TableLayout<Admin, never>;
  users: TableLayout<User, 'primaryAddress' | 'mirrorAddress'>;
  secondaries: TableLayout<Secondary, 'plyrId'>;
  instantPlayPasses: TableLayout<InstantPlayPass, never>;
  claimingCodes: TableLayout<ClaimingCode, 'code'>;
  auths: TableLayout<AuthRecord, 'data'>;
  otpUses: TableLayout<OtpUse, never>;
  permissionUpgrades: TableLayout<PermissionUpgrade, 'status'>;
  approvals: TableLayout<Approval, 'plyrId'>;
  activityLogs: TableLayout<ActivityLog, 'plyrId'>;
  roomCounts: TableLayout<RoomCount, never>;
  rooms: TableLayout<Room, never>;
  balances: TableLayout<Balance, never>;
  chips: TableLayout<Chip, 'gameId'>;
  nftContracts: TableLayout<NftContract, never>;
  nftCollections: TableLayout<NftCollection, 'gameId' | 'chainTag'>;
  nftTokens: TableLayout<NftToken, 'contract' | 'owner'>;
  nftCredits: TableLayout<NftCredit, never>;
  uploads: TableLayout<Upload, never>;
  badgeCollections: TableLayout<BadgeCollection, never>;
  badgeRules: TableLayout<BadgeRule, 'gameId'>;
  badges: TableLayout<Badge, 'rule' | 'player'>;
  airdropCampaigns: TableLayout<AirdropCampaign, never>;
  airdropRewards: TableLayout<AirdropReward, never>;
  tasks: TableLayout<Task, 'waiting'>;
};

const layout = <T, Index extends string = never>(
  key: (record: T) => string,
  indexes = {} as TableLayout<T, Index>['indexes'],
): TableLayout<T, Index> => ({ key, indexes });

/** How the records of each table are told apart and looked up. */
export const layouts: Layouts = {
  meta: layout(({ id }) => id),
  apiKeys: layout(({ apiKey }) => apiKey, { gameId: ({ gameId }) => gameId }),
  admins: layout(({ address }) => address),
  users: layout(({ plyrId }) => plyrId, {
    primaryAddress: ({ primaryAddress }) => primaryAddress,
    mirrorAddress: ({ mirrorAddress }) => mirrorAddress,
  }),
  secondaries: layout(({ secondaryAddress }) => secondaryAddress, {
    plyrId: ({ plyrId }) => plyrId,
  }),
  instantPlayPasses: layout(({ mirrorAddress }) => mirrorAddress),
  claimingCodes: layout(({ plyrId }) => plyrId, { code: ({ code }) => code }),
  auths: layout(({ uid }) => uid, { data: ({ data }) => JSON.stringify(data) }),
  otpUses: layout(({ id }) => id),
  permissionUpgrades: layout(({ plyrId }) => plyrId, {
    status: ({ status }) => status,
  }),
  approvals: layout(({ plyrId, gameId, token }) => keyOf(plyrId, gameId, token), {
    plyrId: ({ plyrId }) => plyrId,
  }),
  activityLogs: layout(({ id }) => id, { plyrId: ({ plyrId }) => plyrId }),
  roomCounts: layout(({ gameId }) => gameId),
  rooms: layout(({ gameId, roomId }) => keyOf(gameId, roomId)),
  balances: layout(({ token, address }) => keyOf(token, address)),
  chips: layout(({ chip }) => chip, { gameId: ({ gameId }) => gameId }),
  nftContracts: layout(({ chainTag, address }) => keyOf(chainTag, address)),
  nftCollections: layout(({ chainTag, nft }) => keyOf(chainTag, nft), {
    gameId: ({ gameId }) => gameId,
    chainTag: ({ chainTag }) => chainTag,
  }),
  nftTokens: layout(({ chainTag, contract, tokenId }) => keyOf(chainTag, contract, tokenId), {
    contract: ({ chainTag, contract }) => keyOf(chainTag, contract),
    owner: ({ chainTag, contract, owner }) => keyOf(chainTag, contract, owner),
  }),
  nftCredits: layout(({ gameId }) => gameId),
  uploads: layout(({ uri }) => uri),
  badgeCollections: layout(({ gameId }) => gameId),
  badgeRules: layout(({ gameId, slug }) => keyOf(gameId, slug), {
    gameId: ({ gameId }) => gameId,
  }),
  badges: layout(({ id }) => id, {
    rule: ({ gameId, slug }) => keyOf(gameId, slug),
    player: ({ gameId, plyrId }) => keyOf(gameId, plyrId),
  }),
  airdropCampaigns: layout(({ campaignId }) => String(campaignId)),
  airdropRewards: layout(({ campaignId, address }) => keyOf(campaignId, address)),
  tasks: layout(({ taskId }) => taskId, {
    waiting: ({ status }) => (status === 'PENDING' ? 'yes' : undefined),
  }),
};

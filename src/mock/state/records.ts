/** What the mock keeps: one record type a table. Times are milliseconds since the epoch unless a comment says else. */
import type { TaskFault } from './task-effect.js';

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
  /** Missing in states of version 0.3. */
  createdAt?: number;
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
  /** Why it failed, for testers; never part of a response. */
  reason?: string;
  result?: object;
  /** If its ID has another time, because IDs never go back. */
  queuedAt?: number;
  completedAt?: number;
  /** How many tries to send it have failed; only with realistic timing. */
  tries?: number;
  /** What a tester does to it. */
  fault?: TaskFault;
}

/** What belongs to no table. There is one such record. */
export interface Meta {
  /** The name that snapshots have had from the start. */
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

/** The records of the mock, one type per table. Times are milliseconds since the epoch, except where a comment says otherwise. */
import type { TaskFault } from './task-effect.js';

/** A key pair for the API. */
export interface ApiKey {
  apiKey: string;
  secretKey: string;
  /** The game that owns the key: the default `gameId` of its calls. */
  gameId: string;
  role: 'user' | 'game' | 'admin';
}

/** A wallet that can approve or reject permission upgrades. */
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
  /** The address that keeps the player's tokens. Checksummed. */
  mirrorAddress: string;
  /** Base32 secret of the one-time passwords. */
  secret: string;
  chainId: number;
  /** The stored value. Empty for the default image. */
  avatar: string;
  /** Number of the newest session, by gameId. */
  nonce: Record<string, number>;
  /** When the session ends, by gameId. Null where the server stores no number. */
  deadline: Record<string, number | null>;
  loginFailedCount: number;
  bannedAt: number;
  isInstantPlayPass: boolean;
  ippClaimed: boolean;
  createdAt: number;
  /** A one-time password that always works. Only demo players have one. */
  fixedOtp?: string;
}

/** A secondary address of a player. */
export interface Secondary {
  id: string;
  plyrId: string;
  secondaryAddress: string;
  boundAt: number;
}

/** The wallet that the server created for a guest. */
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

/** A response that a game can fetch by its uid. */
export interface AuthRecord {
  uid: string;
  data: object;
  createdAt: number;
}

/** A one-time password that a request contained. */
export interface OtpUse {
  /** The plyrId as the request spelled it, a dash, and the code. */
  id: string;
  firstSeenAt: number;
  count: number;
}

/** A player's request to become a game. */
export interface PermissionUpgrade {
  id: string;
  plyrId: string;
  information?: string;
  status: 'pending' | 'success' | 'failed';
  approvedBy?: string;
  createdAt: number;
  approvedAt?: number;
}

/** An allowance: how much of a player's tokens a game can spend. All three IDs are in lowercase. */
export interface Approval {
  plyrId: string;
  gameId: string;
  token: string;
  amount: number;
  /** Seconds. Null counts as expired. */
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

/** How many rooms a game has opened. */
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
  /** The apiIds of all tokens that were paid or earned in it. */
  tokens: readonly string[];
  /** Missing in states of version 0.3. */
  createdAt?: number;
}

/** The balance of an address in a token. */
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

/** An ERC-721 contract on the chain: a game's collection, or the contract of its badges. */
export interface NftContract {
  chainTag: string;
  /** Checksummed. */
  address: string;
  isSbt: boolean;
  /** Number of the newest token. */
  mintCount: number;
  /** The number of tokens that are not burned. */
  totalSupply: number;
  /** The number of addresses that hold at least one. */
  holderCount: number;
}

/** A collection of a game, as in the server's database. */
export interface NftCollection {
  gameId: string;
  nft: string;
  name: string;
  symbol: string;
  image: string;
  isSbt: boolean;
  chainTag: string;
}

/** One NFT. A burned one stays, with the zero address as its owner. */
export interface NftToken {
  chainTag: string;
  contract: string;
  tokenId: string;
  /** Checksummed. */
  owner: string;
  tokenUri: string;
}

/** The remaining credit of a game for NFT operations. */
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

/** An airdrop. Times are seconds since the epoch. Amounts are decimal strings of whole tokens. */
export interface AirdropCampaign {
  campaignId: number;
  startTime: number;
  vestPeriodCount: number;
  vestPeriodLength: number;
  fee: number;
  unclaimedReward: string;
}

/** The reward of an address in an airdrop. Amounts are decimal strings of whole tokens. */
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
  /** When the worker finishes it, unless the worker is paused. */
  dueAt: number;
  hash: string | null;
  errorMessage: string | null;
  /** Why it failed, for testers. Never part of a response. */
  reason?: string;
  result?: object;
  /** Set only if the ID contains another time, because IDs never go back. */
  queuedAt?: number;
  completedAt?: number;
  /** How many attempts to send it have failed. Only with realistic timing. */
  tries?: number;
  /** The effect of a tester on it. */
  fault?: TaskFault;
}

/** The data that belongs to no table, in a single record. */
export interface Meta {
  /** A fixed name, kept for compatibility with older snapshots. */
  id: 'world';
  seed: string;
  draws: number;
  /** How far the clock is ahead of its source. */
  clockAhead: number;
  /** Private key of the session JWTs: P-256, 64 hexadecimal digits. */
  sessionKey: string;
  /** Whether the worker is paused. */
  isPaused: boolean;
  lastTaskAt: number;
  lastTaskSequence: number;
  lastTaskDueAt: number;
}

/** Returns an unambiguous key for several parts. */
export const keyOf = (...parts: (string | number)[]): string => JSON.stringify(parts);

/** The data of a sandbox in the format of `--seed-file` and `POST /_mock/seed`: the schema `Seed` of openapi/mock-control.yaml. */
import type { NewFault } from '../faults/faults.js';
import type { HmacMode } from '../pipeline/modes.js';
import type { Network } from '../state/network.js';
import type { ApiKey } from '../state/records.js';
import type { SignatureClock } from '../state/signature-clock.js';

/** A date and time such as `2026-01-31T12:00:00Z`, or a time from now such as `-2h` and `+30d`. */
export type SeedMoment = string;

/** Amounts by token: whole tokens as decimal strings. */
export type SeedBalances = Record<string, string>;

/** An allowance: how much of a player's tokens a game can spend. */
export interface SeedAllowance {
  gameId: string;
  token: string;
  amount: number;
  /** The default is a year from now. */
  expiresAt?: SeedMoment;
}

/** A session, which replaces older sessions of the same game. */
export interface SeedSession {
  gameId: string;
  /** The default is a day from now. */
  expiresAt?: SeedMoment;
}

/** The fields that players and games share. */
export interface SeedAccount {
  /** Without this, and without a private key, the address of a new account is derived from its ID. */
  primaryAddress?: string;
  privateKey?: string;
  mirrorAddress?: string;
  avatar?: string;
  createdAt?: SeedMoment;
  balances?: SeedBalances;
}

/** A player to add, or to change. */
export interface SeedPlayer extends SeedAccount {
  plyrId: string;
  totpSecret?: string;
  /** A one-time password that always works. */
  fixedOtp?: string;
  lockedUntil?: SeedMoment;
  primaryBalances?: SeedBalances;
  allowances?: SeedAllowance[];
  sessions?: SeedSession[];
}

/** A game to add, or to change. */
export interface SeedGame extends SeedAccount {
  gameId: string;
  nftCredit?: number;
}

/** A key pair of a game. */
export interface SeedApiKey extends Pick<ApiKey, 'apiKey' | 'secretKey'> {
  gameId?: string;
  /** The same as `gameId`. */
  plyrId?: string;
  /** The default is `game`. */
  role?: ApiKey['role'];
}

/** A game room. */
export interface SeedRoom {
  gameId: string;
  roomId?: string;
  roomAddress?: string;
  /** The default is 30 days from now. */
  deadline?: SeedMoment;
  isEnded?: boolean;
  players?: string[];
  balances?: SeedBalances;
}

/** A chip. */
export interface SeedChip {
  gameId: string;
  chip?: string;
  name: string;
  symbol: string;
  image?: string;
  /** Whole chips by player or address. */
  holders?: Record<string, string>;
}

/** An NFT. */
export interface SeedNft {
  tokenId?: string;
  /** A player or an address. */
  owner: string;
  tokenUri?: string;
  metaJson?: object;
}

/** A contract of NFTs; with a game, a collection of the game. */
export interface SeedNftCollection {
  chainTag: 'plyrTestnet' | 'fuji' | 'sepolia' | 'bscTestnet' | 'avalanche';
  nft?: string;
  gameId?: string;
  name?: string;
  symbol?: string;
  image?: string;
  isSbt?: boolean;
  tokens?: SeedNft[];
}

/** A kind of badge. */
export interface SeedBadge {
  slug: string;
  name: string;
  description: string;
  image: string;
  attributes?: { trait_type: string; value: string }[];
  createdAt?: SeedMoment;
  holders?: { plyrId: string; id?: string; createdAt?: SeedMoment }[];
}

/** The badges of a game. */
export interface SeedBadgeCollection {
  gameId: string;
  badgeCollection?: string;
  name?: string;
  symbol?: string;
  badges?: SeedBadge[];
}

/** An airdrop. */
export interface SeedCampaign {
  campaignId: number;
  /** Seconds since the epoch, or a moment. */
  startTime: number | SeedMoment;
  vestPeriodCount: number;
  /** Seconds. */
  vestPeriodLength: number;
  fee?: number;
  unclaimedReward?: string;
  rewards?: { address: string; total: string; claimed?: string }[];
}

/** Defaults for the options of the whole mock. */
export interface SeedModes {
  network?: Network;
  hmac?: HmacMode;
  strict?: boolean;
  strictOtp?: boolean;
  realisticTiming?: boolean;
  rewardPool?: boolean;
  signatureClock?: SignatureClock;
  taskDelayMs?: number;
  syncTimeoutMs?: number;
}

/** Data to add to a sandbox. Everything else stays. */
export interface Seed {
  /** The schema, for completion and checks in editors. */
  $schema?: string;
  modes?: SeedModes;
  /** Makes IDs, hashes, and keys repeat. */
  seed?: string;
  /** Empties the sandbox first. */
  empty?: boolean;
  /** Moves the clock forward to this time. In base data, a date that has passed means the current time. */
  clock?: SeedMoment;
  /** Whether the task worker is paused. */
  isPaused?: boolean;
  players?: SeedPlayer[];
  games?: SeedGame[];
  apiKeys?: SeedApiKey[];
  admin?: { name: string; address: string };
  admins?: { name: string; address: string }[];
  chips?: SeedChip[];
  rooms?: SeedRoom[];
  uploads?: { uri: string; content: object }[];
  nftCollections?: SeedNftCollection[];
  badgeCollections?: SeedBadgeCollection[];
  airdropCampaigns?: SeedCampaign[];
  nftCredits?: { gameId: string; credit: number }[];
  faults?: NewFault[];
}

/** The tables of the state, and how their records are identified and looked up. */
import {
  type ActivityLog,
  type Admin,
  type AirdropCampaign,
  type AirdropReward,
  type ApiKey,
  type Approval,
  type AuthRecord,
  type Badge,
  type BadgeCollection,
  type BadgeRule,
  type Balance,
  type Chip,
  type ClaimingCode,
  type InstantPlayPass,
  keyOf,
  type Meta,
  type NftCollection,
  type NftContract,
  type NftCredit,
  type NftToken,
  type OtpUse,
  type PermissionUpgrade,
  type Room,
  type RoomCount,
  type Secondary,
  type Task,
  type Upload,
  type User,
} from './records.js';
import type { TableLayout } from './table.js';

/** The tables of the state: their records, and the names of their indexes. */
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
  rooms: TableLayout<Room, 'roomAddress'>;
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

/** How the records of each table are identified and looked up. */
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
  rooms: layout(({ gameId, roomId }) => keyOf(gameId, roomId), {
    roomAddress: ({ roomAddress }) => roomAddress,
  }),
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

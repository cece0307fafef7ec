/** Lists which operations need a dependency of the server, so that an outage can affect them. */
import type { Operation } from '../openapi/document.js';
import type { Dependency } from '../state/mock-state.js';

const roomTasks =
  'createGameRoom joinGameRoom leaveGameRoom payGameRoom earnGameRoom endGameRoom closeGameRoom createJoinPayGameRoom joinPayGameRoom earnLeaveGameRoom earnLeaveEndGameRoom';
const chipTasks = 'createChip createChipBySignature mintChip burnChip transferChip';
const nftTasks = 'createNft createNftBySignature mintNfts transferNfts burnNfts';
const badgeTasks = 'initBadges initBadgesBySignature mintBadges burnBadges';
const balances = 'getUserBalances getUserTokenBalance getAddressBalances';

/** By operationId. */
export const dependents: Readonly<Record<Dependency, ReadonlySet<string>>> = {
  chain: setOf(
    balances,
    'isJoinedGameRoom joinGameRoom leaveGameRoom payGameRoom getChipBalance getChipInfo',
    'getNftBalances listNfts countNfts getNftInfo',
    'claimAirdrop listAirdropCampaigns getAirdropClaimableReward getAirdropUserReward',
    'getAllAirdropClaimableReward claimAllAirdropRewards',
    'getTotalSupply getCirculatingSupply getBurnedSupply getLockedSupply',
  ),
  // All signed operations look up an API key, so they need the database, too.
  database: setOf('getAvatars getUserByAddress'),
  redis: setOf(
    ...[roomTasks, chipTasks, nftTasks, badgeTasks],
    'registerUser registerUserWithClaimingCode registerInstantPlayPass withdrawToken transferToken',
    'claimAirdrop claimAllAirdropRewards getTaskStatus',
  ),
  tokenList: setOf(
    balances,
    'listTokens getToken loginAndApprove approveTokens withdrawToken transferToken',
    'payGameRoom earnGameRoom createJoinPayGameRoom joinPayGameRoom earnLeaveGameRoom earnLeaveEndGameRoom',
  ),
};

/**
 * Returns whether an operation needs a dependency.
 * @param operation The operation.
 * @param dependency The dependency.
 */
export const needs = ({ id, signed }: Operation, dependency: Dependency): boolean =>
  dependents[dependency].has(id) || (dependency === 'database' && signed);

/** Returns whether an operation queues a background task. */
export const queuesTasks = ({ id }: Operation): boolean => dependents.redis.has(id) && id !== 'getTaskStatus';

function setOf(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.join(' ').split(' '));
}

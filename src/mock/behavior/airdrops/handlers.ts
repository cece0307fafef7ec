/**
 * Airdrops (openapi/evidence/nfts-badges.md#5-airdrop-operations). Bad input is 401 here, not
 * 400. The claimable amounts and the outcome of a claim depend on an assumption. These responses have the header `x-mock-answer: assumption`.
 */

import type { MockState } from '../../state/mock-state.js';
import type { AirdropCampaign } from '../../state/records.js';
import { apiError, unhandledException } from '../api-error.js';
import { checksum, isAddress, requireAddress } from '../chain/addresses.js';
import { contractCallText, libraryVersion } from '../chain/library-error.js';
import { toUint256 } from '../chain/uint256.js';
import { fromUnits } from '../chain/units.js';
import type { HandlersOf } from '../handler.js';
import { type ContractRead, requireChain } from '../outages.js';
import { queueTask } from '../tasks/queue-task.js';
import { taskAccepted } from '../tasks/task-response.js';
import { assumptionHeader, campaignState, claimable, rewardOf } from './contract.js';
import type { ClaimAirdropBody } from './tasks.js';

/** The contract of the airdrops on the testnet. */
const airdropAddress = '0x60318fC530b84dD548867CF23E602b5427533852';

export const airdropsHandlers: HandlersOf<
  | 'claimAirdrop'
  | 'listAirdropCampaigns'
  | 'getAirdropClaimableReward'
  | 'getAirdropUserReward'
  | 'getAllAirdropClaimableReward'
  | 'claimAllAirdropRewards'
> = {
  claimAirdrop({ body }, state) {
    const { campaignId, address, playedGame } = body;
    if (typeof playedGame !== 'boolean' || !isAddress(address) || !isNumeric(campaignId)) {
      throw apiError(401, 'Invalid Input params');
    }
    const campaign = campaignOf(state, campaignId, address);
    const holder = checksum(address);
    if (claimable(state, campaign, holder, state.now()) === 0n) throw apiError(401, 'No claimable reward');
    const taskId = queueClaim(state, { campaignId, address: holder, playedGame });
    return { ...taskAccepted(taskId), headers: assumptionHeader };
  },

  listAirdropCampaigns(_call, state) {
    const body = allCampaigns(state).map((campaign) => ({
      ...campaign,
      ...periodsOf(campaign, state.now()),
    }));
    return { status: 200, body };
  },

  getAirdropClaimableReward({ path }, state) {
    const campaign = campaignOf(state, path.campaignId, path.address);
    const amount = claimable(state, campaign, requireAddress(path.address), state.now());
    return { status: 200, body: { claimableReward: fromUnits(amount) }, headers: assumptionHeader };
  },

  getAirdropUserReward({ path }, state) {
    // For an unknown campaign, the contract returns only zeros.
    const campaignId = Number(uint256OrCrash(path.campaignId));
    const holder = requireAddress(path.address);
    requireChain(state, () => airdropRead('userRewards(uint256, address)', path.campaignId, path.address));
    const { total, claimed } = rewardOf(state, campaignId, holder);
    const body = {
      claimedReward: fromUnits(claimed),
      totalReward: fromUnits(total),
      unclaimedReward: fromUnits(total - claimed),
    };
    return { status: 200, body };
  },

  getAllAirdropClaimableReward({ path }, state) {
    const now = state.now();
    // The address is checked for each campaign, so there is no error without campaigns.
    const amounts = ongoing(state).map((campaign) =>
      claimable(state, campaign, requireAddress(path.address), now),
    );
    const total = amounts.reduce((sum, amount) => sum + amount, 0n);
    return { status: 200, body: { totalClaimableReward: fromUnits(total) }, headers: assumptionHeader };
  },

  claimAllAirdropRewards({ body }, state) {
    const { address } = body;
    if (!isAddress(address)) throw apiError(401, 'Invalid Input params');
    const holder = checksum(address);
    const playedGame = typeof body.playedGame === 'boolean' ? body.playedGame : true;
    const task = ongoing(state)
      .filter((campaign) => claimable(state, campaign, holder, state.now()) > 0n)
      .map(({ campaignId }) => {
        const id = queueClaim(state, { campaignId, address: holder, playedGame });
        return { id, status: 'PENDING' as const };
      });
    return { status: 200, body: { task }, headers: assumptionHeader };
  },
};

const queueClaim = (state: MockState, body: ClaimAirdropBody): string =>
  queueTask(state, 'claimAirdropReward', body);

const ongoing = (state: MockState): Readonly<AirdropCampaign>[] =>
  allCampaigns(state).filter((campaign) => campaignState(campaign, state.now()).status === 'ongoing');

function allCampaigns(state: MockState): Readonly<AirdropCampaign>[] {
  requireChain(state, () => airdropRead('getCampaigns()'));
  return state.tables.airdropCampaigns.all();
}

const airdropRead = (signature: string, ...args: unknown[]): ContractRead => ({
  address: airdropAddress,
  signature,
  args,
});

const claimableReward = 'getClaimableReward(uint256 campaignId, address user)';

function periodsOf(campaign: AirdropCampaign, at: number) {
  const { status, periods } = campaignState(campaign, at);
  if (status !== 'ongoing') return { status };
  const { startTime, vestPeriodCount, vestPeriodLength } = campaign;
  const nextPeriodTime = startTime + (periods + 1) * vestPeriodLength;
  return { status, periodId: periods, ...(periods < vestPeriodCount && { nextPeriodTime }) };
}

/** Returns whether JavaScript converts a value to a number. That includes null and an empty string. Objects do not count here. */
const isNumeric = (value: unknown): boolean =>
  value === null || (typeof value !== 'object' && !Number.isNaN(Number(value)));

/**
 * Returns the campaign whose claimable reward a request is about.
 * @param campaignId A number, or a value that the server's library converts to one.
 * @param address Part of the request.
 * @throws ApiError 500 for a fractional number, an invalid address, or an unknown campaign.
 */
function campaignOf(state: MockState, campaignId: unknown, address: unknown): Readonly<AirdropCampaign> {
  const number = uint256OrCrash(campaignId);
  requireAddress(address);
  requireChain(state, () => airdropRead(claimableReward, campaignId, address));
  const campaign = state.tables.airdropCampaigns.get(number.toString());
  if (!campaign) throw unhandledException(unknownCampaignText(campaignId, address));
  return campaign;
}

/** The contract keeps the campaigns in an array. This is the library's message for a read beyond its end. */
const unknownCampaignText = (campaignId: unknown, address: unknown): string =>
  `The contract function "getClaimableReward" reverted with the following reason:
Array index is out of bounds.

${contractCallText(airdropRead(claimableReward, campaignId, address))}
${libraryVersion}`;

function uint256OrCrash(value: unknown): bigint {
  try {
    return toUint256(value);
  } catch (error) {
    throw unhandledException((error as Error).message);
  }
}

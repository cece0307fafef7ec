/**
 * Airdrops (fact sheet nfts-badges, section 5). Bad input is 401 here, not 400. How much may be claimed rests on an
 * assumption, and so does what a claim finds; those answers carry the header `x-mock-answer: assumption`.
 */

import type { World } from '../../state/mock-state.js';
import type { AirdropCampaign } from '../../state/records.js';
import { crash, refuse } from '../api-error.js';
import { addressOrCrash, checksum, isAddress } from '../chain/addresses.js';
import { EncodingError, toUint256 } from '../chain/uint256.js';
import { fromUnits } from '../chain/units.js';
import type { HandlersOf } from '../handler.js';
import { queueTask } from '../tasks/queue-task.js';
import { taskAccepted } from '../tasks/task-response.js';
import { assumptionHeader, campaignState, claimable, rewardOf } from './contract.js';
import type { ClaimAirdropBody } from './tasks.js';

export const airdropsHandlers: HandlersOf<
  | 'claimAirdrop'
  | 'listAirdropCampaigns'
  | 'getAirdropClaimableReward'
  | 'getAirdropUserReward'
  | 'getAllAirdropClaimableReward'
  | 'claimAllAirdropRewards'
> = {
  claimAirdrop({ body }, world) {
    const { campaignId, address, playedGame } = body;
    if (typeof playedGame !== 'boolean' || !isAddress(address) || !isNumeric(campaignId)) {
      throw refuse(401, 'Invalid Input params');
    }
    const campaign = campaignOf(world, campaignId);
    const holder = checksum(address);
    if (claimable(world, campaign, holder, world.now()) === 0n) throw refuse(401, 'No claimable reward');
    const taskId = queueClaim(world, { campaignId, address: holder, playedGame });
    return { ...taskAccepted(taskId), headers: assumptionHeader };
  },

  listAirdropCampaigns: (_call, world) => ({
    status: 200,
    body: world.tables.airdropCampaigns.all().map((campaign) => ({
      ...campaign,
      ...periodsOf(campaign, world.now()),
    })),
  }),

  getAirdropClaimableReward({ path }, world) {
    const campaign = campaignOf(world, path.campaignId);
    const amount = claimable(world, campaign, addressOrCrash(path.address), world.now());
    return { status: 200, body: { claimableReward: fromUnits(amount) }, headers: assumptionHeader };
  },

  getAirdropUserReward({ path }, world) {
    const { campaignId } = campaignOf(world, path.campaignId);
    const { total, claimed } = rewardOf(world, campaignId, addressOrCrash(path.address));
    const body = {
      claimedReward: fromUnits(claimed),
      totalReward: fromUnits(total),
      unclaimedReward: fromUnits(total - claimed),
    };
    return { status: 200, body };
  },

  getAllAirdropClaimableReward({ path }, world) {
    const now = world.now();
    // The address is looked at for each campaign, so that no campaign means no error.
    const amounts = ongoing(world).map((campaign) =>
      claimable(world, campaign, addressOrCrash(path.address), now),
    );
    const total = amounts.reduce((sum, amount) => sum + amount, 0n);
    return { status: 200, body: { totalClaimableReward: fromUnits(total) }, headers: assumptionHeader };
  },

  claimAllAirdropRewards({ body }, world) {
    const { address } = body;
    if (!isAddress(address)) throw refuse(401, 'Invalid Input params');
    const holder = checksum(address);
    const playedGame = typeof body.playedGame === 'boolean' ? body.playedGame : true;
    const task = ongoing(world)
      .filter((campaign) => claimable(world, campaign, holder, world.now()) > 0n)
      .map(({ campaignId }) => {
        const id = queueClaim(world, { campaignId, address: holder, playedGame });
        return { id, status: 'PENDING' as const };
      });
    return { status: 200, body: { task }, headers: assumptionHeader };
  },
};

const queueClaim = (world: World, body: ClaimAirdropBody): string =>
  queueTask(world, 'claimAirdropReward', body);

const ongoing = (world: World): Readonly<AirdropCampaign>[] =>
  world.tables.airdropCampaigns
    .all()
    .filter((campaign) => campaignState(campaign, world.now()).status === 'ongoing');

function periodsOf(campaign: AirdropCampaign, at: number) {
  const { status, periods } = campaignState(campaign, at);
  if (status !== 'ongoing') return { status };
  const { startTime, vestPeriodCount, vestPeriodLength } = campaign;
  const nextPeriodTime = startTime + (periods + 1) * vestPeriodLength;
  return { status, periodId: periods, ...(periods < vestPeriodCount && { nextPeriodTime }) };
}

/** JavaScript takes null and an empty text for numbers too; only objects are left out here. */
const isNumeric = (value: unknown): boolean =>
  value === null || (typeof value !== 'object' && !Number.isNaN(Number(value)));

/**
 * The campaign of a request.
 * @param campaignId A number, or what the server's library takes for one.
 * @throws Refusal the 500s of what is no whole number, and of a campaign that the contract does not know.
 */
function campaignOf(world: World, campaignId: unknown): Readonly<AirdropCampaign> {
  const number = uint256OrCrash(campaignId);
  const campaign = world.tables.airdropCampaigns.get(number.toString());
  if (!campaign) throw crash('execution reverted');
  return campaign;
}

function uint256OrCrash(value: unknown): bigint {
  try {
    return toUint256(value);
  } catch (error) {
    throw error instanceof EncodingError ? crash(error.message) : error;
  }
}

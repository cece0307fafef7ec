/**
 * Airdrops on the chain (openapi/evidence/nfts-badges.md#5-airdrop-operations).
 * The contract's source is not public. This file assumes that each whole period releases the same share of a reward.
 * Responses that depend on this assumption have a header.
 */

import type { MockState } from '../../state/mock-state.js';
import { type AirdropCampaign, type AirdropReward, keyOf } from '../../state/records.js';
import { fromUnits, toUnits } from '../chain/units.js';

/** Marks responses that depend on the assumption of this file. */
export const assumptionHeader: Record<string, string> = { 'x-mock-answer': 'assumption' };

/** The progress of a campaign. */
export interface CampaignState {
  status: 'not started' | 'ongoing' | 'ended';
  /** Whole periods since the start, at most all of them. */
  periods: number;
}

/**
 * Returns the progress of a campaign.
 * @param campaign The campaign.
 * @param at Milliseconds since the epoch.
 */
export function campaignState(campaign: AirdropCampaign, at: number): CampaignState {
  const { startTime, vestPeriodCount, vestPeriodLength } = campaign;
  const now = Math.floor(at / 1000);
  if (startTime > now) return { status: 'not started', periods: 0 };
  if (startTime + vestPeriodCount * vestPeriodLength < now) {
    return { status: 'ended', periods: vestPeriodCount };
  }
  return { status: 'ongoing', periods: Math.floor((now - startTime) / vestPeriodLength) };
}

/** Returns the reward of an address in a campaign, in smallest units. Without a record, it is 0. */
export function rewardOf(
  state: MockState,
  campaignId: number,
  address: string,
): { total: bigint; claimed: bigint } {
  const reward = state.tables.airdropRewards.get(keyOf(campaignId, address));
  return { total: toUnits(reward?.total ?? 0), claimed: toUnits(reward?.claimed ?? 0) };
}

/**
 * Returns the claimable amount of an address: equal shares for the periods so far (assumed), minus earlier claims.
 * @param state The state.
 * @param campaign The campaign.
 * @param address Checksummed.
 * @param at Milliseconds since the epoch.
 * @returns Smallest units.
 */
export function claimable(state: MockState, campaign: AirdropCampaign, address: string, at: number): bigint {
  const { total, claimed } = rewardOf(state, campaign.campaignId, address);
  const { periods } = campaignState(campaign, at);
  const released =
    campaign.vestPeriodCount > 0 ? (total * BigInt(periods)) / BigInt(campaign.vestPeriodCount) : 0n;
  return released > claimed ? released - claimed : 0n;
}

/**
 * Claims the whole claimable amount of an address.
 * @param state The state.
 * @param campaign The campaign.
 * @param address Checksummed.
 * @param at Milliseconds since the epoch.
 * @returns Smallest units.
 */
export function claimReward(
  state: MockState,
  campaign: AirdropCampaign,
  address: string,
  at: number,
): bigint {
  const { campaignId } = campaign;
  const amount = claimable(state, campaign, address, at);
  if (amount === 0n) return amount;
  const { airdropRewards, airdropCampaigns } = state.tables;
  const key = keyOf(campaignId, address);
  const { claimed } = airdropRewards.get(key) as AirdropReward;
  airdropRewards.update(key, { claimed: fromUnits(toUnits(claimed) + amount) });
  const left = toUnits(campaign.unclaimedReward) - amount;
  airdropCampaigns.update(String(campaignId), { unclaimedReward: fromUnits(left > 0n ? left : 0n) });
  return amount;
}

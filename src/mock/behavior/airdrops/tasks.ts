/** The task of airdrops (openapi/evidence/nfts-badges.md#25-claimairdrop). It writes no activity log. */

import { revertUnless } from '../chain/contract-error.js';
import type { TaskMethod, TasksOf } from '../tasks/task-types.js';
import { claimReward } from './contract.js';

/** Body of a task that claims a reward. */
export interface ClaimAirdropBody {
  /** A number, or a string with one, as the request sent it. */
  campaignId: unknown;
  /** Checksummed. */
  address: string;
  /** If false, the contract keeps a penalty: 20 % according to a comment in a public client script. */
  playedGame: boolean;
}

const claimAirdropReward: TaskMethod<ClaimAirdropBody, undefined> = {
  ignoresReceipt: true,
  run(state, { campaignId, address }, { at }) {
    const campaign = state.tables.airdropCampaigns.get(String(Number(campaignId)));
    revertUnless(
      campaign && claimReward(state, campaign, address, at) > 0n,
      () => `${address} has no more to claim from the campaign ${campaignId}.`,
    );
    return undefined;
  },
};

export const airdropTasks: TasksOf<'claimAirdropReward'> = { claimAirdropReward };

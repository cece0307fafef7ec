import { answersExamples, type HandlersOf } from './handler.js';

export const airdropsHandlers: HandlersOf<
  | 'claimAirdrop'
  | 'listAirdropCampaigns'
  | 'getAirdropClaimableReward'
  | 'getAirdropUserReward'
  | 'getAllAirdropClaimableReward'
  | 'claimAllAirdropRewards'
> = {
  claimAirdrop: answersExamples,
  listAirdropCampaigns: answersExamples,
  getAirdropClaimableReward: answersExamples,
  getAirdropUserReward: answersExamples,
  getAllAirdropClaimableReward: answersExamples,
  claimAllAirdropRewards: answersExamples,
};

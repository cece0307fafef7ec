import { answersExamples, type HandlersOf } from '../handler.js';

export const rewardPoolHandlers: HandlersOf<
  'depositRewardPool' | 'getRewardPoolClaimableAmounts' | 'claimRewardPool' | 'batchClaimRewardPool'
> = {
  depositRewardPool: answersExamples,
  getRewardPoolClaimableAmounts: answersExamples,
  claimRewardPool: answersExamples,
  batchClaimRewardPool: answersExamples,
};

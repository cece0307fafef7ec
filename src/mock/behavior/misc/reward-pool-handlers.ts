import { type HandlersOf, respondsWithExamples } from '../handler.js';

export const rewardPoolHandlers: HandlersOf<
  'depositRewardPool' | 'getRewardPoolClaimableAmounts' | 'claimRewardPool' | 'batchClaimRewardPool'
> = {
  depositRewardPool: respondsWithExamples,
  getRewardPoolClaimableAmounts: respondsWithExamples,
  claimRewardPool: respondsWithExamples,
  batchClaimRewardPool: respondsWithExamples,
};

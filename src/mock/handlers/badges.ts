import { answersExamples, type HandlersOf } from './handler.js';

export const badgesHandlers: HandlersOf<
  | 'initBadges'
  | 'initBadgesBySignature'
  | 'isBadgeInited'
  | 'createBadge'
  | 'mintBadges'
  | 'removeBadge'
  | 'burnBadges'
  | 'listBadges'
  | 'getBadgeInfo'
> = {
  initBadges: answersExamples,
  initBadgesBySignature: answersExamples,
  isBadgeInited: answersExamples,
  createBadge: answersExamples,
  mintBadges: answersExamples,
  removeBadge: answersExamples,
  burnBadges: answersExamples,
  listBadges: answersExamples,
  getBadgeInfo: answersExamples,
};

import { answersExamples, type HandlersOf } from './handler.js';

export const chipsHandlers: HandlersOf<
  | 'createChip'
  | 'createChipBySignature'
  | 'mintChip'
  | 'burnChip'
  | 'transferChip'
  | 'getChipBalance'
  | 'getChipInfo'
> = {
  createChip: answersExamples,
  createChipBySignature: answersExamples,
  mintChip: answersExamples,
  burnChip: answersExamples,
  transferChip: answersExamples,
  getChipBalance: answersExamples,
  getChipInfo: answersExamples,
};

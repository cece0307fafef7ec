import { answersExamples, type HandlersOf } from './handler.js';

export const withdrawalsHandlers: HandlersOf<'withdrawToken' | 'transferToken' | 'checkIsGame'> = {
  withdrawToken: answersExamples,
  transferToken: answersExamples,
  checkIsGame: answersExamples,
};

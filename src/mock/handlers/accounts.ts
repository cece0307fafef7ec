import { answersExamples, type HandlersOf } from './handler.js';

export const accountsHandlers: HandlersOf<
  | 'checkUserExists'
  | 'registerUser'
  | 'registerUserWithClaimingCode'
  | 'updateAvatar'
  | 'bindSecondaryAddress'
  | 'unbindSecondaryAddress'
  | 'listSecondaryAddresses'
  | 'resetTwoFactor'
  | 'listActiveSessions'
  | 'discardSessionBySignature'
  | 'discardSessionByOtp'
  | 'getUserByAddress'
  | 'addDepositLog'
> = {
  checkUserExists: answersExamples,
  registerUser: answersExamples,
  registerUserWithClaimingCode: answersExamples,
  updateAvatar: answersExamples,
  bindSecondaryAddress: answersExamples,
  unbindSecondaryAddress: answersExamples,
  listSecondaryAddresses: answersExamples,
  resetTwoFactor: answersExamples,
  listActiveSessions: answersExamples,
  discardSessionBySignature: answersExamples,
  discardSessionByOtp: answersExamples,
  getUserByAddress: answersExamples,
  addDepositLog: answersExamples,
};

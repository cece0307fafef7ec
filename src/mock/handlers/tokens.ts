import { answersExamples, type HandlersOf } from './handler.js';

export const tokensHandlers: HandlersOf<
  | 'listTokens'
  | 'getToken'
  | 'getUserBalances'
  | 'getUserTokenBalance'
  | 'getAddressBalances'
  | 'getAllowance'
  | 'listAllowancesByGame'
  | 'listAllowances'
  | 'approveTokens'
  | 'revokeAllowance'
  | 'revokeAllowanceBySignature'
> = {
  listTokens: answersExamples,
  getToken: answersExamples,
  getUserBalances: answersExamples,
  getUserTokenBalance: answersExamples,
  getAddressBalances: answersExamples,
  getAllowance: answersExamples,
  listAllowancesByGame: answersExamples,
  listAllowances: answersExamples,
  approveTokens: answersExamples,
  revokeAllowance: answersExamples,
  revokeAllowanceBySignature: answersExamples,
};

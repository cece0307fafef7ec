import { answersExamples, type HandlersOf } from './handler.js';

export const instantPlayPassHandlers: HandlersOf<
  'registerInstantPlayPass' | 'revealClaimingCode' | 'verifyClaimingCode' | 'revealPrivateKey'
> = {
  registerInstantPlayPass: answersExamples,
  revealClaimingCode: answersExamples,
  verifyClaimingCode: answersExamples,
  revealPrivateKey: answersExamples,
};

import { answersExamples, type HandlersOf } from './handler.js';

export const authenticationHandlers: HandlersOf<'login' | 'loginAndApprove' | 'logout'> = {
  login: answersExamples,
  loginAndApprove: answersExamples,
  logout: answersExamples,
};

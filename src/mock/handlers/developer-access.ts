import { answersExamples, type HandlersOf } from './handler.js';

export const developerAccessHandlers: HandlersOf<
  | 'requestPermissionUpgrade'
  | 'getPermissionUpgrade'
  | 'listPermissionUpgrades'
  | 'approvePermissionUpgrade'
  | 'rejectPermissionUpgrade'
  | 'revealApiKey'
  | 'resetApiKey'
> = {
  requestPermissionUpgrade: answersExamples,
  getPermissionUpgrade: answersExamples,
  listPermissionUpgrades: answersExamples,
  approvePermissionUpgrade: answersExamples,
  rejectPermissionUpgrade: answersExamples,
  revealApiKey: answersExamples,
  resetApiKey: answersExamples,
};

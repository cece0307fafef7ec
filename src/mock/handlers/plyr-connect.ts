import { answersExamples, type HandlersOf } from './handler.js';

export const plyrConnectHandlers: HandlersOf<'readAuth' | 'revokeAuth'> = {
  readAuth: answersExamples,
  revokeAuth: answersExamples,
};

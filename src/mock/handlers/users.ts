import { answersExamples, type HandlersOf } from './handler.js';

export const usersHandlers: HandlersOf<'verifySession' | 'getUserInfo' | 'getAvatars' | 'getAvatar'> = {
  verifySession: answersExamples,
  getUserInfo: answersExamples,
  getAvatars: answersExamples,
  getAvatar: answersExamples,
};

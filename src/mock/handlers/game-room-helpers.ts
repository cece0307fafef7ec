import { answersExamples, type HandlersOf } from './handler.js';

export const gameRoomHelpersHandlers: HandlersOf<
  | 'isJoinedGameRoom'
  | 'joinPayGameRoom'
  | 'earnLeaveGameRoom'
  | 'createJoinPayGameRoom'
  | 'earnLeaveEndGameRoom'
> = {
  isJoinedGameRoom: answersExamples,
  joinPayGameRoom: answersExamples,
  earnLeaveGameRoom: answersExamples,
  createJoinPayGameRoom: answersExamples,
  earnLeaveEndGameRoom: answersExamples,
};

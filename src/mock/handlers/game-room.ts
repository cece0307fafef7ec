import { answersExamples, type HandlersOf } from './handler.js';

export const gameRoomHandlers: HandlersOf<
  | 'createGameRoom'
  | 'joinGameRoom'
  | 'payGameRoom'
  | 'earnGameRoom'
  | 'leaveGameRoom'
  | 'endGameRoom'
  | 'closeGameRoom'
> = {
  createGameRoom: answersExamples,
  joinGameRoom: answersExamples,
  payGameRoom: answersExamples,
  earnGameRoom: answersExamples,
  leaveGameRoom: answersExamples,
  endGameRoom: answersExamples,
  closeGameRoom: answersExamples,
};

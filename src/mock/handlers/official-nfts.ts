import { answersExamples, type HandlersOf } from './handler.js';

export const officialNftsHandlers: HandlersOf<'listUserCollectionNfts'> = {
  listUserCollectionNfts: answersExamples,
};

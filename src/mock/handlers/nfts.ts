import { answersExamples, type HandlersOf } from './handler.js';

export const nftsHandlers: HandlersOf<
  | 'createNft'
  | 'createNftBySignature'
  | 'mintNfts'
  | 'transferNfts'
  | 'burnNfts'
  | 'getNftBalances'
  | 'listNfts'
  | 'countNfts'
  | 'getNftCredit'
  | 'getNftInfo'
  | 'uploadNftFile'
  | 'getNftByTokenId'
  | 'getNftOwner'
  | 'isNftBurnt'
> = {
  createNft: answersExamples,
  createNftBySignature: answersExamples,
  mintNfts: answersExamples,
  transferNfts: answersExamples,
  burnNfts: answersExamples,
  getNftBalances: answersExamples,
  listNfts: answersExamples,
  countNfts: answersExamples,
  getNftCredit: answersExamples,
  getNftInfo: answersExamples,
  uploadNftFile: answersExamples,
  getNftByTokenId: answersExamples,
  getNftOwner: answersExamples,
  isNftBurnt: answersExamples,
};

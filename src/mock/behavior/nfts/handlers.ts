/** NFTs of games: collections, tokens, credit, and uploads (openapi/evidence/nfts-badges.md#3-nft-operations). */

import type { MockState } from '../../state/mock-state.js';
import { apiError, unhandledException } from '../api-error.js';
import { zeroAddress } from '../chain/addresses.js';
import { checkSignature } from '../chain/check-wallet-signature.js';
import { lengthOf, lowerCase, spread, typeErrorOf } from '../coercion/javascript-type-error.js';
import { displayString } from '../coercion/to-string.js';
import type { Call, HandlersOf } from '../handler.js';
import { okWhenDone } from '../tasks/ok-when-done.js';
import { runTaskAndWait } from '../tasks/run-and-wait.js';
import type { NftChain } from './chains.js';
import { bodyChain, checkOwnCollections, holderOf, uriReference } from './checks.js';
import { charge } from './credit.js';
import { uploadFile, uploadJson } from './ipfs.js';
import { nftReadHandlers } from './read-handlers.js';
import { indexedNftHandlers } from './subgraph-handlers.js';
import type { BurnNftsBody, CreateNftBody, MintNftsBody, TransferNftsBody } from './tasks.js';

type Body = Call['body'];

/** The most tokens of a request. The messages say "less than 10", but the server accepts ten. */
const mostTokens = 10;

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
  ...nftReadHandlers,
  ...indexedNftHandlers,

  createNft({ body, key }, state) {
    const chain = bodyChain(body.chainId);
    if (!body.name || !body.symbol) throw apiError(400, 'name, symbol, and chainId are required');
    return okWhenDone(create(state, key.gameId, chain, body));
  },

  createNftBySignature({ body }, state) {
    const chain = bodyChain(body.chainId);
    const { gameId, name, symbol, signature } = body;
    if (!gameId || !name || !symbol) throw apiError(400, 'gameId, name, symbol, and chainId are required');
    const user = holderOf(state, gameId, 'gameId');
    const message = `Create game nft for ${String(gameId).toUpperCase()} ${displayString(name)} ${displayString(symbol)}`;
    checkSignature({ message, signature, signer: user.primaryAddress });
    return okWhenDone(create(state, user.plyrId, chain, body));
  },

  mintNfts({ body, key }, state) {
    const { chainTag, mintCredit } = bodyChain(body.chainId);
    const { nfts, addresses, tokenUris, metaJsons } = body;
    const gameId = key.gameId.toLowerCase();
    if (!nfts || !addresses) throw apiError(400, 'nfts, addresses, and chainId are required');
    checkCount(addresses, 'addresses');
    if (!tokenUris && !metaJsons) throw apiError(400, 'tokenUris or metaJsons are required');
    if (lengthOf(addresses) !== lengthOf(nfts)) {
      throw apiError(400, 'addresses and nfts must be the same length');
    }
    if (metaJsons && lengthOf(addresses) !== lengthOf(metaJsons)) {
      throw apiError(400, 'addresses and metaJsons must be the same length');
    }
    checkOwnCollections(state, gameId, chainTag, nfts);
    const task: MintNftsBody = {
      gameId,
      chainTag,
      nfts,
      addresses,
      tokenUris: tokenUris ? uriReferences(tokenUris) : uploadAll(state, metaJsons),
    };
    charge(state, gameId, mintCredit);
    return okWhenDone(runTaskAndWait(state, 'mintGameNft', task));
  },

  transferNfts({ body, key }, state) {
    const { chainTag, mintCredit } = bodyChain(body.chainId);
    const { nfts, fromAddresses, toAddresses, tokenIds } = body;
    const gameId = key.gameId.toLowerCase();
    if (!nfts || !fromAddresses || !toAddresses || !tokenIds) {
      throw apiError(400, 'nfts, fromAddresses, toAddresses, tokenIds, and chainId are required');
    }
    checkCount(nfts, 'nfts');
    checkRecipients(toAddresses);
    const count = lengthOf(tokenIds);
    if (lengthOf(fromAddresses) !== count || lengthOf(toAddresses) !== count) {
      throw apiError(400, 'fromAddresses, toAddresses, and tokenIds must be the same length');
    }
    checkOwnCollections(state, gameId, chainTag, nfts);
    charge(state, gameId, mintCredit);
    const task: TransferNftsBody = { gameId, chainTag, nfts, fromAddresses, toAddresses, tokenIds };
    return okWhenDone(runTaskAndWait(state, 'transferGameNft', task));
  },

  burnNfts({ body, key }, state) {
    const { chainTag, mintCredit } = bodyChain(body.chainId);
    const { nfts, tokenIds } = body;
    const gameId = key.gameId.toLowerCase();
    if (!nfts || !tokenIds) throw apiError(400, 'nfts, tokenIds, and chainId are required');
    checkCount(nfts, 'nfts');
    if (lengthOf(tokenIds) !== lengthOf(nfts)) {
      throw apiError(400, 'tokenIds and nfts must be the same length');
    }
    checkOwnCollections(state, gameId, chainTag, nfts);
    charge(state, gameId, mintCredit);
    const task: BurnNftsBody = { gameId, chainTag, nfts, tokenIds };
    return okWhenDone(runTaskAndWait(state, 'burnGameNft', task));
  },

  uploadNftFile({ body }, state) {
    const { content, fileType } = body;
    if (!content || !fileType) throw apiError(400, 'content and fileType are required');
    if (fileType === 'application/json') return { status: 200, body: { url: uploadJson(state, content) } };
    return { status: 200, body: { url: uploadFile(state, bytesOf(content)) } };
  },
};

function create(state: MockState, owner: string, chain: NftChain, body: Body) {
  const gameId = owner.toLowerCase();
  charge(state, gameId, chain.createCredit);
  // The server accepts any value and stores it as a string, but the description allows only strings.
  const task: CreateNftBody = {
    gameId,
    chainTag: chain.chainTag,
    name: displayString(body.name) || '[]',
    symbol: displayString(body.symbol) || '[]',
    image: body.image ? uriReference(displayString(body.image)) : '',
    isSbt: body.isSbt === true,
  };
  return runTaskAndWait(state, 'createGameNft', task);
}

/**
 * Checks that tokens don't go to the zero address. Any other string passes.
 * @throws ApiError 400 for the zero address, 500 for values other than strings in an array.
 */
function checkRecipients(toAddresses: unknown): void {
  const error = typeErrorOf(toAddresses, 'array', 'toAddresses', 'some');
  if (error) throw unhandledException(error);
  // The server stops at the first zero address.
  if ((toAddresses as unknown[]).some((address) => lowerCase(address, 'address') === zeroAddress))
    throw apiError(400, 'toAddresses cannot be 0x0');
}

const uriReferences = (uris: unknown): unknown =>
  Array.isArray(uris) ? uris.map((uri) => (typeof uri === 'string' ? uriReference(uri) : uri)) : uris;

function checkCount(list: unknown, name: string): void {
  if ((lengthOf(list) ?? 0) > mostTokens) throw apiError(400, `${name} length must be less than 10`);
}

/** Uploads metadata. The uploads stay even if the game then lacks credit (openapi/evidence/nfts-badges.md#17-credit-system). */
function uploadAll(state: MockState, metaJsons: unknown): string[] {
  const uris = spread(metaJsons, 'metaJsons').map((metaJson) => uploadJson(state, metaJson));
  state.commitPartial();
  return uris;
}

/** Returns bytes as Node reads them, from a string in Base64 or an array of numbers. */
function bytesOf(content: unknown): Buffer {
  if (typeof content === 'string') return Buffer.from(content, 'base64');
  if (Array.isArray(content))
    return Buffer.from(content.map((byte) => (typeof byte === 'number' ? byte : 0)));
  const received =
    typeof content === 'object' ? 'an instance of Object' : `type ${typeof content} (${String(content)})`;
  throw unhandledException(
    `The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. Received ${received}`,
  );
}

/** NFTs of games: collections, tokens, credit, uploads (fact sheet nfts-badges, operations 1 to 11). */

import type { World } from '../../state/mock-state.js';
import { crash, refuse } from '../api-error.js';
import { zeroAddress } from '../chain/addresses.js';
import { checkSignature } from '../chain/check-wallet-signature.js';
import { plainText } from '../coercion/to-string.js';
import type { Call, HandlersOf } from '../handler.js';
import { answered } from '../tasks/ok-when-done.js';
import { runTask } from '../tasks/run-and-wait.js';
import type { NftChain } from './chains.js';
import { bodyChain, charge, checkOwnCollections, holderOf, lengthOf, uriReference } from './checks.js';
import { uploadFile, uploadJson } from './ipfs.js';
import { nftReadHandlers } from './read-handlers.js';
import { indexedNftHandlers } from './subgraph-handlers.js';
import type { BurnNftsBody, CreateNftBody, MintNftsBody, TransferNftsBody } from './tasks.js';

type Body = Call['body'];

/** The most tokens a call may be about; the texts say "less than", but ten pass. */
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

  createNft({ body, key }, world) {
    const chain = bodyChain(body.chainId);
    if (!body.name || !body.symbol) throw refuse(400, 'name, symbol, and chainId are required');
    return answered(create(world, key.gameId, chain, body));
  },

  createNftBySignature({ body }, world) {
    const chain = bodyChain(body.chainId);
    const { gameId, name, symbol, signature } = body;
    if (!gameId || !name || !symbol) throw refuse(400, 'gameId, name, symbol, and chainId are required');
    const user = holderOf(world, gameId, 'gameId');
    const message = `Create game nft for ${String(gameId).toUpperCase()} ${plainText(name)} ${plainText(symbol)}`;
    checkSignature({ message, signature, signer: user.primaryAddress });
    return answered(create(world, user.plyrId, chain, body));
  },

  mintNfts({ body, key }, world) {
    const { chainTag, mintCredit } = bodyChain(body.chainId);
    const { nfts, addresses, tokenUris, metaJsons } = body;
    const gameId = key.gameId.toLowerCase();
    if (!nfts || !addresses) throw refuse(400, 'nfts, addresses, and chainId are required');
    checkCount(addresses, 'addresses');
    if (!tokenUris && !metaJsons) throw refuse(400, 'tokenUris or metaJsons are required');
    if (lengthOf(addresses) !== lengthOf(nfts)) {
      throw refuse(400, 'addresses and nfts must be the same length');
    }
    if (metaJsons && lengthOf(addresses) !== lengthOf(metaJsons)) {
      throw refuse(400, 'addresses and metaJsons must be the same length');
    }
    checkOwnCollections(world, gameId, chainTag, nfts);
    const task: MintNftsBody = {
      gameId,
      chainTag,
      nfts,
      addresses,
      tokenUris: tokenUris ? uriReferences(tokenUris) : uploadAll(world, metaJsons),
    };
    charge(world, gameId, mintCredit);
    return answered(runTask(world, 'mintGameNft', task));
  },

  transferNfts({ body, key }, world) {
    const { chainTag, mintCredit } = bodyChain(body.chainId);
    const { nfts, fromAddresses, toAddresses, tokenIds } = body;
    const gameId = key.gameId.toLowerCase();
    if (!nfts || !fromAddresses || !toAddresses || !tokenIds) {
      throw refuse(400, 'nfts, fromAddresses, toAddresses, tokenIds, and chainId are required');
    }
    checkCount(nfts, 'nfts');
    if ([toAddresses].flat().includes(zeroAddress)) throw refuse(400, 'toAddresses cannot be 0x0');
    const count = lengthOf(tokenIds);
    if (lengthOf(fromAddresses) !== count || lengthOf(toAddresses) !== count) {
      throw refuse(400, 'fromAddresses, toAddresses, and tokenIds must be the same length');
    }
    checkOwnCollections(world, gameId, chainTag, nfts);
    charge(world, gameId, mintCredit);
    const task: TransferNftsBody = { gameId, chainTag, nfts, fromAddresses, toAddresses, tokenIds };
    return answered(runTask(world, 'transferGameNft', task));
  },

  burnNfts({ body, key }, world) {
    const { chainTag, mintCredit } = bodyChain(body.chainId);
    const { nfts, tokenIds } = body;
    const gameId = key.gameId.toLowerCase();
    if (!nfts || !tokenIds) throw refuse(400, 'nfts, tokenIds, and chainId are required');
    checkCount(nfts, 'nfts');
    if (lengthOf(tokenIds) !== lengthOf(nfts)) {
      throw refuse(400, 'tokenIds and nfts must be the same length');
    }
    checkOwnCollections(world, gameId, chainTag, nfts);
    charge(world, gameId, mintCredit);
    const task: BurnNftsBody = { gameId, chainTag, nfts, tokenIds };
    return answered(runTask(world, 'burnGameNft', task));
  },

  uploadNftFile({ body }, world) {
    const { content, fileType } = body;
    if (!content || !fileType) throw refuse(400, 'content and fileType are required');
    if (fileType === 'application/json') return { status: 200, body: { url: uploadJson(world, content) } };
    return { status: 200, body: { url: uploadFile(world, bytesOf(content)) } };
  },
};

function create(world: World, owner: string, chain: NftChain, body: Body) {
  const gameId = owner.toLowerCase();
  charge(world, gameId, chain.createCredit);
  // The server hands on whatever it gets and stores its text; the description has a place for texts only.
  const task: CreateNftBody = {
    gameId,
    chainTag: chain.chainTag,
    name: plainText(body.name) || '[]',
    symbol: plainText(body.symbol) || '[]',
    image: body.image ? uriReference(plainText(body.image)) : '',
    isSbt: body.isSbt === true,
  };
  return runTask(world, 'createGameNft', task);
}

const uriReferences = (uris: unknown): unknown =>
  Array.isArray(uris) ? uris.map((uri) => (typeof uri === 'string' ? uriReference(uri) : uri)) : uris;

function checkCount(list: unknown, name: string): void {
  if ((lengthOf(list) ?? 0) > mostTokens) throw refuse(400, `${name} length must be less than 10`);
}

/** Uploads metadata. That stays, even if the game cannot pay then (fact sheet nfts-badges, 1.7: uploads come first). */
function uploadAll(world: World, metaJsons: unknown): string[] {
  if (typeof metaJsons !== 'string' && !Array.isArray(metaJsons)) throw crash('metaJsons is not iterable');
  const uris = [...metaJsons].map((metaJson) => uploadJson(world, metaJson));
  world.keepHalfDone();
  return uris;
}

/** Bytes as Node reads them: Base64 in a text, or a list of numbers. */
function bytesOf(content: unknown): Buffer {
  if (typeof content === 'string') return Buffer.from(content, 'base64');
  if (Array.isArray(content))
    return Buffer.from(content.map((byte) => (typeof byte === 'number' ? byte : 0)));
  const received =
    typeof content === 'object' ? 'an instance of Object' : `type ${typeof content} (${String(content)})`;
  throw crash(
    `The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. Received ${received}`,
  );
}

/** The tasks of NFTs (openapi/evidence/nfts-badges.md#110-task-contents). */

import type { MockState } from '../../state/mock-state.js';
import { addressesOf, textsOf, tokenIdsOf } from '../chain/abi-encode.js';
import { revertUnless } from '../chain/contract-error.js';
import type { TaskMethod, TaskMoment, TaskReceipt, TasksOf } from '../tasks/task-types.js';
import {
  burnNft,
  createNftContract,
  fitsMintGas,
  mintNft,
  type Transfer,
  tooMuchGas,
  transferNft,
} from './contract.js';

/** Body of a task that creates a collection. */
export interface CreateNftBody {
  gameId: string;
  chainTag: string;
  name: string;
  symbol: string;
  image: string;
  isSbt: boolean;
}

/** Body of a task on tokens. The arrays are as the request sent them. */
interface TokensBody {
  gameId: string;
  chainTag: string;
  nfts: unknown;
}

/** Body of a task that mints. */
export interface MintNftsBody extends TokensBody {
  addresses: unknown;
  tokenUris: unknown;
}

/** Body of a task that burns. */
export interface BurnNftsBody extends TokensBody {
  tokenIds: unknown;
}

/** Body of a task that moves tokens. */
export interface TransferNftsBody extends BurnNftsBody {
  fromAddresses: unknown;
  toAddresses: unknown;
}

/** A transfer in the result of a task. */
interface TransferEvent extends Transfer {
  gameId: string;
  hash: string;
}

interface CreatedCollection {
  gameId: string;
  nft: string;
  name: string;
  symbol: string;
  image: string;
  hash: string;
}

const createGameNft: TaskMethod<CreateNftBody, CreatedCollection> = {
  run(state, { gameId, chainTag, name, symbol, image, isSbt }, { hash }) {
    const nft = createNftContract(state, chainTag, isSbt);
    state.tables.nftCollections.put({ gameId, nft, name, symbol, image, isSbt, chainTag });
    return { gameId, nft, name, symbol, image, hash };
  },
  log(state, { gameId, chainTag }, { at, hash, success, result }) {
    const data = { gameId, ...(result && { nft: result.nft, chainTag }), hash, success };
    state.log({ plyrId: gameId, gameId, type: 'gameNft', action: 'create', data }, at);
  },
};

const mintGameNft: TaskMethod<MintNftsBody, TransferEvent[]> = {
  run(state, body, moment) {
    const { gameId, chainTag } = body;
    const nfts = addressesOf(body.nfts);
    const addresses = addressesOf(body.addresses);
    const tokenUris = textsOf(body.tokenUris);
    revertUnless(fitsMintGas(tokenUris.slice(0, addresses.length)), () => tooMuchGas);
    const transfers = addresses.map((to, index) => {
      const [contract, tokenUri] = [nfts[index], tokenUris[index]];
      revertUnless(contract !== undefined && tokenUri !== undefined, shorter('addresses'));
      return mintNft(state, { chainTag, contract }, to, tokenUri);
    });
    return transferEvents(gameId, transfers, moment);
  },
  log(state, body, receipt) {
    const addresses = body.addresses as string[];
    logTokens(state, 'mint', body, receipt, addresses, (index) => ({ address: addresses[index] }));
  },
};

const burnGameNft: TaskMethod<BurnNftsBody, TransferEvent[]> = {
  run(state, body, moment) {
    const { gameId, chainTag } = body;
    const nfts = addressesOf(body.nfts);
    const transfers = tokenIdsOf(body.tokenIds).map((tokenId, index) => {
      const contract = nfts[index];
      revertUnless(contract !== undefined, shorter('tokenIds'));
      return burnNft(state, { chainTag, contract }, tokenId);
    });
    return transferEvents(gameId, transfers, moment);
  },
  log(state, body, receipt) {
    const tokenIds = body.tokenIds as (string | number)[];
    logTokens(state, 'burn', body, receipt, tokenIds, (index) => ({ tokenId: tokenIds[index] }));
  },
};

const transferGameNft: TaskMethod<TransferNftsBody, TransferEvent[]> = {
  run(state, body, moment) {
    const { gameId, chainTag } = body;
    const nfts = addressesOf(body.nfts);
    const from = addressesOf(body.fromAddresses);
    const to = addressesOf(body.toAddresses);
    const transfers = tokenIdsOf(body.tokenIds).map((tokenId, index) => {
      const [contract, sender, receiver] = [nfts[index], from[index], to[index]];
      revertUnless(
        contract !== undefined && sender !== undefined && receiver !== undefined,
        shorter('tokenIds'),
      );
      return transferNft(state, { chainTag, contract }, tokenId, sender, receiver);
    });
    return transferEvents(gameId, transfers, moment);
  },
  log(state, body, receipt) {
    const [from, to] = [body.fromAddresses as string[], body.toAddresses as string[]];
    logTokens(state, 'transfer', body, receipt, from, (index) => ({
      fromAddress: from[index],
      toAddress: to[index],
    }));
  },
};

export const nftTasks: TasksOf<'createGameNft' | 'mintGameNft' | 'burnGameNft' | 'transferGameNft'> = {
  createGameNft,
  mintGameNft,
  burnGameNft,
  transferGameNft,
};

const shorter = (list: string) => () => `The other arrays have fewer entries than ${list}.`;

/** Returns transfers for the result of a task. All of them share its hash. */
function transferEvents(
  gameId: string,
  transfers: readonly Transfer[],
  { hash }: TaskMoment,
): TransferEvent[] {
  return transfers.map(({ from, to, tokenId }) => ({ gameId, from, to, tokenId, hash }));
}

/** Writes one log entry for each requested token, then one for each transfer. */
function logTokens(
  state: MockState,
  action: string,
  { gameId, chainTag, nfts }: TokensBody,
  { at, hash, success, result }: TaskReceipt<TransferEvent[]>,
  plyrIds: readonly (string | number)[],
  detailsOf: (index: number) => object,
): void {
  const entry = { gameId, type: 'gameNft', action };
  for (const [index, plyrId] of plyrIds.entries()) {
    const nft = (nfts as string[])[index];
    const data = { gameId, ...detailsOf(index), ...(nft !== undefined && { nft }), chainTag, hash, success };
    state.log({ plyrId: String(plyrId), ...entry, data }, at);
  }
  for (const { from, to, tokenId } of result ?? []) {
    const data = { gameId, from, to, tokenId, chainTag, hash, success };
    state.log({ plyrId: gameId, ...entry, data }, at);
  }
}

/**
 * NFTs on their chains (openapi/evidence/nfts-badges.md#2-state-rules): IDs start at 1 and are never reused. A burned
 * token stays, with the zero address as its owner. Soulbound tokens never move. Badges are such tokens, too. A call is one transaction.
 */

import type { MockState } from '../../state/mock-state.js';
import { keyOf, type NftContract, type NftToken } from '../../state/records.js';
import { checksum, zeroAddress } from '../chain/addresses.js';
import { revertUnless } from '../chain/contract-error.js';
import { tokenByAddress } from '../tokens/tokens.js';
import { badgeChainTag } from './chains.js';

/** A contract on a chain. */
export interface ContractRef {
  chainTag: string;
  /** The address, in any spelling. */
  contract: string;
}

/** A token that moved. */
export interface Transfer {
  from: string;
  to: string;
  tokenId: string;
}

/**
 * Puts a new contract on a chain.
 * @param state The state.
 * @param chainTag The chain.
 * @param isSbt Whether its tokens are soulbound.
 * @param address The address. The default is a new one.
 * @returns Its checksummed address.
 */
export function createNftContract(
  state: MockState,
  chainTag: string,
  isSbt: boolean,
  address: string = checksum(`0x${state.random.hex(40)}`),
): string {
  state.tables.nftContracts.put({
    chainTag,
    address,
    isSbt,
    mintCount: 0,
    totalSupply: 0,
    holderCount: 0,
  });
  return address;
}

/** Returns a contract. */
export function nftContract(
  state: MockState,
  { chainTag, contract }: ContractRef,
): Readonly<NftContract> | undefined {
  return state.tables.nftContracts.get(keyOf(chainTag, checksum(contract)));
}

/**
 * Mints a token.
 * @param state The state.
 * @param where The contract.
 * @param to The checksummed address of a wallet or a mirror. Other contracts can't receive tokens.
 * @param tokenUri The URI of its metadata.
 * @returns The transfer from the zero address.
 * @throws ChainRevert
 */
export function mintNft(state: MockState, where: ContractRef, to: string, tokenUri: string): Transfer {
  const contract = nftContract(state, where);
  revertUnless(contract, () => noContract(where));
  revertUnless(
    to !== zeroAddress && takesNfts(state, where.chainTag, to),
    () => `${to} is ${to === zeroAddress ? 'the zero address' : 'a contract'}, which can't receive a token.`,
  );
  const tokenId = String(contract.mintCount + 1);
  update(state, contract, { mintCount: contract.mintCount + 1, totalSupply: contract.totalSupply + 1 });
  const { chainTag, address } = contract;
  setOwner(state, { chainTag, contract: address, tokenId, owner: zeroAddress, tokenUri }, to);
  return { from: zeroAddress, to, tokenId };
}

/**
 * Burns a token. The consent of its holder is not needed.
 * @param state The state.
 * @param where The contract.
 * @param tokenId Its number.
 * @returns The transfer to the zero address.
 * @throws ChainRevert when the token does not exist, or was burned.
 */
export function burnNft(state: MockState, where: ContractRef, tokenId: bigint): Transfer {
  const [contract, token] = liveToken(state, where, tokenId);
  update(state, contract, { totalSupply: contract.totalSupply - 1 });
  setOwner(state, token, zeroAddress);
  return { from: token.owner, to: zeroAddress, tokenId: token.tokenId };
}

/**
 * Moves a token.
 * @param state The state.
 * @param where The contract.
 * @param tokenId Its number.
 * @param from The checksummed address that must hold the token.
 * @param to The checksummed receiver, which can be the same address.
 * @returns The transfer.
 * @throws ChainRevert
 */
export function transferNft(
  state: MockState,
  where: ContractRef,
  tokenId: bigint,
  from: string,
  to: string,
): Transfer {
  const [contract, token] = liveToken(state, where, tokenId);
  const name = `Token ${token.tokenId} of ${contract.address}`;
  revertUnless(!contract.isSbt, () => `${name} is soulbound, and can't be transferred.`);
  revertUnless(token.owner === from, () => `${name} belongs to ${token.owner}, not to ${from}.`);
  revertUnless(to !== zeroAddress, () => `${name} can't be transferred to the zero address.`);
  setOwner(state, token, to);
  return { from, to, tokenId: token.tokenId };
}

/**
 * Returns the tokens of an address, oldest first.
 * @param state The state.
 * @param where The contract.
 * @param owner The checksummed address.
 */
export function nftsOf(
  state: MockState,
  { chainTag, contract }: ContractRef,
  owner: string,
): Readonly<NftToken>[] {
  return state.tables.nftTokens.find('owner', keyOf(chainTag, checksum(contract), owner));
}

/**
 * Returns how many tokens an address holds.
 * @param state The state.
 * @param where The contract.
 * @param owner The checksummed address.
 */
export function nftBalance(state: MockState, { chainTag, contract }: ContractRef, owner: string): number {
  return state.tables.nftTokens.count('owner', keyOf(chainTag, checksum(contract), owner));
}

/** The gas limit of a mint call. The worker always sends this much. */
const gasLimit = 2_000_000;

/** The reason why a mint call that needs more gas fails. */
export const tooMuchGas: string = `The call needs more gas than the ${gasLimit} that the worker sends. Mint fewer tokens, or with shorter URIs.`;

/**
 * Returns whether a mint call fits into the gas that the worker sends. Ten tokens with the URIs of uploads do not fit:
 * estimates on a test chain were 1.81 million for 8 and 2.25 million for 10.
 * That is 50,000 per call and 220,000 per token. Of these, each 32 bytes of a stored string take 22,100. A string of 32
 * bytes or more needs another 22,100 for its length.
 */
export function fitsMintGas(tokenUris: readonly string[]): boolean {
  const places = tokenUris.map((uri) => {
    const bytes = Buffer.byteLength(uri);
    return bytes < 32 ? 1 : 1 + Math.ceil(bytes / 32);
  });
  return places.reduce((gas, count) => gas + 132_000 + 22_100 * count, 50_000) <= gasLimit;
}

/** Returns whether an address can receive NFTs. Of the known contracts, only mirrors can. Unknown addresses can be wallets. */
function takesNfts(state: MockState, chainTag: string, address: string): boolean {
  if (nftContract(state, { chainTag, contract: address })) return false;
  return chainTag !== badgeChainTag || !(state.tables.chips.has(address) || tokenByAddress(state, address));
}

const noContract = ({ chainTag, contract }: ContractRef): string =>
  `Unknown NFT contract ${contract} on ${chainTag}.`;

function liveToken(
  state: MockState,
  where: ContractRef,
  tokenId: bigint,
): [Readonly<NftContract>, Readonly<NftToken>] {
  const contract = nftContract(state, where);
  revertUnless(contract, () => noContract(where));
  const token = state.tables.nftTokens.get(keyOf(where.chainTag, contract.address, tokenId.toString()));
  revertUnless(token && token.owner !== zeroAddress, () => {
    const what = token ? 'is burned' : 'does not exist';
    return `Token ${tokenId} of ${contract.address} ${what}; ${contract.mintCount} were minted.`;
  });
  return [contract, token];
}

/** Gives a token to another address, even if it is soulbound, and counts the holders of the contract. */
export function setOwner(state: MockState, token: Readonly<NftToken>, owner: string): void {
  const where = { chainTag: token.chainTag, contract: token.contract };
  const holds = (address: string) => address !== zeroAddress && nftBalance(state, where, address) > 0;
  const count = () => Number(holds(token.owner)) + Number(owner !== token.owner && holds(owner));
  const before = count();
  state.tables.nftTokens.put({ ...token, owner });
  const contract = nftContract(state, where) as NftContract;
  update(state, contract, { holderCount: contract.holderCount + count() - before });
}

function update(state: MockState, { chainTag, address }: NftContract, changes: Partial<NftContract>): void {
  state.tables.nftContracts.update(keyOf(chainTag, address), changes);
}

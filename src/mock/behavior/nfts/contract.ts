/**
 * NFTs on their chains (openapi/evidence/nfts-badges.md#2-state-rules): IDs from 1, never used again; a burnt token
 * stays with the zero address as its owner; soulbound ones never move. Badges are such tokens too. A call is one transaction.
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
  /** In any spelling. */
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
 * @param address Where, if not at a new address.
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

/** A contract. */
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
 * @param to Checksummed. A wallet or a mirror: other contracts take no tokens.
 * @param tokenUri Where its metadata is.
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
 * Burns a token. Nobody asks its holder.
 * @param state The state.
 * @param where The contract.
 * @param tokenId Its number.
 * @returns The transfer to the zero address.
 * @throws ChainRevert when there is no such token any more.
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
 * @param from Checksummed; must hold the token.
 * @param to Checksummed; may be the same.
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
 * The tokens of an address, oldest first.
 * @param state The state.
 * @param where The contract.
 * @param owner Checksummed.
 */
export function nftsOf(
  state: MockState,
  { chainTag, contract }: ContractRef,
  owner: string,
): Readonly<NftToken>[] {
  return state.tables.nftTokens.find('owner', keyOf(chainTag, checksum(contract), owner));
}

/**
 * How many tokens an address holds.
 * @param state The state.
 * @param where The contract.
 * @param owner Checksummed.
 */
export function nftBalance(state: MockState, { chainTag, contract }: ContractRef, owner: string): number {
  return state.tables.nftTokens.count('owner', keyOf(chainTag, checksum(contract), owner));
}

/** What a mint call may use: the worker always sends this much gas, whatever the call needs. */
const gasLimit = 2_000_000;

/** Why a mint call that does not fit into the gas fails. */
export const tooMuchGas: string = `The call needs more gas than the ${gasLimit} that the worker sends. Mint fewer tokens, or with shorter URIs.`;

/**
 * Whether mint calls for so many tokens fit into the gas that the worker sends. It does not for ten tokens with the
 * URIs of uploads: estimates on a test chain were 1.81 million for 8 and 2.25 million for 10.
 * That is 50,000 a call and 220,000 a token, of which each 32 bytes of stored text take 22,100; a text of 32 bytes or
 * more needs one more such place for its length.
 */
export function fitsMintGas(tokenUris: readonly string[]): boolean {
  const places = tokenUris.map((uri) => {
    const bytes = Buffer.byteLength(uri);
    return bytes < 32 ? 1 : 1 + Math.ceil(bytes / 32);
  });
  return places.reduce((gas, count) => gas + 132_000 + 22_100 * count, 50_000) <= gasLimit;
}

/** Of the contracts that the mock knows only mirrors take NFTs; any other address may be a wallet. */
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
    const what = token ? 'is burnt' : 'does not exist';
    return `Token ${tokenId} of ${contract.address} ${what}; ${contract.mintCount} were minted.`;
  });
  return [contract, token];
}

function setOwner(state: MockState, token: Readonly<NftToken>, owner: string): void {
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

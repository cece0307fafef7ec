/**
 * The checks that operations of NFTs and badges share
 * (openapi/evidence/nfts-badges.md#14-two-different-chain-id-checks, openapi/evidence/nfts-badges.md#111-address-and-id-formats).
 */
import { fullFormats } from 'ajv-formats/dist/formats.js';
import type { MockState } from '../../state/mock-state.js';
import { keyOf, type User } from '../../state/records.js';
import { apiError, unhandledException } from '../api-error.js';
import { checksum } from '../chain/addresses.js';
import { lengthOf, lowerCase } from '../coercion/javascript-type-error.js';
import { displayString } from '../coercion/to-string.js';
import { gameChainOf, type NftChain } from './chains.js';

/**
 * Returns the chain of an operation that changes something.
 * @param chainId Part of the body.
 * @throws ApiError 401 when it is missing or unknown.
 */
export function bodyChain(chainId: unknown): NftChain {
  if (!chainId) throw apiError(401, 'Chain ID is required');
  const chain = gameChainOf(chainId);
  if (!chain) throw apiError(401, 'Invalid chain ID');
  return chain;
}

/**
 * Returns the chain of a read.
 * @param chainId Part of the query.
 * @throws ApiError 400 when it is unknown.
 */
export function queryChain(chainId: unknown): NftChain {
  const chain = gameChainOf(chainId);
  if (!chain) throw apiError(400, 'Invalid chainId');
  return chain;
}

/**
 * Returns an address in its checksummed spelling, because lookups in the server's database are case-insensitive.
 * @throws ApiError 500 for a value that is not an address.
 */
export function addressInAnyCase(value: unknown): string {
  try {
    return checksum(displayString(value));
  } catch (error) {
    throw unhandledException((error as Error).message);
  }
}

/**
 * Checks that contracts are collections of a game.
 * @param state The state.
 * @param gameId The game, in lowercase.
 * @param chainTag The chain.
 * @param nfts Part of a request: an array of addresses.
 * @throws ApiError 400, or 500 for a value that is not an address.
 */
export function checkOwnCollections(state: MockState, gameId: string, chainTag: string, nfts: unknown): void {
  // The server loops up to the length, so it reads the characters of a string, and nothing of a number.
  for (let index = 0; index < (lengthOf(nfts) ?? 0); index++) {
    const nft = addressInAnyCase((nfts as ArrayLike<unknown>)[index]);
    const collection = state.tables.nftCollections.get(keyOf(chainTag, nft));
    if (collection?.gameId !== gameId) throw apiError(400, 'nfts do not belong to this game');
  }
}

/**
 * Returns the player or game of a request.
 * @param plyrId Part of a request. Case-insensitive.
 * @param name The name of the value in the server's source.
 * @throws ApiError 404, or 500 for a value that is not a string.
 */
export function holderOf(state: MockState, plyrId: unknown, name: string): Readonly<User> {
  const user = state.tables.users.get(lowerCase(plyrId, name));
  if (!user) throw apiError(404, 'user not found');
  return user;
}

/**
 * Returns a string as a URI reference. The server stores any string, but the description allows only URI references, so
 * other characters are escaped.
 */
export function uriReference(text: string): string {
  if (isUriReference.test(text)) return text;
  const wellFormed = Buffer.from(text).toString();
  const escaped = encodeURI(wellFormed);
  return isUriReference.test(escaped) ? escaped : encodeURIComponent(wellFormed);
}

const isUriReference = fullFormats['uri-reference'] as RegExp;

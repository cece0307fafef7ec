/** The credit of games, which calls that change NFTs cost. */

import type { MockState } from '../../state/mock-state.js';
import { apiError } from '../api-error.js';

/** What a game may spend before it makes its first call. */
const startCredit = 10_000;

/**
 * What a game may still spend. The record is made when it is first needed.
 * @param gameId In lower case.
 */
export function creditOf(state: MockState, gameId: string): number {
  const { nftCredits } = state.tables;
  if (!nftCredits.has(gameId)) nftCredits.put({ gameId, credit: startCredit });
  return (nftCredits.get(gameId) as { credit: number }).credit;
}

/**
 * Takes the price of a call. A task that fails later gives nothing back
 * (openapi/evidence/nfts-badges.md#17-credit-system).
 * @param gameId In lower case.
 * @throws ApiError 400 when the game has less.
 */
export function charge(state: MockState, gameId: string, price: number): void {
  const credit = creditOf(state, gameId);
  if (credit < price) throw apiError(400, 'not enough credit');
  state.tables.nftCredits.put({ gameId, credit: credit - price });
}

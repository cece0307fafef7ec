/** The credit of games, which pays for operations that change NFTs. */

import type { MockState } from '../../state/mock-state.js';
import { apiError } from '../api-error.js';

/** The credit of a game before its first operation. */
const startCredit = 10_000;

/**
 * Returns the remaining credit of a game. The record is created on first use.
 * @param gameId The game, in lowercase.
 */
export function creditOf(state: MockState, gameId: string): number {
  const { nftCredits } = state.tables;
  if (!nftCredits.has(gameId)) nftCredits.put({ gameId, credit: startCredit });
  return (nftCredits.get(gameId) as { credit: number }).credit;
}

/**
 * Deducts the price of an operation. If the task fails later, the credit is not refunded
 * (openapi/evidence/nfts-badges.md#17-credit-system).
 * @param gameId The game, in lowercase.
 * @throws ApiError 400 when the game has less credit.
 */
export function charge(state: MockState, gameId: string, price: number): void {
  const credit = creditOf(state, gameId);
  if (credit < price) throw apiError(400, 'not enough credit');
  state.tables.nftCredits.put({ gameId, credit: credit - price });
}

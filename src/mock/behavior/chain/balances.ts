/** Who holds how much of which token. Nothing is ever created or lost by a transfer. */

import type { MockState } from '../../state/mock-state.js';
import { keyOf } from '../../state/records.js';
import { revertUnless } from './contract-error.js';
import { largestUint256 } from './uint256.js';

/**
 * Reads a balance.
 * @param state The state.
 * @param token A token's apiId, or the address of a chip.
 * @param address Checksummed.
 * @returns Smallest units.
 */
export function balanceOf(state: MockState, token: string, address: string): bigint {
  return BigInt(state.tables.balances.get(keyOf(token, address))?.units ?? 0);
}

/**
 * Makes tokens out of nothing, or destroys them with a negative amount.
 * @param state The state.
 * @param token A token's apiId, or the address of a chip.
 * @param address Checksummed.
 * @param units Smallest units.
 * @throws ChainRevert when the balance would fall below zero, or beyond what the chain can count.
 */
export function credit(state: MockState, token: string, address: string, units: bigint): void {
  const after = balanceOf(state, token, address) + units;
  revertUnless(after >= 0n && after <= largestUint256);
  state.tables.balances.put({ token, address, units: after.toString() });
}

/**
 * Moves tokens from one address to another.
 * @param state The state.
 * @param token A token's apiId, or the address of a chip.
 * @param from Checksummed.
 * @param to Checksummed.
 * @param units Smallest units, 0 or more.
 * @throws ChainRevert when the sender has too few.
 */
export function move(state: MockState, token: string, from: string, to: string, units: bigint): void {
  credit(state, token, from, -units);
  credit(state, token, to, units);
}

/** The balances of addresses. A transfer never creates or destroys tokens. */

import type { MockState } from '../../state/mock-state.js';
import { keyOf } from '../../state/records.js';
import { tokenByName } from '../tokens/tokens.js';
import { revertUnless } from './contract-error.js';
import { largestUint256 } from './uint256.js';
import { fromUnits } from './units.js';

/**
 * Returns a balance.
 * @param state The state.
 * @param token A token's apiId, or the address of a chip.
 * @param address The checksummed address.
 * @returns Smallest units.
 */
export function balanceOf(state: MockState, token: string, address: string): bigint {
  return BigInt(state.tables.balances.get(keyOf(token, address))?.units ?? 0);
}

/**
 * Creates tokens, or destroys them with a negative amount.
 * @param state The state.
 * @param token A token's apiId, or the address of a chip.
 * @param address Checksummed.
 * @param units Smallest units.
 * @throws ChainRevert when the balance would be below zero, or above the largest number of the chain.
 */
export function credit(state: MockState, token: string, address: string, units: bigint): void {
  const before = balanceOf(state, token, address);
  const after = before + units;
  const has = () => `${holderName(state, address)} has ${inWholeTokens(state, token, before)} ${token}`;
  revertUnless(after >= 0n, () => `${has()}, less than ${inWholeTokens(state, token, -units)}.`);
  revertUnless(after <= largestUint256, () => `${has()}, and the chain can't count to so many more.`);
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

function inWholeTokens(state: MockState, token: string, units: bigint): string {
  return fromUnits(units, tokenByName(state, token)?.decimals);
}

/** Returns the owner of an address, for the reason why a task failed. */
function holderName({ tables }: MockState, address: string): string {
  const user = tables.users.all().find(({ mirrorAddress }) => mirrorAddress === address);
  if (user) return user.plyrId;
  const room = tables.rooms.all().find(({ roomAddress }) => roomAddress === address);
  return room ? `Room ${room.roomId} of ${room.gameId}` : `The address ${address}`;
}

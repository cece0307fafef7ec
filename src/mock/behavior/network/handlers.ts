/** The supply of PLYR, as plain text (openapi/evidence/networks.md#1-only-on-mainnet-four-public-operations). */
import type { MockState } from '../../state/mock-state.js';
import { fromUnits } from '../chain/units.js';
import type { HandlersOf } from '../handler.js';
import { requireChainForCoins } from '../outages.js';
import { burnAddress, burnedSupply, lockedAddresses, lockedSupply, totalSupply } from './supply.js';

export const networkHandlers: HandlersOf<
  'getTotalSupply' | 'getCirculatingSupply' | 'getBurnedSupply' | 'getLockedSupply'
> = {
  getTotalSupply: (_call, state) => supply(state, burnAddress, totalSupply),

  getCirculatingSupply: (_call, state) =>
    supply(state, burnAddress, () => totalSupply(state) - lockedSupply(state)),

  getBurnedSupply: (_call, state) => supply(state, burnAddress, burnedSupply),

  getLockedSupply: (_call, state) => supply(state, lockedAddresses[0] as string, lockedSupply),
};

/** @param firstRead The address whose balance the server reads first. This read fails while the chain is down. */
function supply(state: MockState, firstRead: string, unitsOf: (state: MockState) => bigint) {
  requireChainForCoins(state, firstRead);
  return { status: 200 as const, body: fromUnits(unitsOf(state)) };
}

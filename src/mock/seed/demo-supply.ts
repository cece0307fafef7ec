import { credit } from '../behavior/chain/balances.js';
import { toUnits } from '../behavior/chain/units.js';
import { burnAddress, lockedAddresses } from '../behavior/network/supply.js';
import type { MockState } from '../state/mock-state.js';

/** The balances of the addresses, in whole PLYR. Their sums are in the examples of the docs. */
const burned = '87.569883';
const locked = [
  ...['75000000', '60000000', '52500000', '37500000', '25000000', '20000000'],
  ...['15000000', '10000000', '7500000', '5000000', '3750000.25', '1250000'],
];

/**
 * Gives the demo state of the mainnet burned and locked PLYR.
 * @param state The state.
 */
export function seedDemoSupply(state: MockState): void {
  credit(state, 'plyr', burnAddress, toUnits(burned));
  for (const [index, address] of lockedAddresses.entries())
    credit(state, 'plyr', address, toUnits(locked[index] as string));
}

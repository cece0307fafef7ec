/** The supply of PLYR (openapi/evidence/networks.md#1-only-on-mainnet-four-public-operations). */

import type { MockState } from '../../state/mock-state.js';
import { checksum } from '../chain/addresses.js';
import { balanceOf } from '../chain/balances.js';
import { toUnits } from '../chain/units.js';

/** The address that burned PLYR is sent to. */
export const burnAddress = '0x0100000000000000000000000000000000000000';

/**
 * The addresses whose PLYR does not circulate. The server's addresses are unknown. These spell "Locked" and end in their
 * number, from 1 to c.
 */
export const lockedAddresses: readonly string[] = Array.from({ length: 12 }, (_, index) =>
  checksum(`0x4c6f636b6564${(index + 1).toString(16).padStart(28, '0')}`),
);

/** The initial supply of PLYR, in smallest units. */
const initialSupply = toUnits(750_000_000);

/** Returns the burned PLYR, in smallest units. */
export const burnedSupply = (state: MockState): bigint => balanceOf(state, 'plyr', burnAddress);

/** Returns the PLYR at the locked addresses, in smallest units. */
export const lockedSupply = (state: MockState): bigint =>
  lockedAddresses.reduce((sum, address) => sum + balanceOf(state, 'plyr', address), 0n);

/** Returns the PLYR that is not burned, in smallest units. */
export const totalSupply = (state: MockState): bigint => initialSupply - burnedSupply(state);

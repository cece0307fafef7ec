/** The supply of PLYR, as plain text (openapi/evidence/networks.md#1-only-on-mainnet-four-public-operations). */
import { fromUnits } from '../chain/units.js';
import type { HandlersOf } from '../handler.js';
import { requireChainForCoins } from '../outages.js';
import { burnedSupply, lockedSupply, totalSupply } from './supply.js';

export const networkHandlers: HandlersOf<
  'getTotalSupply' | 'getCirculatingSupply' | 'getBurnedSupply' | 'getLockedSupply'
> = {
  getTotalSupply: (_call, state) => ({ status: 200, body: fromUnits(totalSupply(state)) }),

  getCirculatingSupply: (_call, state) => ({
    status: 200,
    body: fromUnits(totalSupply(state) - lockedSupply(state)),
  }),

  getBurnedSupply: (_call, state) => ({ status: 200, body: fromUnits(burnedSupply(state)) }),

  getLockedSupply: (_call, state) => ({ status: 200, body: fromUnits(lockedSupply(state)) }),
};

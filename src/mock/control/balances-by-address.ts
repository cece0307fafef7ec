/** Balances as testers see them, of several addresses at once. */
import { fromUnits } from '../behavior/chain/units.js';
import { tokenOf } from '../seed/lookup.js';
import type { MockState } from '../state/mock-state.js';

/** Whole tokens by the names of tokens, by address. An address without balances is missing. */
export type BalancesByAddress = ReadonlyMap<string, Record<string, string>>;

/**
 * Returns the balances of some addresses. It looks at each balance of the state once, because an index by address would slow
 * down each request to the API.
 * @param state The state.
 * @param addresses Checksummed.
 */
export function balancesByAddress(state: MockState, addresses: ReadonlySet<string>): BalancesByAddress {
  const found = new Map<string, Record<string, string>>();
  for (const { token, address, units } of state.tables.balances.all()) {
    if (!addresses.has(address)) continue;
    const balances = found.get(address) ?? {};
    balances[token] = fromUnits(BigInt(units), tokenOf(state, token, address).decimals);
    found.set(address, balances);
  }
  return found;
}

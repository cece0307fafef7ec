/** Returns the balances of several addresses, as testers see them. */
import { fromUnits } from '../behavior/chain/units.js';
import { tokenOf } from '../seed/lookup.js';
import type { MockState } from '../state/mock-state.js';

/** For each address with balances, the amounts in whole tokens, by the name of the token. */
export type BalancesByAddress = ReadonlyMap<string, Record<string, string>>;

/**
 * Returns the balances of some addresses. It reads each balance of the state once, because an index by address would slow
 * down each request to the API.
 * @param state The state.
 * @param addresses The checksummed addresses.
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

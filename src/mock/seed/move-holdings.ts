import { move } from '../behavior/chain/balances.js';
import { transferChips } from '../behavior/chips/contract.js';
import { setOwner } from '../behavior/nfts/contract.js';
import type { MockState } from '../state/mock-state.js';
import { keyOf } from '../state/records.js';

/**
 * Moves everything that an address has to another one: tokens, chips, NFTs, badges, and rewards of airdrops. A seed that gives a
 * player or a room another address must not empty it.
 * @param state The state.
 * @param from The old address, checksummed.
 * @param to The new address, checksummed.
 */
export function moveHoldings(state: MockState, from: string, to: string): void {
  if (from === to) return;
  const { balances, chips, nftTokens, badges, airdropRewards } = state.tables;
  for (const { token, address, units } of balances.all()) {
    if (address !== from) continue;
    const amount = BigInt(units);
    if (chips.has(token)) transferChips(state, { chips: [token], amounts: [amount] }, [from], [to]);
    else move(state, token, from, to, amount);
  }
  for (const token of nftTokens.all()) if (token.owner === from) setOwner(state, token, to);
  for (const badge of badges.all()) if (badge.owner === from) badges.put({ ...badge, owner: to });
  for (const reward of airdropRewards.all()) {
    if (reward.address !== from) continue;
    airdropRewards.delete(keyOf(reward.campaignId, from));
    airdropRewards.put({ ...reward, address: to });
  }
}

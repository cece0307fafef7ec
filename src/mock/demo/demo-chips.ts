/** The chips of the demo state: those that the examples of the docs use. */
import { credit } from '../behavior/chain/balances.js';
import { toUnits } from '../behavior/chain/units.js';
import type { MockState } from '../state/mock-state.js';
import type { Chip, User } from '../state/records.js';

const goldCoin = {
  gameId: 'demo-game',
  chip: '0xa0Ee7A142d267C1f36714E4a8F75612F20a79720',
  name: 'Gold Coin',
  symbol: 'GOLD',
  image: 'https://cdn.example.com/gold.png',
};

const aliceCoin = {
  gameId: 'alice',
  chip: '0xFABB0ac9d68B0B445fB7357272Ff202C5651694a',
  name: 'Alice Coin',
  symbol: 'ALC',
  image: 'https://cdn.example.com/alice.png',
};

/** Whole chips by player. */
const goldCoins = { alice: '84.5', bobby: '55' };

/**
 * Adds the demo chips and who holds them.
 * @param state A state that has the demo players.
 */
export function seedDemoChips(state: MockState): void {
  let supply = 0n;
  for (const [plyrId, amount] of Object.entries(goldCoins)) {
    const { mirrorAddress } = state.tables.users.get(plyrId) as User;
    credit(state, goldCoin.chip, mirrorAddress, toUnits(amount));
    supply += toUnits(amount);
  }
  const chips: Chip[] = [
    { ...goldCoin, totalSupply: supply.toString(), holderCount: Object.keys(goldCoins).length },
    { ...aliceCoin, totalSupply: '0', holderCount: 0 },
  ];
  for (const chip of chips) state.tables.chips.put(chip);
}

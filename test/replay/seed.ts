/** The world before the first recorded exchange. */
import { credit } from '../../src/mock/behavior/chain/balances.js';
import { toUnits } from '../../src/mock/behavior/chain/units.js';
import { tokenByName } from '../../src/mock/behavior/tokens/tokens.js';
import type { World } from '../../src/mock/state/mock-state.js';
import { type Exchange, exchanges, state } from './recording.js';

/** Empties the world, and puts in what was put straight into the database: keys, the administrator, airdrops. */
export function seedRecordedWorld(world: World): void {
  world.transaction(() => {
    const { meta: _meta, ...tables } = world.tables;
    for (const table of Object.values(tables)) table.clear();
  });
  world.transaction(() => {
    const { apiKeys, admins } = world.tables;
    for (const { plyrId, ...key } of state.apiKeys) apiKeys.put({ ...key, gameId: plyrId });
    admins.put(state.admin);
    seedAirdrops(world);
  });
}

/** Gives the players their tokens; `fundsAtStart` of the recordings' state.json. */
export function seedFunds(world: World): void {
  const { 'mirror of every player that is not a game': ofMirrors, 'primary address of everybody': ofAll } =
    state.fundsAtStart;
  world.transaction(() => {
    for (const { plyrId, mirrorAddress, primaryAddress } of world.tables.users.all()) {
      give(world, primaryAddress, ofAll);
      if (!state.games.includes(plyrId)) give(world, mirrorAddress, ofMirrors);
    }
  });
}

function give(world: World, address: string, amounts: Record<string, string> = {}): void {
  for (const [token, amount] of Object.entries(amounts)) {
    credit(world, token, address, toUnits(amount, tokenByName(token)?.decimals));
  }
}

/** The campaigns as their first reading shows them; "in each alice has 120, bobby 60.5, carol 12 wei". */
function seedAirdrops(world: World): void {
  const { airdropCampaigns, airdropRewards } = world.tables;
  const reading = exchanges.find(({ id }) => id === 'airdrop-001')?.answer as Parameters<
    typeof airdropCampaigns.put
  >[0][];
  const players = { alice: '120', bobby: '60.5', carol: '0.000000000000000012' };
  for (const { campaignId, startTime, vestPeriodCount, vestPeriodLength, fee, unclaimedReward } of reading) {
    airdropCampaigns.put({ campaignId, startTime, vestPeriodCount, vestPeriodLength, fee, unclaimedReward });
    for (const [plyrId, total] of Object.entries(players)) {
      const registration = exchanges.find(({ scenario }) => scenario === `register ${plyrId}`);
      const { address } = (registration as Exchange).body as { address: string };
      airdropRewards.put({ campaignId, address, total, claimed: '0' });
    }
  }
}

/** The state before the first recorded exchange. */
import { credit } from '../../src/mock/behavior/chain/balances.js';
import { toUnits } from '../../src/mock/behavior/chain/units.js';
import { tokenByName } from '../../src/mock/behavior/tokens/tokens.js';
import type { MockState } from '../../src/mock/state/mock-state.js';
import { type Exchange, exchanges, recordedState } from './recording.js';

/** Empties the state, and adds what was put straight into the database: keys, the administrator, airdrops. */
export function seedRecordedWorld(state: MockState): void {
  state.transaction(() => {
    const { meta: _meta, ...tables } = state.tables;
    for (const table of Object.values(tables)) table.clear();
  });
  state.transaction(() => {
    const { apiKeys, admins } = state.tables;
    for (const { plyrId, ...key } of recordedState.apiKeys) apiKeys.put({ ...key, gameId: plyrId });
    admins.put(recordedState.admin);
    seedAirdrops(state);
  });
}

/** Gives the players their tokens; `fundsAtStart` of the recordings' state.json. */
export function seedFunds(state: MockState): void {
  const { 'mirror of every player that is not a game': ofMirrors, 'primary address of everybody': ofAll } =
    recordedState.fundsAtStart;
  state.transaction(() => {
    for (const { plyrId, mirrorAddress, primaryAddress } of state.tables.users.all()) {
      give(state, primaryAddress, ofAll);
      if (!recordedState.games.includes(plyrId)) give(state, mirrorAddress, ofMirrors);
    }
  });
}

function give(state: MockState, address: string, amounts: Record<string, string> = {}): void {
  for (const [token, amount] of Object.entries(amounts)) {
    credit(state, token, address, toUnits(amount, tokenByName(state, token)?.decimals));
  }
}

/** The campaigns as their first reading shows them; "in each alice has 120, bobby 60.5, carol 12 wei". */
function seedAirdrops(state: MockState): void {
  const { airdropCampaigns, airdropRewards } = state.tables;
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

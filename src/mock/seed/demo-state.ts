/** The state that the mock starts with, which the examples of the docs use. Its data is in openapi/demo-data.yaml. */
import { readFileSync } from 'node:fs';
import { assetPath } from '../package-files.js';
import type { MockState } from '../state/mock-state.js';
import { applySeed } from './apply-seed.js';
import { seedDemoSupply } from './demo-supply.js';
import type { Seed } from './seed.js';
import { demoSeed } from './session-key.js';

export { demoSeed } from './session-key.js';

/** The data of the demo state. */
export const demoData: Readonly<Seed> = JSON.parse(
  readFileSync(assetPath('dist/generated/demo-data.json'), 'utf8'),
);

/** The wallet of a demo account. These private keys are public: every Ethereum test chain has them. */
export interface DemoWallet {
  plyrId: string;
  privateKey: string;
  /** The address that keeps the player's tokens. Derived from the wallet unless the examples of the docs contain it. */
  mirrorAddress?: string;
}

const walletOf = (
  plyrId: string,
  { privateKey = '', mirrorAddress }: { privateKey?: string; mirrorAddress?: string },
): DemoWallet => ({ plyrId, privateKey, ...(mirrorAddress !== undefined && { mirrorAddress }) });

/** The demo players: one-time password `123456`, 1,000 plyr and 1,000 gamr each. */
export const demoPlayers: readonly DemoWallet[] = (demoData.players ?? []).map((player) =>
  walletOf(player.plyrId, player),
);

/** The accounts of the games and of the administrator. They sign for their games and decide on upgrades. */
export const demoGames: readonly DemoWallet[] = (demoData.games ?? []).map((game) =>
  walletOf(game.gameId, game),
);

/** The fixed one-time password of the demo players. */
export const demoOtp: string = demoData.players?.[0]?.fixedOtp ?? '';

/** The API keys of the demo state. They are public. */
export const demoApiKeys: readonly string[] = (demoData.apiKeys ?? []).map(({ apiKey }) => apiKey);

/**
 * Fills an empty state with the demo accounts and what they own.
 * @param state The state.
 * @param seed Determines IDs, hashes, and keys: the same seed gives the same ones.
 */
export function seedDemoState(state: MockState, seed: string = demoSeed): void {
  applySeed(state, { ...demoData, seed });
  if (state.options.network === 'mainnet') seedDemoSupply(state);
}

/** The state that the mock starts with: the one that the examples of the docs use. */
import { createHash } from 'node:crypto';
import { mirrorOf } from '../behavior/chain/addresses.js';
import { credit } from '../behavior/chain/balances.js';
import { p256 } from '../behavior/chain/elliptic-curves.js';
import { toUnits } from '../behavior/chain/units.js';
import { walletAddress } from '../behavior/chain/wallet.js';
import type { MockState } from '../state/mock-state.js';
import { newUser } from '../state/new-user.js';
import type { User } from '../state/records.js';
import { seedDemoChips } from './demo-chips.js';
import { seedDemoNfts } from './demo-nfts.js';
import { seedDemoRooms } from './demo-rooms.js';
import { seedDemoSupply } from './demo-supply.js';

/** The seed of the demo state. With it the session JWTs of the docs' examples verify too. */
export const demoSeed = 'plyr-demo';

/** The wallet of a demo account. These private keys are public: they are those of every Ethereum test chain. */
export interface DemoWallet {
  plyrId: string;
  privateKey: string;
  /** Where the player's tokens are; derived from the wallet where the docs' examples do not say. */
  mirrorAddress?: string;
}

/** The fixed one-time password of the demo players. */
export const demoOtp = '123456';

/** The demo players: one-time password `123456`, 1,000 plyr and 1,000 gamr each. */
export const demoPlayers: readonly DemoWallet[] = [
  {
    plyrId: 'alice',
    privateKey: '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80',
    mirrorAddress: '0xaed983BC346a893D7949C1583d885Bc1E8474bBa',
  },
  {
    plyrId: 'bobby',
    privateKey: '0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d',
    mirrorAddress: '0xF10A25C08e802a2db3CAaf71FC8F2928915908d9',
  },
  {
    plyrId: 'carol',
    privateKey: '0x5de4111afa1a4b94908f83103eb1f1706367c2e68ca870fc3fb9a804cdab365a',
    mirrorAddress: '0xcc4ee9f596F6f62F9A7389f1248E1997F9B71D00',
  },
  { plyrId: 'david', privateKey: '0x7c852118294e51e653712a81e05800f419141751be58f605c371e15141b007a6' },
  { plyrId: 'erika', privateKey: '0x47e179ec197488593b187f80a00eb0da91f1b9d0b13f8733639f19c30a34926a' },
];

/** The accounts of the games and of the administrator. They sign for their games and decide on upgrades. */
export const demoGames: readonly DemoWallet[] = [
  { plyrId: 'demo-game', privateKey: '0x8166f546bab6da521a8369cab06c5d2b9e46670292d85c875ee9ec20e84ffb61' },
  { plyrId: 'other-game', privateKey: '0x689af8efa8c651a91ad287602527f3af2fe9f6501a7ac4b061667b5a93e037fd' },
  { plyrId: 'plyr-admin', privateKey: '0x92db14e403b83dfe3df233f83dfa3a0d7096f21ca9b0d6d6b8d88b2b4ec1564e' },
];

/** Published with the examples on purpose; see scripts/description/example-session.ts. */
const exampleSessionKey = 'd96e126023a5635a17afa25176302f2cd0da94695de3d2a5b6dad0e8f5787c1a';
const createdAt = Date.parse('2025-05-01T12:00:00.000Z');

/**
 * Fills an empty state with the demo accounts and what they own.
 * @param state The state.
 * @param seed Makes ids, hashes and keys repeat; another seed gives others.
 */
export function seedDemoState(state: MockState, seed: string = demoSeed): void {
  seedKeys(state, seed);
  for (const wallet of [...demoPlayers, ...demoGames]) state.tables.users.put(account(wallet));
  for (const { plyrId } of demoPlayers) {
    state.tables.users.update(plyrId, { fixedOtp: demoOtp });
    const { mirrorAddress } = state.tables.users.get(plyrId) as User;
    for (const token of ['plyr', 'gamr']) credit(state, token, mirrorAddress, toUnits(1000));
    const approval = { plyrId, gameId: 'demo-game', expiresIn: 31_536_000, createdAt: state.now() };
    state.tables.approvals.put({ ...approval, token: 'plyr', amount: 100 });
    state.tables.approvals.put({ ...approval, token: 'gamr', amount: 25.5 });
  }
  seedDemoChips(state);
  seedDemoRooms(state);
  seedDemoNfts(state);
  if (state.options.network === 'mainnet') seedDemoSupply(state);
}

/** The API keys of the demo state. They are public. */
export const demoApiKeys: readonly string[] = ['plyr-demo-key', 'plyr-other-key', 'plyr-admin-key'];

function seedKeys(state: MockState, seed: string): void {
  state.setMeta({ seed, sessionKey: sessionKeyOf(seed) });
  const { apiKeys, admins } = state.tables;
  apiKeys.put({ apiKey: 'plyr-demo-key', secretKey: 'plyr-demo-secret', gameId: 'demo-game', role: 'game' });
  apiKeys.put({
    apiKey: 'plyr-other-key',
    secretKey: 'plyr-other-secret',
    gameId: 'other-game',
    role: 'game',
  });
  apiKeys.put({
    apiKey: 'plyr-admin-key',
    secretKey: 'plyr-admin-secret',
    gameId: 'plyr-admin',
    role: 'admin',
  });
  const admin = demoGames.find(({ plyrId }) => plyrId === 'plyr-admin') as DemoWallet;
  admins.put({ address: demoAddress(admin), name: admin.plyrId });
}

const addresses = new Map<string, string>();

/** The address of a demo wallet. Each is computed once: the curve takes most of the time that a new demo state does. */
function demoAddress({ privateKey }: DemoWallet): string {
  const known = addresses.get(privateKey) ?? walletAddress(privateKey);
  addresses.set(privateKey, known);
  return known;
}

function account(wallet: DemoWallet): User {
  const { plyrId, mirrorAddress } = wallet;
  const primaryAddress = demoAddress(wallet);
  return newUser({
    plyrId,
    primaryAddress,
    mirrorAddress: mirrorAddress ?? mirrorOf(primaryAddress),
    createdAt,
  });
}

/**
 * The private key of the session JWTs that belongs to a seed.
 * @param seed Any text.
 * @returns P-256, 64 hexadecimal digits.
 */
export function sessionKeyOf(seed: string): string {
  if (seed === demoSeed) return exampleSessionKey;
  const wide = createHash('sha512').update(`session key/${seed}`).digest();
  return ((BigInt(`0x${wide.toString('hex')}`) % (p256.CURVE.n - 1n)) + 1n).toString(16).padStart(64, '0');
}

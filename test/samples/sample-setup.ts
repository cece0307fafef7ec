/**
 * What must have happened in the demo state before the example of an operation can succeed. Most need nothing: the
 * examples show the demo state as it is. The others show what came before it, or comes after.
 */
import { placeholder } from '../../scripts/samples/request.js';
import { credit } from '../../src/mock/behavior/chain/balances.js';
import { toUnits } from '../../src/mock/behavior/chain/units.js';
import { rewardPoolOf } from '../../src/mock/behavior/reward-pool/handlers.js';
import { startSession } from '../../src/mock/behavior/sessions/start-session.js';
import type { MockState } from '../../src/mock/index.js';
import { newUser } from '../../src/mock/state/new-user.js';
import { keyOf, type User } from '../../src/mock/state/records.js';

const gameId = 'demo-game';

/** The guest of the examples; in the demo state, no player has started as one. */
const guest = {
  plyrId: 'amber-mango-b0a4dc',
  primaryAddress: '0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc',
  mirrorAddress: '0x5196C60A16e819fB04d9508C346214C5e6Db93cf',
};
const claim = { ...guest, gameId, code: '2A0F-6C72-782F-B1C3' };
const uid = '3f6c1b52-8a0e-4d6b-9a3e-6f0b7c1d2e4a';
const sword = keyOf('plyrTestnet', '0x14dC79964da2C08b23698B3D3cc7Ca32193d9955', '1');
const davidsKey = {
  apiKey: 'da'.repeat(16),
  secretKey: '1d'.repeat(32),
  gameId: 'david',
  role: 'game',
} as const;

const user = (state: MockState, plyrId: string) => state.tables.users.get(plyrId) as User;
const wishes = (state: MockState, plyrId: string) =>
  state.tables.permissionUpgrades.put({
    id: state.random.objectId(state.now()),
    plyrId,
    status: 'pending',
    createdAt: state.now(),
  });

/** By operationId. */
export const preparations: Record<string, (state: MockState) => void> = {
  // Before the guest became Erika.
  verifyClaimingCode: ({ tables }) => tables.claimingCodes.put(claim),
  registerUserWithClaimingCode({ tables }) {
    tables.claimingCodes.put(claim);
    tables.users.delete('erika');
  },
  // After it: the guest's wallet is theirs.
  revealPrivateKey(state) {
    const { mirrorAddress, primaryAddress } = user(state, 'erika');
    const pass = { ...guest, gameId, mirrorAddress, primaryAddress };
    state.tables.instantPlayPasses.put({ ...pass, privateKey: state.random.hash(), isDeleted: true });
  },
  // A player has just logged in on the page of PLYR[CONNECT].
  readAuth: connected,
  revokeAuth: connected,
  registerUser: ({ tables }) => tables.users.delete('alice'),
  // Before Alice gave the sword to Bobby.
  transferNfts: (state) =>
    state.tables.nftTokens.update(sword, { owner: user(state, 'alice').mirrorAddress }),
  // Before the game had badges.
  initBadges: ({ tables }) => tables.badgeCollections.delete(gameId),
  createBadge: ({ tables }) => tables.badgeRules.delete(keyOf(gameId, 'first-win')),
  // David and Carol have asked to become games; then David is one.
  getPermissionUpgrade: (state) => wishes(state, 'david'),
  approvePermissionUpgrade: (state) => wishes(state, 'david'),
  rejectPermissionUpgrade: (state) => wishes(state, 'carol'),
  // After a deposit.
  claimRewardPool: fillRewardPool,
  batchClaimRewardPool: fillRewardPool,
  revealApiKey: ({ tables }) => tables.apiKeys.put(davidsKey),
  resetApiKey: ({ tables }) => tables.apiKeys.put(davidsKey),
};

/** Operations that the mock never carries out, and why. */
export const neverAnswered: Record<string, string> = {
  removeBadge: 'only the published docs have it; the server, and so the mock, returns 404',
};

function fillRewardPool(state: MockState): void {
  credit(state, 'gamr', rewardPoolOf(gameId), toUnits(25.5));
}

function connected(state: MockState): void {
  const data = startSession(state, user(state, 'alice'), gameId, undefined);
  state.tables.auths.put({ uid, data, createdAt: state.now() });
}

/**
 * Logs the players in whose sessions the examples show.
 * @returns The session JWTs, by what samples show where they belong.
 */
export function sessionsOf(state: MockState): Record<string, string> {
  const players = ['alice', 'bobby', 'carol', guest.plyrId];
  return Object.fromEntries(players.map((name) => [placeholder(name), logIn(state, name)]));
}

/** The guest too. */
function logIn(state: MockState, plyrId: string): string {
  return state.transaction(() => {
    if (plyrId === guest.plyrId) {
      state.tables.users.put(
        newUser({ ...guest, isInstantPlayPass: true, createdAt: state.now(), chainId: 62_831 }),
      );
    }
    return startSession(state, user(state, plyrId), gameId, undefined).sessionJwt;
  });
}

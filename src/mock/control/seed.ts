/** Fills a state from a format that people can write by hand. */
import { checksum, derivedAddress, isAddress, mirrorOf } from '../behavior/chain/addresses.js';
import { largestUint256 } from '../behavior/chain/uint256.js';
import { toUnits } from '../behavior/chain/units.js';
import { tokenByAddress, tokenByName } from '../behavior/tokens/tokens.js';
import { sessionKeyOf } from '../demo/demo-state.js';
import { UserError } from '../openapi/user-error.js';
import type { MockState } from '../state/mock-state.js';
import { newUser } from '../state/new-user.js';
import type { AirdropCampaign, ApiKey } from '../state/records.js';

/** Amounts by token: whole tokens as decimal texts. */
export type SeedBalances = Record<string, string>;

/** A player to add, or to change. */
export interface SeedPlayer {
  plyrId: string;
  /** A new player needs one. */
  primaryAddress?: string;
  mirrorAddress?: string;
  totpSecret?: string;
  fixedOtp?: string;
  avatar?: string;
  balances?: SeedBalances;
  primaryBalances?: SeedBalances;
}

/** What to add; the schema `Seed` of openapi/mock-control.yaml. */
export interface Seed {
  seed?: string;
  empty?: boolean;
  apiKeys?: (Pick<ApiKey, 'apiKey' | 'secretKey'> & {
    gameId?: string;
    plyrId?: string;
    role?: ApiKey['role'];
  })[];
  admin?: { name: string; address: string };
  admins?: { name: string; address: string }[];
  players?: SeedPlayer[];
  airdropCampaigns?: (Pick<
    AirdropCampaign,
    'campaignId' | 'startTime' | 'vestPeriodCount' | 'vestPeriodLength'
  > & {
    fee?: number;
    unclaimedReward?: string;
    rewards?: { address: string; total: string; claimed?: string }[];
  })[];
  nftCredits?: { gameId: string; credit: number }[];
}

/**
 * Adds records to a state. Belongs into a transaction.
 * @param state The state.
 * @param seed What to add; it fits the schema.
 * @throws UserError that says what does not fit together.
 */
export function seedWorld(state: MockState, seed: Seed): void {
  const { tables } = state;
  if (seed.empty) for (const [name, table] of Object.entries(tables)) if (name !== 'meta') table.clear();
  if (seed.seed !== undefined) {
    state.setMeta({ seed: seed.seed, sessionKey: sessionKeyOf(seed.seed), draws: 0 });
    state.fakeResponses = 0;
  }

  const admins = [...(seed.admins ?? []), ...(seed.admin ? [seed.admin] : [])];
  for (const { name, address } of admins)
    tables.admins.put({ address: addressOf(address, `admin ${name}`), name });
  for (const player of seed.players ?? []) seedPlayer(state, player);
  for (const key of seed.apiKeys ?? []) addApiKey(state, key);
  for (const { rewards = [], ...campaign } of seed.airdropCampaigns ?? []) {
    tables.airdropCampaigns.put({ fee: 0, unclaimedReward: '0', ...campaign });
    for (const { address, total, claimed = '0' } of rewards) {
      const { campaignId } = campaign;
      const to = addressOf(address, `airdrop ${campaignId}`);
      tables.airdropRewards.put({ campaignId, address: to, total, claimed });
    }
  }
  for (const credit of seed.nftCredits ?? [])
    tables.nftCredits.put({ ...credit, gameId: credit.gameId.toLowerCase() });
}

type SeedApiKey = NonNullable<Seed['apiKeys']>[number];

/** On the server, the game of a key is a player. So a game without a player account gets one. */
function addApiKey(state: MockState, { apiKey, secretKey, gameId, plyrId, role = 'game' }: SeedApiKey): void {
  const game = (gameId ?? plyrId ?? '').toLowerCase();
  state.tables.apiKeys.put({ apiKey, secretKey, gameId: game, role });
  if (!state.tables.users.has(game))
    seedPlayer(state, { plyrId: game, primaryAddress: derivedAddress('game', game) });
}

/** Adds a player, or changes what is named of one. */
function seedPlayer(state: MockState, player: SeedPlayer): void {
  const { users } = state.tables;
  const plyrId = player.plyrId.toLowerCase();
  const before = users.get(plyrId);
  const addressIn = (text: string | undefined) => (text === undefined ? undefined : addressOf(text, plyrId));
  const primaryAddress = addressIn(player.primaryAddress) ?? before?.primaryAddress;
  if (primaryAddress === undefined)
    throw new UserError(`${plyrId}: a new player needs a primaryAddress, the address of a wallet.`);
  const mirrorAddress = addressIn(player.mirrorAddress) ?? before?.mirrorAddress ?? mirrorOf(primaryAddress);
  for (const index of ['primaryAddress', 'mirrorAddress'] as const) {
    const address = index === 'primaryAddress' ? primaryAddress : mirrorAddress;
    const other = users.find(index, address).find((user) => user.plyrId !== plyrId);
    if (other) throw new UserError(`${plyrId}: the ${index} ${address} is that of ${other.plyrId} already.`);
  }
  const { totpSecret, avatar, fixedOtp } = player;
  users.put({
    ...(before ?? newUser({ plyrId, primaryAddress, mirrorAddress, createdAt: state.now() })),
    primaryAddress,
    mirrorAddress,
    ...(totpSecret !== undefined && { secret: totpSecret }),
    ...(avatar !== undefined && { avatar }),
    ...(fixedOtp !== undefined && { fixedOtp }),
  });
  setBalances(state, plyrId, mirrorAddress, player.balances);
  setBalances(state, plyrId, primaryAddress, player.primaryBalances);
}

function setBalances(state: MockState, plyrId: string, address: string, balances: SeedBalances = {}): void {
  for (const [name, amount] of Object.entries(balances)) {
    const { id, decimals } = tokenOf(state, name, plyrId);
    const units = toUnits(amount, decimals);
    if (units > largestUint256)
      throw new UserError(`${plyrId}: ${amount} ${name} is more than the chain can count.`);
    state.tables.balances.put({ token: id, address, units: units.toString() });
  }
}

/**
 * Finds a token or a chip.
 * @param state The state.
 * @param name A token's name or address, or the address of a chip.
 * @param whose For the error.
 * @returns The name under which balances are kept, and the number of decimals.
 * @throws UserError
 */
export function tokenOf(state: MockState, name: string, whose: string): { id: string; decimals: number } {
  const token = tokenByName(state, name) ?? (isAddress(name) ? tokenByAddress(state, name) : undefined);
  if (token) return { id: token.apiId, decimals: token.decimals };
  const chip = isAddress(name) ? state.tables.chips.get(checksum(name)) : undefined;
  if (chip) return { id: chip.chip, decimals: 18 };
  throw new UserError(`${whose}: there is no token or chip "${name}".`);
}

function addressOf(text: string, whose: string): string {
  if (isAddress(text)) return checksum(text);
  throw new UserError(`${whose}: the capital letters of ${text} are not those of its checksum.`);
}

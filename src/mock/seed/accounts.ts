/** Players, games, and keys of a seed. */
import { derivedAddress, mirrorOf } from '../behavior/chain/addresses.js';
import { walletAddress } from '../behavior/chain/wallet.js';
import { rotateSession } from '../behavior/sessions/session-records.js';
import { approve } from '../behavior/tokens/allowances.js';
import { UserError } from '../openapi/user-error.js';
import type { MockState } from '../state/mock-state.js';
import { newUser } from '../state/new-user.js';
import type { User } from '../state/records.js';
import { addressOf, setBalances, tokenOf } from './lookup.js';
import { momentOf } from './moment.js';
import { moveHoldings } from './move-holdings.js';
import type { SeedApiKey, SeedGame, SeedPlayer } from './seed.js';
import { forEachPart, inPart } from './seed-error.js';

/** The server locks an account for a minute after the last failure. */
const lockMs = 60_000;
const yearMs = 31_536_000_000;
const dayMs = 86_400_000;

/** Adds a player, or changes the given fields of an existing one. */
export function seedPlayer(state: MockState, player: SeedPlayer): void {
  const { users } = state.tables;
  const plyrId = player.plyrId.toLowerCase();
  const before = users.get(plyrId);
  const primaryAddress = walletOf(player) ?? before?.primaryAddress ?? derivedAddress('player', plyrId);
  const mirrorAddress =
    inPart(['mirrorAddress'], () => given(player.mirrorAddress, plyrId)) ??
    before?.mirrorAddress ??
    mirrorOf(primaryAddress);
  for (const index of ['primaryAddress', 'mirrorAddress'] as const) {
    const address = index === 'primaryAddress' ? primaryAddress : mirrorAddress;
    const other = users.find(index, address).find((user) => user.plyrId !== plyrId);
    if (other)
      throw new UserError(
        `${plyrId}: the ${index} ${address} belongs to ${other.plyrId}. Give another address.`,
      );
  }
  const now = state.now();
  const { totpSecret, avatar, fixedOtp, createdAt, lockedUntil } = player;
  const moment = (name: 'createdAt' | 'lockedUntil', text: string) =>
    inPart([name], () => momentOf(text, now));
  users.put({
    ...(before ?? newUser({ plyrId, primaryAddress, mirrorAddress, createdAt: now })),
    primaryAddress,
    mirrorAddress,
    ...(createdAt !== undefined && { createdAt: moment('createdAt', createdAt) }),
    ...(totpSecret !== undefined && { secret: totpSecret }),
    ...(avatar !== undefined && { avatar }),
    ...(fixedOtp !== undefined && { fixedOtp }),
    ...(lockedUntil !== undefined && {
      bannedAt: Math.max(0, moment('lockedUntil', lockedUntil) - lockMs),
      loginFailedCount: 0,
    }),
  });
  if (before) {
    moveHoldings(state, before.mirrorAddress, mirrorAddress);
    moveHoldings(state, before.primaryAddress, primaryAddress);
  }
  inPart(['balances'], () => setBalances(state, mirrorAddress, player.balances, plyrId));
  inPart(['primaryBalances'], () => setBalances(state, primaryAddress, player.primaryBalances, plyrId));
  forEachPart('allowances', player.allowances, ({ gameId, token, amount, expiresAt }) => {
    const { id } = tokenOf(state, token, plyrId);
    const end = expiresAt === undefined ? now + yearMs : momentOf(expiresAt, now);
    approve(state, { plyrId, gameId, token: id, amount, expiresIn: (end - now) / 1000 });
  });
  forEachPart('sessions', player.sessions, ({ gameId, expiresAt = `+${dayMs}ms` }) => {
    rotateSession(state, plyrId, gameId, momentOf(expiresAt, now));
  });
}

/** Adds a game, or changes the given fields of an existing one. */
export function seedGame(state: MockState, { gameId, nftCredit, ...account }: SeedGame): void {
  seedPlayer(state, { ...account, plyrId: gameId });
  if (nftCredit !== undefined)
    state.tables.nftCredits.put({ gameId: gameId.toLowerCase(), credit: nftCredit });
}

/** Adds a key pair. On the server, the game of a key is a player, so a game without a player account gets one. */
export function seedApiKey(
  state: MockState,
  { apiKey, secretKey, gameId, plyrId, role = 'game' }: SeedApiKey,
): void {
  const game = (gameId ?? plyrId ?? '').toLowerCase();
  state.tables.apiKeys.put({ apiKey, secretKey, gameId: game, role });
  if (!state.tables.users.has(game))
    seedPlayer(state, { plyrId: game, primaryAddress: derivedAddress('game', game) });
}

const given = (address: string | undefined, whose: string): string | undefined =>
  address === undefined ? undefined : addressOf(address, whose);

/** Returns the primary address that the seed gives to a player. */
function walletOf({ plyrId, primaryAddress, privateKey }: SeedPlayer): User['primaryAddress'] | undefined {
  const address = inPart(['primaryAddress'], () => given(primaryAddress, plyrId));
  if (privateKey === undefined) return address;
  return inPart(['privateKey'], () => {
    const computed = addressOfKey(privateKey, plyrId);
    if (address === undefined || address === computed) return computed;
    throw new UserError(
      `${plyrId}: the privateKey belongs to ${computed}, not to ${address}. Give only one of the two fields.`,
    );
  });
}

const addresses = new Map<string, string>();

/** Each address is computed once, because the curve takes most of the time of creating a demo state. */
function addressOfKey(privateKey: string, whose: string): string {
  let address = addresses.get(privateKey);
  if (address === undefined) {
    try {
      address = walletAddress(privateKey);
    } catch {
      throw new UserError(
        `${whose}: the private key is not valid for the curve secp256k1. Give another one.`,
      );
    }
    if (addresses.size >= 10_000) addresses.clear();
    addresses.set(privateKey, address);
  }
  return address;
}

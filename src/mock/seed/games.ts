/** Rooms, chips, and airdrops of a seed. */
import { balanceOf } from '../behavior/chain/balances.js';
import { createChip } from '../behavior/chips/contract.js';
import { createRoom, roomOf } from '../behavior/game-rooms/contract.js';
import { UserError } from '../openapi/user-error.js';
import type { MockState } from '../state/mock-state.js';
import { type Chip, keyOf, type Room } from '../state/records.js';
import { addressOf, ownerOf, setBalances, unitsOf } from './lookup.js';
import { momentOf } from './moment.js';
import { moveHoldings } from './move-holdings.js';
import type { SeedCampaign, SeedChip, SeedRoom } from './seed.js';
import { forEachPart, inPart } from './seed-error.js';

/** Seconds: 30 days. */
const defaultLifetime = 2_592_000n;

/** Opens a room, or changes the given fields of an existing one. */
export function seedRoom(state: MockState, seed: SeedRoom): void {
  const gameId = seed.gameId.toLowerCase();
  const { rooms } = state.tables;
  const now = state.now();
  const room = (seed.roomId && roomOf(state, gameId, seed.roomId)) || newRoom(state, gameId, seed, now);
  const deadline =
    seed.deadline === undefined
      ? room.deadline
      : Math.floor(inPart(['deadline'], () => momentOf(seed.deadline as string, now)) / 1000);
  const players = seed.players?.map((plyrId) => plyrId.toLowerCase());
  for (const [at, plyrId] of (players ?? []).entries()) inPart(['players', at], () => ownerOf(state, plyrId));
  const roomAddress =
    seed.roomAddress === undefined
      ? room.roomAddress
      : inPart(['roomAddress'], () => addressOf(seed.roomAddress as string, `room of ${gameId}`));
  moveHoldings(state, room.roomAddress, roomAddress);
  const paid = inPart(['balances'], () => setBalances(state, roomAddress, seed.balances, gameId));
  rooms.put({
    ...room,
    roomAddress,
    deadline,
    ...(seed.isEnded !== undefined && { isEnded: seed.isEnded }),
    ...(players && { joined: [...new Set(players)] }),
    tokens: [...new Set([...room.tokens, ...paid])],
  });
}

function newRoom(state: MockState, gameId: string, { roomId }: SeedRoom, now: number): Readonly<Room> {
  const { rooms, roomCounts } = state.tables;
  if (roomId === undefined) return createRoom(state, gameId, defaultLifetime, now);
  // The chain numbers rooms one by one, but a seed can skip numbers.
  const count = roomCounts.get(gameId)?.count ?? 0;
  roomCounts.put({ gameId, count: Number(roomId) - 1 });
  const room = createRoom(state, gameId, defaultLifetime, now);
  if (count > Number(roomId)) roomCounts.put({ gameId, count });
  return rooms.get(keyOf(gameId, room.roomId)) as Room;
}

/** Adds a chip, or changes the given fields of an existing one. Its supply is the sum of its balances. */
export function seedChip(state: MockState, seed: SeedChip): void {
  const { chips, balances } = state.tables;
  const gameId = seed.gameId.toLowerCase();
  const { name, symbol, image } = seed;
  const address =
    seed.chip === undefined
      ? createChip(state, { gameId, name, symbol, image: image ?? '' })
      : inPart(['chip'], () => addressOf(seed.chip as string, name));
  const before = chips.get(address) ?? { image: '', totalSupply: '0', holderCount: 0 };
  let { holderCount } = before;
  let supply = BigInt(before.totalSupply);
  for (const [holder, amount] of Object.entries(seed.holders ?? {}))
    inPart(['holders', holder], () => {
      const owner = ownerOf(state, holder);
      const units = unitsOf(amount, symbol, holder);
      const had = balanceOf(state, address, owner);
      balances.put({ token: address, address: owner, units: units.toString() });
      supply += units - had;
      holderCount += Number(units > 0n) - Number(had > 0n);
    });
  const chip: Chip = {
    ...before,
    gameId,
    chip: address,
    name,
    symbol,
    ...(image !== undefined && { image }),
    totalSupply: supply.toString(),
    holderCount,
  };
  chips.put(chip);
}

/** Adds an airdrop, or changes the given fields of an existing one and of its rewards. */
export function seedCampaign(state: MockState, { rewards, startTime, ...campaign }: SeedCampaign): void {
  const { airdropCampaigns, airdropRewards } = state.tables;
  const seconds =
    typeof startTime === 'number'
      ? startTime
      : Math.floor(inPart(['startTime'], () => momentOf(startTime, state.now())) / 1000);
  const { campaignId } = campaign;
  const before = airdropCampaigns.get(String(campaignId)) ?? { fee: 0, unclaimedReward: '0' };
  airdropCampaigns.put({ ...before, ...campaign, startTime: seconds });
  forEachPart('rewards', rewards, ({ total, ...reward }) => {
    const address = addressOf(reward.address, `airdrop ${campaignId}`);
    const { claimed = airdropRewards.get(keyOf(campaignId, address))?.claimed ?? '0' } = reward;
    if (Number(claimed) > Number(total))
      throw new UserError(`airdrop ${campaignId}: ${claimed} claimed is more than the total, ${total}.`);
    airdropRewards.put({ campaignId, address, total, claimed });
  });
}

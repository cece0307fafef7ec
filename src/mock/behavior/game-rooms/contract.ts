/**
 * Game rooms on the chain (openapi/evidence/game-tokens-chips.md#42-rooms). The functions that change a room run
 * in the transaction of a task, and revert it with a ChainRevert.
 */

import type { MockState } from '../../state/mock-state.js';
import { keyOf, type Room, type User } from '../../state/records.js';
import { derivedAddress, platformAddress } from '../chain/addresses.js';
import { credit, move } from '../chain/balances.js';
import { revertUnless } from '../chain/contract-error.js';
import { isEnforced } from '../strict-mode.js';

/** The platform's fee on earnings, in percent. */
const feePercent = 2n;
/** The first deadline that is too large for the chain. */
const endOfTime = 2n ** 256n;

/** A payment: the player, the token, and the amount. */
export interface Entry {
  /** In lowercase. */
  plyrId: string;
  /** A token's apiId. */
  token: string;
  /** Smallest units, 0 or more. */
  units: bigint;
}

/**
 * Finds a room.
 * @param state The state.
 * @param gameId The game, in lowercase. Each game has its own rooms.
 * @param roomId A decimal number without leading zeros.
 */
export const roomOf = (state: MockState, gameId: string, roomId: string): Readonly<Room> | undefined =>
  state.tables.rooms.get(keyOf(gameId, roomId));

/** Returns whether a player is in a room. The game itself is in each of its rooms. A room that does not exist has no players. */
export function isJoined(room: Readonly<Room> | undefined, plyrId: string): boolean {
  return room !== undefined && (room.gameId === plyrId || room.joined.includes(plyrId));
}

/**
 * Opens a room.
 * @param state The state.
 * @param gameId The game, in lowercase.
 * @param expiresIn Seconds until its deadline.
 * @param at The current time, in milliseconds since the epoch.
 * @param roomAddress The address that keeps its tokens. The default is derived from its number.
 * @returns The room, with the next number of its game.
 */
export function createRoom(
  state: MockState,
  gameId: string,
  expiresIn: bigint,
  at: number,
  roomAddress?: string,
): Readonly<Room> {
  const deadline = BigInt(Math.floor(at / 1000)) + expiresIn;
  revertUnless(
    deadline < endOfTime,
    () => `The deadline in ${expiresIn} s is beyond what the chain can count.`,
  );
  const count = (state.tables.roomCounts.get(gameId)?.count ?? 0) + 1;
  const roomId = String(count);
  state.tables.roomCounts.put({ gameId, count });
  const room: Room = {
    gameId,
    roomId,
    roomAddress: roomAddress ?? derivedAddress('room', gameId, roomId),
    deadline: Number(deadline),
    isEnded: false,
    joined: [],
    tokens: [],
    createdAt: at,
  };
  state.tables.rooms.put(room);
  return room;
}

/** Adds players to a room. Neither their number nor their existence is checked. */
export function joinRoom(
  state: MockState,
  gameId: string,
  roomId: string,
  plyrIds: readonly string[],
  at: number,
): void {
  const room = openRoom(state, gameId, roomId, at);
  state.tables.rooms.put({ ...room, joined: [...new Set([...room.joined, ...plyrIds])] });
}

/** Removes players from a room, whether they were in it or not. */
export function leaveRoom(
  state: MockState,
  gameId: string,
  roomId: string,
  plyrIds: readonly string[],
): void {
  const room = existingRoom(state, gameId, roomId);
  state.tables.rooms.put({ ...room, joined: room.joined.filter((plyrId) => !plyrIds.includes(plyrId)) });
}

/** Returns the room, and the player in it whose tokens move. */
function seatOf(
  state: MockState,
  gameId: string,
  roomId: string,
  plyrId: string,
  at: number,
): [Readonly<Room>, Readonly<User>] {
  const room = openRoom(state, gameId, roomId, at);
  revertUnless(isJoined(room, plyrId), () => {
    const players =
      room.joined.length === 0
        ? 'which is empty'
        : `whose players are ${room.joined.slice(0, 10).join(', ')}`;
    return `${plyrId} is not in ${nameOf(room)}, ${players}.`;
  });
  const user = state.tables.users.get(plyrId);
  revertUnless(user, () => `Unknown player ${plyrId}.`);
  return [room, user];
}

/** Moves tokens from a player into a room. */
export function payRoom(
  state: MockState,
  gameId: string,
  roomId: string,
  { plyrId, token, units }: Entry,
  at: number,
): void {
  const [room, user] = seatOf(state, gameId, roomId, plyrId, at);
  move(state, token, user.mirrorAddress, room.roomAddress, units);
  remember(state, room, token);
}

/** Moves tokens from a room to a player, minus the platform's fee, which is rounded down. */
export function earnRoom(
  state: MockState,
  gameId: string,
  roomId: string,
  { plyrId, token, units }: Entry,
  at: number,
): void {
  const [room, user] = seatOf(state, gameId, roomId, plyrId, at);
  const fee = (units * feePercent) / 100n;
  credit(state, token, room.roomAddress, -units);
  credit(state, token, platformAddress, fee);
  credit(state, token, user.mirrorAddress, units - fee);
  remember(state, room, token);
}

/** Ends a room, even if it has ended before. All tokens must have been paid out, because there is no refund. */
export function endRoom(state: MockState, gameId: string, roomId: string): void {
  const room = existingRoom(state, gameId, roomId);
  const holds = (token: string) =>
    (state.tables.balances.get(keyOf(token, room.roomAddress))?.units ?? '0') !== '0';
  revertUnless(!room.tokens.some(holds), () => {
    const left = room.tokens.filter(holds).join(' and ');
    return `The ${nameOf(room)} still has ${left}: all that was paid must be earned before the room ends.`;
  });
  state.tables.rooms.put({ ...room, isEnded: true });
}

const nameOf = ({ gameId, roomId }: Readonly<Room>): string => `room ${roomId} of ${gameId}`;

function existingRoom(state: MockState, gameId: string, roomId: string): Readonly<Room> {
  const room = roomOf(state, gameId, roomId);
  revertUnless(room, () => {
    const count = state.tables.roomCounts.get(gameId)?.count ?? 0;
    return `${gameId} has no room ${roomId}: ${count === 0 ? 'it has none' : `its rooms are 1 to ${count}`}.`;
  });
  return room;
}

/** Returns a room. The chain checks neither whether it has ended nor its deadline, but a strict sandbox does. */
function openRoom(state: MockState, gameId: string, roomId: string, at: number): Readonly<Room> {
  const room = existingRoom(state, gameId, roomId);
  if (isEnforced(state, 'endedRooms')) {
    revertUnless(!room.isEnded, () => `The ${nameOf(room)} has ended, and --strict does not accept that.`);
    revertUnless(
      at <= room.deadline * 1000,
      () => `The deadline of ${nameOf(room)} has passed, and --strict does not accept that.`,
    );
  }
  return room;
}

function remember(state: MockState, room: Readonly<Room>, token: string): void {
  if (!room.tokens.includes(token)) state.tables.rooms.put({ ...room, tokens: [...room.tokens, token] });
}

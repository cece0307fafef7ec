/** The states of a room, as the list filters by them. */
import type { RoomInfo } from '../../../control-client/control-types.js';

/** The title of each state, and the look of its badge. */
export const roomStates = {
  open: { title: 'Open', badge: 'good' },
  late: { title: 'Past its deadline', badge: 'warn' },
  ended: { title: 'Ended', badge: '' },
} as const;

/** Which rooms to show; empty for all. */
export interface RoomFilter {
  game: string;
  state: keyof typeof roomStates | '';
}

/**
 * Returns the state of a room.
 * @param room The room.
 * @param now The time of the sandbox, in milliseconds since the epoch.
 */
export function stateOf(
  { isEnded, deadline }: Pick<RoomInfo, 'isEnded' | 'deadline'>,
  now: number,
): keyof typeof roomStates {
  if (isEnded) return 'ended';
  return deadline !== null && Date.parse(deadline) < now ? 'late' : 'open';
}

/** Returns the rooms that a filter shows. */
export function chosenRooms<R extends Pick<RoomInfo, 'gameId' | 'isEnded' | 'deadline'>>(
  rooms: readonly R[],
  { game, state }: RoomFilter,
  now: number,
): R[] {
  return rooms.filter(
    (room) => (game === '' || room.gameId === game) && (state === '' || stateOf(room, now) === state),
  );
}

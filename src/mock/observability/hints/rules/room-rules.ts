/** Why players can't act in a game room. */
import { isJoined, roomOf } from '../../../behavior/game-rooms/contract.js';
import { fieldOf, type HintRule, listed, type Rejection, shown } from '../rejection.js';

const mostPlayers = 10;

export const roomRules: readonly HintRule[] = [
  { message: /^Player is not joined: (.*)$/s, hint: (rejection, [, plyrId]) => notJoined(rejection, plyrId) },
];

function notJoined(rejection: Rejection, plyrId = ''): string | undefined {
  const { state, key } = rejection;
  const gameId = key?.gameId ?? '';
  const roomId = String(fieldOf(rejection, 'roomId'));
  const room = roomOf(state, gameId, roomId) ?? roomOf(state, gameId, String(Number(roomId)));
  if (!room) return noRoom(rejection, gameId, roomId);
  if (isJoined(room, plyrId)) return undefined;
  const { joined } = room;
  const others = joined.slice(0, mostPlayers);
  const more = joined.length > mostPlayers ? `, and ${joined.length - mostPlayers} more` : '';
  const who = joined.length === 0 ? 'it is empty' : `its players are ${listed(others)}${more}`;
  return `${plyrId} is not in room ${room.roomId} of ${gameId}: ${who}.`;
}

function noRoom({ state }: Rejection, gameId: string, roomId: string): string {
  const count = state.tables.roomCounts.get(gameId)?.count ?? 0;
  const rooms = count === 0 ? 'it has none' : `its rooms are 1 to ${count}`;
  return `The game ${gameId} has no room ${shown(roomId)}: ${rooms}. Each game has its own rooms.`;
}

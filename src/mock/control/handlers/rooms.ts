/** Lists the rooms of a sandbox. */
import { checkGame } from '../../observability/request-filter.js';
import { balancesByAddress } from '../balances-by-address.js';
import { dateOf } from '../date-of.js';
import { type ControlHandler, defaultLimit } from '../handler.js';

export const roomHandlers: Record<'listRooms', ControlHandler> = {
  listRooms({ query, sandbox: { state } }) {
    const { game } = query;
    if (game !== undefined) checkGame(String(game), state);
    const text = String(query.text ?? '').toLowerCase();
    const found = state.tables.rooms
      .all()
      .filter(
        ({ gameId, roomId, roomAddress, joined }) =>
          (game === undefined || gameId === game) &&
          [gameId, roomId, roomAddress, ...joined].some((one) => one.toLowerCase().includes(text)),
      );
    const newest = found.reverse().slice(0, Number(query.limit ?? defaultLimit));
    const pots = balancesByAddress(state, new Set(newest.map(({ roomAddress }) => roomAddress)));
    const rooms = newest.map(({ gameId, roomId, roomAddress, isEnded, deadline, createdAt, joined }) => ({
      ...{ gameId, roomId, roomAddress, isEnded },
      deadline: dateOf(deadline * 1000),
      createdAt: createdAt === undefined ? null : dateOf(createdAt),
      players: joined,
      pot: pots.get(roomAddress) ?? {},
    }));
    return { rooms, total: found.length };
  },
};

/** The entries of game room tasks in the activity log (openapi/evidence/game-tokens-chips.md#410-activity-log-side-effects). */
import type { MockState } from '../../state/mock-state.js';
import type { TaskReceipt } from '../tasks/task-types.js';
import type { EntriesBody } from './task-arguments.js';

type Receipt = TaskReceipt<object | undefined>;

/** The room of a line. A room that was not created has no number. */
interface LoggedRoom {
  gameId: string;
  roomId: string | number | undefined;
}

/** Writes a line for each player. */
export function writePlayers(
  state: MockState,
  action: string,
  room: LoggedRoom & { plyrIds: readonly string[] },
  receipt: Receipt,
): void {
  for (const plyrId of room.plyrIds) writeRoom(state, action, room, receipt, plyrId);
}

/** Writes a line for each entry, with the amount as the request spelled it. */
export function writeEntries(
  state: MockState,
  action: string,
  room: LoggedRoom,
  { plyrIds, tokens, amounts }: EntriesBody,
  receipt: Receipt,
): void {
  for (const [at, plyrId] of plyrIds.entries()) {
    const amount = (amounts as readonly unknown[])[at];
    writeRoom(state, action, room, receipt, plyrId, { token: tokens[at], amount });
  }
}

/**
 * Writes one line. Fields without a value are left out.
 * @param state The state.
 * @param action The action.
 * @param room The room.
 * @param receipt The receipt of the task.
 * @param plyrId The player whose line it is.
 * @param more Additional fields of the line.
 */
export function writeRoom(
  state: MockState,
  action: string,
  { gameId, roomId }: LoggedRoom,
  { at, hash, success }: Receipt,
  plyrId: string,
  more: object = {},
): void {
  const data = Object.entries({ gameId, roomId, ...more, hash, success });
  const known = Object.fromEntries(data.filter(([, value]) => value !== undefined));
  state.log({ plyrId, gameId, type: 'game', action, data: known }, at);
}

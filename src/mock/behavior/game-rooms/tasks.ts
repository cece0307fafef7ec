/**
 * The tasks of game rooms (openapi/evidence/game-tokens-chips.md#4-state-rules). Each is one transaction, so a
 * combined call is atomic.
 */

import type { MockState } from '../../state/mock-state.js';
import { revertUnless, TaskError } from '../chain/contract-error.js';
import type { TaskMethod, TaskMoment, TasksOf } from '../tasks/task-types.js';
import { spendAllowance } from '../tokens/allowances.js';
import { writeEntries, writePlayers, writeRoom } from './activity-log.js';
import { createRoom, type Entry, earnRoom, endRoom, joinRoom, leaveRoom, payRoom } from './contract.js';
import { type EntriesBody, earningsOf, lifetimeOf, paymentsOf, roomIdOf } from './task-arguments.js';

/** A room in the body of a task, with the number as the request spelled it. */
interface RoomBody {
  gameId: string;
  roomId: string | number;
}

interface NewRoomBody {
  gameId: string;
  expiresIn: unknown;
}

interface NewRoom {
  gameId: string;
  roomId: string;
  roomAddress: string;
}

type PlayersBody = RoomBody & Pick<EntriesBody, 'plyrIds'>;

const createGameRoom: TaskMethod<NewRoomBody, NewRoom> = {
  run: (state, body, moment) => open(state, body, moment),
  log(state, { gameId }, receipt) {
    const { roomId, roomAddress } = receipt.result ?? {};
    writeRoom(state, 'create', { gameId, roomId }, receipt, gameId, { roomAddress });
  },
};

const joinGameRoom: TaskMethod<PlayersBody, undefined> = {
  run: (state, body, moment) => join(state, body, body.plyrIds, moment),
  log: (state, body, receipt) => writePlayers(state, 'join', body, receipt),
};

const leaveGameRoom: TaskMethod<PlayersBody, undefined> = {
  run: (state, body) => leave(state, body, body.plyrIds),
  log: (state, body, receipt) => writePlayers(state, 'leave', body, receipt),
};

const batchPayGameRoom: TaskMethod<RoomBody & EntriesBody, undefined> = {
  run: (state, body, moment) => pay(state, body, body, moment),
  log: (state, body, receipt) => writeEntries(state, 'pay', body, body, receipt),
};

const batchEarnGameRoom: TaskMethod<RoomBody & EntriesBody, undefined> = {
  run: (state, body, moment) => earn(state, body, earningsOf(state, body), moment),
  log: (state, body, receipt) => writeEntries(state, 'earn', body, body, receipt),
};

const endGameRoom: TaskMethod<RoomBody, undefined> = {
  run: (state, { gameId, roomId }) => endRoom(state, gameId, roomIdOf(roomId)) as undefined,
  log: (state, room, receipt) => writeRoom(state, 'end', room, receipt, room.gameId),
};

const closeGameRoom: TaskMethod<RoomBody, undefined> = {
  run() {
    // The worker omits the address that the room's tokens should go to.
    throw new TaskError(
      'ABI encoding params/values length mismatch.\nExpected length (params): 3\nGiven length (values): 2',
      "The server's worker leaves out an argument, so this operation always fails.",
    );
  },
};

const createJoinPayGameRoom: TaskMethod<NewRoomBody & EntriesBody, NewRoom> = {
  run(state, body, moment) {
    paymentsOf(state, body);
    const room = open(state, body, moment);
    join(state, room, body.plyrIds, moment);
    pay(state, room, body, moment);
    return room;
  },
  log(state, body, receipt) {
    const room = { gameId: body.gameId, roomId: receipt.result?.roomId };
    writeEntries(state, 'createJoinPay', room, body, receipt);
  },
};

const joinPayGameRoom: TaskMethod<RoomBody & EntriesBody, undefined> = {
  run(state, body, moment) {
    paymentsOf(state, body);
    join(state, body, body.plyrIds, moment);
    pay(state, body, body, moment);
    return undefined;
  },
  log: (state, body, receipt) => writeEntries(state, 'joinPay', body, body, receipt),
};

const earnLeaveGameRoom: TaskMethod<RoomBody & EntriesBody, undefined> = {
  run(state, body, moment) {
    // Here a missing amount would count as 0 too, but the description has no record of such a task.
    earn(state, body, paymentsOf(state, body), moment);
    leave(state, body, body.plyrIds);
    return undefined;
  },
  log: (state, body, receipt) => writeEntries(state, 'earnLeave', body, body, receipt),
};

const earnLeaveEndGameRoom: TaskMethod<RoomBody & EntriesBody, undefined> = {
  run(state, body, moment) {
    // Here a missing amount would count as 0 too, but the description has no record of such a task.
    earn(state, body, paymentsOf(state, body), moment);
    leave(state, body, body.plyrIds);
    endRoom(state, body.gameId, roomIdOf(body.roomId));
    return undefined;
  },
  log: (state, body, receipt) => writeEntries(state, 'earnLeaveEnd', body, body, receipt),
};

export const roomTasks: TasksOf<
  | 'createGameRoom'
  | 'joinGameRoom'
  | 'leaveGameRoom'
  | 'batchPayGameRoom'
  | 'batchEarnGameRoom'
  | 'endGameRoom'
  | 'closeGameRoom'
  | 'createJoinPayGameRoom'
  | 'joinPayGameRoom'
  | 'earnLeaveGameRoom'
  | 'earnLeaveEndGameRoom'
> = {
  createGameRoom,
  joinGameRoom,
  leaveGameRoom,
  batchPayGameRoom,
  batchEarnGameRoom,
  endGameRoom,
  closeGameRoom,
  createJoinPayGameRoom,
  joinPayGameRoom,
  earnLeaveGameRoom,
  earnLeaveEndGameRoom,
};

function open(state: MockState, { gameId, expiresIn }: NewRoomBody, { at }: TaskMoment): NewRoom {
  const { roomId, roomAddress } = createRoom(state, gameId, lifetimeOf(expiresIn), at);
  return { gameId, roomId, roomAddress };
}

function join(
  state: MockState,
  { gameId, roomId }: RoomBody,
  plyrIds: readonly string[],
  { at }: TaskMoment,
): undefined {
  joinRoom(state, gameId, roomIdOf(roomId), plyrIds, at);
}

function leave(state: MockState, { gameId, roomId }: RoomBody, plyrIds: readonly string[]): undefined {
  leaveRoom(state, gameId, roomIdOf(roomId), plyrIds);
}

/** Allowances are not on the chain, so the server updates them after all payments. */
function pay(
  state: MockState,
  { gameId, roomId }: RoomBody,
  body: EntriesBody,
  { at }: TaskMoment,
): undefined {
  const entries = paymentsOf(state, body);
  const number = roomIdOf(roomId);
  for (const entry of entries) payRoom(state, gameId, number, entry, at);
  const amounts = body.amounts as readonly unknown[];
  for (const [index, { plyrId, token }] of entries.entries()) {
    spendAllowance(state, { plyrId, gameId, token, amount: amounts[index] });
  }
}

/** Without entries, nothing is checked, not even whether the room exists. */
function earn(
  state: MockState,
  { gameId, roomId }: RoomBody,
  entries: readonly Entry[],
  { at }: TaskMoment,
): undefined {
  // Without entries, the chain would accept an empty number, but the description allows no record of such a task.
  revertUnless(roomId !== '', () => 'roomId is empty.');
  const number = roomIdOf(roomId);
  for (const entry of entries) earnRoom(state, gameId, number, entry, at);
}

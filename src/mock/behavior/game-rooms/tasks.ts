/**
 * The tasks of game rooms (fact sheet game-tokens-chips, 3.4, 4.2 to 4.6 and 4.10). Each is one transaction: what a
 * combined call does happens altogether or not at all.
 */

import type { World } from '../../state/mock-state.js';
import { revertUnless, TaskError } from '../chain/contract-error.js';
import type { TaskMethod, TaskMoment, TasksOf } from '../tasks/task-method.js';
import { spendAllowance } from '../tokens/check-allowances.js';
import { writeEntries, writePlayers, writeRoom } from './activity-log.js';
import { createRoom, type Entry, earnRoom, endRoom, joinRoom, leaveRoom, payRoom } from './contract.js';
import { type EntriesBody, earningsOf, lifetimeOf, paymentsOf, roomIdOf } from './task-arguments.js';

/** A room as bodies of tasks name it; the number is as the request spelled it. */
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
  run: (world, body, moment) => open(world, body, moment),
  log(world, { gameId }, receipt) {
    const { roomId, roomAddress } = receipt.result ?? {};
    writeRoom(world, 'create', { gameId, roomId }, receipt, gameId, { roomAddress });
  },
};

const joinGameRoom: TaskMethod<PlayersBody, undefined> = {
  run: (world, body, moment) => join(world, body, body.plyrIds, moment),
  log: (world, body, receipt) => writePlayers(world, 'join', body, receipt),
};

const leaveGameRoom: TaskMethod<PlayersBody, undefined> = {
  run: (world, body) => leave(world, body, body.plyrIds),
  log: (world, body, receipt) => writePlayers(world, 'leave', body, receipt),
};

const batchPayGameRoom: TaskMethod<RoomBody & EntriesBody, undefined> = {
  run: (world, body, moment) => pay(world, body, body, moment),
  log: (world, body, receipt) => writeEntries(world, 'pay', body, body, receipt),
};

const batchEarnGameRoom: TaskMethod<RoomBody & EntriesBody, undefined> = {
  run: (world, body, moment) => earn(world, body, earningsOf(body), moment),
  log: (world, body, receipt) => writeEntries(world, 'earn', body, body, receipt),
};

const endGameRoom: TaskMethod<RoomBody, undefined> = {
  run: (world, { gameId, roomId }) => endRoom(world, gameId, roomIdOf(roomId)) as undefined,
  log: (world, room, receipt) => writeRoom(world, 'end', room, receipt, room.gameId),
};

const closeGameRoom: TaskMethod<RoomBody, undefined> = {
  run() {
    // The worker leaves out the address that the room's tokens should go to.
    throw new TaskError(
      'ABI encoding params/values length mismatch.\nExpected length (params): 3\nGiven length (values): 2',
    );
  },
};

const createJoinPayGameRoom: TaskMethod<NewRoomBody & EntriesBody, NewRoom> = {
  run(world, body, moment) {
    paymentsOf(body);
    const room = open(world, body, moment);
    join(world, room, body.plyrIds, moment);
    pay(world, room, body, moment);
    return room;
  },
  log(world, body, receipt) {
    const room = { gameId: body.gameId, roomId: receipt.result?.roomId };
    writeEntries(world, 'createJoinPay', room, body, receipt);
  },
};

const joinPayGameRoom: TaskMethod<RoomBody & EntriesBody, undefined> = {
  run(world, body, moment) {
    paymentsOf(body);
    join(world, body, body.plyrIds, moment);
    pay(world, body, body, moment);
    return undefined;
  },
  log: (world, body, receipt) => writeEntries(world, 'joinPay', body, body, receipt),
};

const earnLeaveGameRoom: TaskMethod<RoomBody & EntriesBody, undefined> = {
  run(world, body, moment) {
    // Here a missing amount would count as 0 too, but the description has no record of such a task.
    earn(world, body, paymentsOf(body), moment);
    leave(world, body, body.plyrIds);
    return undefined;
  },
  log: (world, body, receipt) => writeEntries(world, 'earnLeave', body, body, receipt),
};

const earnLeaveEndGameRoom: TaskMethod<RoomBody & EntriesBody, undefined> = {
  run(world, body, moment) {
    // Here a missing amount would count as 0 too, but the description has no record of such a task.
    earn(world, body, paymentsOf(body), moment);
    leave(world, body, body.plyrIds);
    endRoom(world, body.gameId, roomIdOf(body.roomId));
    return undefined;
  },
  log: (world, body, receipt) => writeEntries(world, 'earnLeaveEnd', body, body, receipt),
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

function open(world: World, { gameId, expiresIn }: NewRoomBody, { at }: TaskMoment): NewRoom {
  const { roomId, roomAddress } = createRoom(world, gameId, lifetimeOf(expiresIn), at);
  return { gameId, roomId, roomAddress };
}

function join(
  world: World,
  { gameId, roomId }: RoomBody,
  plyrIds: readonly string[],
  { at }: TaskMoment,
): undefined {
  joinRoom(world, gameId, roomIdOf(roomId), plyrIds, at);
}

function leave(world: World, { gameId, roomId }: RoomBody, plyrIds: readonly string[]): undefined {
  leaveRoom(world, gameId, roomIdOf(roomId), plyrIds);
}

/** Allowances are not on the chain: the server looks after them once all payments are made. */
function pay(world: World, { gameId, roomId }: RoomBody, body: EntriesBody, { at }: TaskMoment): undefined {
  const entries = paymentsOf(body);
  const number = roomIdOf(roomId);
  for (const entry of entries) payRoom(world, gameId, number, entry, at);
  const amounts = body.amounts as readonly unknown[];
  for (const [index, { plyrId, token }] of entries.entries()) {
    spendAllowance(world, { plyrId, gameId, token, amount: amounts[index] });
  }
}

/** Without entries nothing is looked at, not even whether there is such a room. */
function earn(
  world: World,
  { gameId, roomId }: RoomBody,
  entries: readonly Entry[],
  { at }: TaskMoment,
): undefined {
  // Without entries the chain would let an empty number pass, but the description has no record of such a task.
  revertUnless(roomId !== '');
  const number = roomIdOf(roomId);
  for (const entry of entries) earnRoom(world, gameId, number, entry, at);
}

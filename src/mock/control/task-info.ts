/** A background task as testers see it: its subject, and the request that queued it. */
import { playerFields } from '../observability/players.js';
import type { TaskRequest } from '../observability/request-journal.js';
import type { Sandbox } from '../sandboxes/sandboxes.js';
import type { MockState } from '../state/mock-state.js';
import type { Task } from '../state/records.js';

/** The longest name of a game or number of a room. */
const longest = 100;

/**
 * Describes tasks.
 * @param sandbox Their sandbox. Its journal contains the requests of recent tasks.
 * @param tasks The tasks.
 * @returns The schema `TaskInfo` of openapi/mock-control.yaml.
 */
export function taskInfos({ state, journal }: Sandbox, tasks: readonly Readonly<Task>[]): object[] {
  if (tasks.length === 0) return [];
  const requests = journal.taskRequests();
  return tasks.map((task) => infoOf(state, task, requests.get(task.taskId)));
}

function infoOf(state: MockState, task: Readonly<Task>, request: TaskRequest | undefined): object {
  const { taskId, method, status, dueAt, hash, errorMessage, reason, fault, completedAt } = task;
  return {
    ...{ taskId, method, status, hash, errorMessage },
    ...(status === 'FAILED' && reason !== undefined && { reason }),
    queuedAt: new Date(task.queuedAt ?? Number.parseInt(taskId, 10)).toISOString(),
    ...(status === 'PENDING' && !fault?.isHeld && { dueAt: new Date(dueAt).toISOString() }),
    ...(completedAt !== undefined && { endedAt: new Date(completedAt).toISOString() }),
    isHeld: status === 'PENDING' && fault?.isHeld === true,
    ...request,
    ...roomOf(task),
    players: playersOf(state, task),
  };
}

/** Returns the game and the room. A task that creates a room has the number only after it has ended. */
function roomOf({ body, result }: Readonly<Task>): { gameId?: string; roomId?: string } {
  const { gameId, roomId } = { ...result, ...body } as Record<string, unknown>;
  return {
    ...(typeof gameId === 'string' && gameId.length <= longest && { gameId }),
    ...((typeof roomId === 'string' || typeof roomId === 'number') &&
      String(roomId).length <= longest && { roomId: String(roomId) }),
  };
}

/** Returns the players, without duplicates. Bodies contain any data of requests, so only known names are shown. */
function playersOf({ tables: { users } }: MockState, { body }: Readonly<Task>): string[] {
  const fields = body as Record<string, unknown>;
  const players = new Set<string>();
  for (const name of playerFields.flatMap((field) => fields[field]))
    if (typeof name === 'string' && users.has(name.toLowerCase())) players.add(name.toLowerCase());
  for (const one of [fields.address, fields.addresses].flat()) {
    if (typeof one !== 'string') continue;
    const [user] = [...users.find('mirrorAddress', one), ...users.find('primaryAddress', one)];
    if (user) players.add(user.plyrId);
  }
  return [...players];
}

/**
 * What to do when a call that moves money gets no response. The API has no idempotency key, so sending the call again can
 * move the money twice. Look for the effect of the call instead: at its task, the room, the activity log, or a balance. Then
 * decide. `game-backend.ts` uses these functions.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { iterateActivityLogs, type PlyrClient, PlyrError } from 'plyr-api';

/** The outcome of a call that moves money. With `unknown`, it may still happen: don't send it again. */
export type Outcome<Value> =
  | { state: 'done'; value: Value }
  | { state: 'failed' | 'unknown'; reason: unknown };

/** Looks once for the effect of a call. Returns undefined while nothing shows whether the call was carried out. */
export type Look<Value> = () => Promise<Outcome<Value> | undefined>;

/** How long to look for the effect, and how often. Both are in milliseconds. */
export interface Patience {
  /**
   * Default: six minutes. A signed request is valid for five minutes, so it can arrive that late. Its task
   * needs the rest.
   */
  patienceMs?: number | undefined;
  /** Default: two seconds. */
  intervalMs?: number | undefined;
}

/**
 * Sends a call that moves money, once. If the outcome is unknown, it looks for the effect.
 *
 * @param call - Sends the request, and waits for its task.
 * @param look - Looks for the effect.
 * @param patience - When to give up.
 * @returns The outcome. It doesn't throw.
 */
export async function callOnce<Value>(
  call: () => Promise<Value>,
  look: Look<Value>,
  patience?: Patience,
): Promise<Outcome<Value>> {
  try {
    return { state: 'done', value: await call() };
  } catch (reason) {
    // The server rejected the call, or there was no connection: nothing happened. An error from elsewhere, such as from a
    // callback that stores the task ID, says nothing about the request.
    if (reason instanceof PlyrError && !reason.outcomeUnknown) return { state: 'failed', reason };
    return findOutcome(look, patience, reason);
  }
}

/**
 * Looks for the effect of a call until it finds one. After a restart, use this function alone for a call that
 * may have been sent before.
 *
 * @param look - Looks once. If it throws, it is called again later.
 * @param patience - When to give up.
 * @param reason - Why the outcome is unknown.
 * @returns The outcome.
 */
export async function findOutcome<Value>(
  look: Look<Value>,
  { patienceMs = 360_000, intervalMs = 2_000 }: Patience = {},
  reason: unknown = new Error('The backend stopped before the response.'),
): Promise<Outcome<Value>> {
  for (const end = Date.now() + patienceMs; ; await sleep(intervalMs)) {
    const outcome = await look().catch(() => undefined);
    if (outcome) return outcome;
    if (Date.now() >= end) return { state: 'unknown', reason };
  }
}

/** The facts about a `createJoinPayGameRoom` that are known before its response. */
export interface SentRoom {
  gameId: string;
  /** One of the players, in lower case. */
  plyrId: string;
  /** The entry that `newestEntry` returned before the call. */
  newestEntry: string;
  /** The ID of the task, if the response to the call arrived. */
  taskId?: string | undefined;
  /** Returns whether a room belongs to another call. */
  isTaken: (roomId: string) => boolean;
}

/**
 * Returns the ID of the newest entry in a player's activity log. Store it before you send `createJoinPayGameRoom`. It marks
 * a place in the log, so that `lookForRoom` needs no clock.
 *
 * @param plyr - The client.
 * @param plyrId - The player.
 * @returns The ID, which is empty if the log is.
 */
export async function newestEntry(plyr: PlyrClient, plyrId: string): Promise<string> {
  const [entry] = await plyr.listActivityLogs({ plyrId, limit: 1 });
  return entry?._id ?? '';
}

/**
 * Looks for the room of a `createJoinPayGameRoom`: at the task if its ID is known, and otherwise in the activity log.
 *
 * @param plyr - The client.
 * @param sent - The known facts about the call.
 * @returns The ID of the room, or a failure if the task failed. Undefined if there is no trace of the call.
 */
export async function lookForRoom(plyr: PlyrClient, sent: SentRoom): Promise<Outcome<string> | undefined> {
  if (sent.taskId) {
    const task = await plyr.getTaskStatus({ taskId: sent.taskId });
    if (task.status === 'PENDING') return undefined;
    if (task.status === 'FAILED')
      return { state: 'failed', reason: new Error(task.errorMessage ?? 'no reason') };
    if (task.status === 'SUCCESS') {
      // The type is that of any task's record.
      return { state: 'done', value: String(Object(task.taskData).result.roomId) };
    }
  }
  for await (const entry of iterateActivityLogs(plyr, { plyrId: sent.plyrId })) {
    if (entry._id === sent.newestEntry) break;
    const { success, roomId = '' } = { ...entry.data } as { success?: string; roomId?: string };
    // An entry of a rejected transaction doesn't say which room it was for, so it can belong to another call.
    const isRoom = entry.action === 'createJoinPay' && entry.gameId === sent.gameId && success === 'success';
    if (isRoom && roomId && !sent.isTaken(roomId)) return { state: 'done', value: roomId };
  }
  return undefined;
}

/**
 * Checks whether an `earnLeaveEndGameRoom` paid. The call removes its players from the room in the same
 * transaction, so while they are in the room, they have not been paid. Then you can send this call again. If
 * both are carried out, the chain rejects the second one, because it pays only players who are in the room.
 *
 * @param plyr - The client.
 * @param roomId - The room.
 * @param plyrIds - The players that the call pays.
 * @returns Done if none of them is in the room. Otherwise undefined.
 */
export async function lookIntoRoom(
  plyr: PlyrClient,
  roomId: string,
  plyrIds: readonly string[],
): Promise<Outcome<void> | undefined> {
  const looks = plyrIds.map((plyrId) => plyr.isJoinedGameRoom({ plyrId, roomId }));
  const isEmpty = (await Promise.all(looks)).every(({ isJoined }) => !isJoined);
  return isEmpty ? { state: 'done', value: undefined } : undefined;
}

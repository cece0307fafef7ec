/** The history of a room, from the journal. */
import type { JournalEntry, RoomInfo, StateChange, TaskInfo } from '../../../control-client/control-types.js';
import { reasonOf } from '../../api/failed-tasks.js';
import { difference } from '../../parts/difference.js';

/** A moment in the life of a room. */
export interface LifeEvent {
  /** When it happened, on the sandbox's clock. */
  at: string;
  kind: 'room' | 'in' | 'out' | 'failed';
  title: string;
  /** More about it, such as who paid. */
  details: string[];
  /** The request that did it. */
  requestId?: number;
}

type Of = Pick<RoomInfo, 'gameId' | 'roomId' | 'createdAt'>;

/**
 * Returns the history of a room, oldest first.
 * @param room The room.
 * @param entries Requests of the journal, in any order. Those about other rooms are left out.
 * @param failed Tasks that failed, also of other rooms.
 */
export function lifeLine(
  room: Of,
  entries: readonly JournalEntry[],
  failed: readonly TaskInfo[] = [],
): LifeEvent[] {
  const failures = failed.filter((task) => task.gameId === room.gameId && task.roomId === room.roomId);
  const told = new Set(failures.map(({ requestId }) => requestId));
  const events = [
    ...entries.flatMap((entry) => eventsOf(room, entry, told.has(entry.id))),
    ...failures.map(failureOf),
  ].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const isBegun = events.some(({ title }) => title === created);
  if (isBegun || room.createdAt === null) return events;
  return [{ at: room.createdAt, kind: 'room', title: created, details: [] }, ...events];
}

const created = 'Created';

function failureOf(task: TaskInfo): LifeEvent {
  const { requestId, operationId, method, endedAt, queuedAt } = task;
  return {
    ...{ at: endedAt ?? queuedAt, kind: 'failed', title: `${operationId ?? method} failed` },
    details: [reasonOf(task)],
    ...(requestId !== undefined && { requestId }),
  };
}

function eventsOf(room: Of, entry: JournalEntry, isTold: boolean): LifeEvent[] {
  const { id: requestId, at, hint, operationId, gameId, request } = entry;
  const own = entry.changes.filter(({ of }) => isOf(of, room));
  const found = own.flatMap((change) =>
    change.kind === 'room' ? roomEvents(change) : balanceEvents(change, entry.changes),
  );
  const sent = request.body as { roomId?: unknown } | undefined;
  const isMeant = gameId === room.gameId && String(sent?.roomId) === room.roomId;
  if (isMeant && hint !== null && own.length === 0 && !isTold)
    found.push({ kind: 'failed', title: `${operationId ?? 'Request'} failed`, details: [hint] });
  return found.map((event) => ({ at, requestId, ...event }));
}

type Found = Omit<LifeEvent, 'at' | 'requestId'>;

const isOf = (of: StateChange['of'], { gameId, roomId }: Of): boolean => {
  const { game, room } = of as { game?: string; room?: string };
  return game === gameId && room === roomId;
};

const listed = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function roomEvents({ before, after }: StateChange): Found[] {
  const events: Found[] = [];
  const add = (title: string) => events.push({ kind: 'room', title, details: [] });
  if (before === null) add(created);
  const [was, is] = [listed(before?.joined), listed(after?.joined)];
  const joined = is.filter((player) => !was.includes(player));
  const left = was.filter((player) => !is.includes(player));
  if (joined.length > 0) add(`${joined.join(', ')} joined`);
  if (left.length > 0) add(`${left.join(', ')} left`);
  if (after?.isEnded === true && before?.isEnded !== true) add('Ended');
  return events;
}

const amountOf = (fields: StateChange['before']): string => String(fields?.amount ?? 0);

function balanceEvents(change: StateChange, all: readonly StateChange[]): Found[] {
  if (change.kind !== 'balance') return [];
  const token = change.of.token;
  const moved = difference(amountOf(change.before), amountOf(change.after));
  if (moved === '0') return [];
  const isOut = moved.startsWith('-');
  const details = all.flatMap(({ kind, of, before, after }) => {
    if (kind !== 'balance' || of.token !== token || of.player === undefined) return [];
    const share = difference(amountOf(before), amountOf(after));
    return share === '0' ? [] : [`${of.player}: ${share.startsWith('-') ? '' : '+'}${share} ${token}`];
  });
  return [
    {
      kind: isOut ? 'out' : 'in',
      title: isOut ? `${moved.slice(1)} ${token} earned` : `${moved} ${token} paid`,
      details,
    },
  ];
}

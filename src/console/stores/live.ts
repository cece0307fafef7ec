/** Live data from the mock: the newest requests, and a signal for each kind of record that changed. */
import { batch, type Signal, signal } from '@preact/signals';
import type {
  ChangeEvent,
  RequestSummary,
  ResetEvent,
  TaskEvent,
} from '../../control-client/control-types.js';
import { type Connection, readEvents } from '../../control-client/event-stream.js';
import { admission, locked } from '../api/control.js';
import { base } from '../api/place.js';

/** The most requests that the page keeps. */
const keptRequests = 5_000;

/** Whether events arrive. */
export const connection: Signal<Connection> = signal<Connection>('connecting');

/** The requests of the sandbox, oldest first. A new array each time it changes. */
export const requests: Signal<readonly RequestSummary[]> = signal<readonly RequestSummary[]>([]);

/**
 * Counters by kind of record, such as `room`, `task`, and `request`. A counter grows when a record of its kind
 * changes, and views that show such records then read them again.
 */
export const changesOf: Record<string, Signal<number>> = {};

/** Returns the signal of a kind. `any` grows with each change. */
export function changed(kind: string): Signal<number> {
  changesOf[kind] ??= signal(0);
  return changesOf[kind];
}

/** Lets all views read again, because records may have changed without an event. */
export function readAgain(): void {
  batch(() => {
    changed('any').value += 1;
    changed(everything).value += 1;
  });
}

/** The kind on which every reading depends. */
export const everything = 'everything';

let arrived: RequestSummary[] = [];
const kinds = new Set<string>();
let isPlanned = false;

/** Combines many events into one update of the page, at most once a frame. */
function plan(): void {
  if (isPlanned) return;
  isPlanned = true;
  requestAnimationFrame(() => {
    isPlanned = false;
    batch(() => {
      if (arrived.length > 0) requests.value = appended(requests.value, arrived);
      for (const kind of kinds) changed(kind).value += 1;
      if (kinds.size > 0) changed('any').value += 1;
    });
    arrived = [];
    kinds.clear();
  });
}

/** Adds requests. A new connection may repeat requests, so it compares IDs. */
export function appended(
  before: readonly RequestSummary[],
  more: readonly RequestSummary[],
): readonly RequestSummary[] {
  // IDs start again after the journal was emptied or the mock was restarted. There is no event for that.
  if (isOtherJournal(before, more)) return more.slice(-keptRequests);
  const last = before.at(-1)?.id ?? 0;
  const fresh = more.filter(({ id }) => id > last);
  return fresh.length === 0 ? before : [...before, ...fresh].slice(-keptRequests);
}

/** Returns whether an ID occurs in both, but belongs to different requests. */
function isOtherJournal(before: readonly RequestSummary[], more: readonly RequestSummary[]): boolean {
  const [first] = more;
  const known = first && before[before.length - 1 - ((before.at(-1)?.id ?? 0) - first.id)];
  return known !== undefined && first !== undefined && known.id === first.id && known.at !== first.at;
}

function onEvent(kind: string, data: unknown): void {
  if (kind === 'request') {
    arrived.push(data as RequestSummary);
    kinds.add('request');
  } else if (kind === 'task') kinds.add('task').add((data as TaskEvent).status);
  else if (kind === 'change') kinds.add((data as ChangeEvent).kind);
  else if (kind === 'reset') begin((data as ResetEvent).part);
  plan();
}

/** Resets a part of the sandbox's data, for which there are no other events. */
function begin(part: ResetEvent['part']): void {
  if (part === 'journal') forget();
  else readAgain();
}

/** Removes the requests, for example after the journal was emptied. */
export function forget(): void {
  arrived = [];
  batch(() => {
    requests.value = [];
    readAgain();
  });
}

/** Starts reading events, those of recorded requests first. */
export function watch(): () => void {
  return readEvents(`${base}/_mock/events?since=0`, {
    headers: admission,
    onEvent,
    onConnection(state, message = '') {
      if (state === 'lost' && connection.value === 'rejected') return;
      // Between two attempts to connect, the page stays disconnected.
      if (state === 'connecting' && connection.value !== 'live') return;
      connection.value = state;
      if (state === 'rejected') locked.value = message;
      // Read the events that were missed.
      if (state === 'live') readAgain();
    },
  });
}

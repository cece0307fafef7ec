/** How many requests ended in each second, and how long they took, for the chart. */
import { effect, type Signal, signal } from '@preact/signals';
import type { RequestSummary } from '../../control-client/control-types.js';
import { requests } from './live.js';

/** How many seconds are kept. */
export const keptSeconds = 600;

/** Kinds of outcomes: a status code of the class, or no response. */
export const outcomes = ['2xx and 3xx', '4xx', '5xx', 'No response'] as const;

/** The requests that ended in a second. */
export interface Second {
  /** In the order of `outcomes`. */
  counts: [number, number, number, number];
  /** In milliseconds, in the order in which they ended. */
  durations: number[];
}

/** Seconds since the epoch on the sandbox's clock, with the requests that ended in them. Only seconds with requests. */
export class Traffic {
  readonly seconds: Map<number, Second> = new Map();
  #last = 0;
  #newest = 0;

  /**
   * Counts requests that were not counted before.
   * @param all The requests of the sandbox, oldest first.
   * @returns Whether anything has changed.
   */
  add(all: readonly RequestSummary[]): boolean {
    const last = all.at(-1)?.id ?? 0;
    if (last === this.#last) return false;
    // IDs start again after the journal was emptied. The chart keeps the requests from before.
    if (last < this.#last) this.#last = 0;
    for (let at = firstAfter(all, this.#last); at < all.length; at += 1)
      this.#count(all[at] as RequestSummary);
    this.#last = last;
    // The clock of the sandbox can go back.
    for (const second of this.seconds.keys())
      if (Math.abs(this.#newest - second) >= keptSeconds) this.seconds.delete(second);
    return true;
  }

  #count({ at, status, durationMs }: RequestSummary): void {
    const key = Math.floor(Date.parse(at) / 1000);
    this.#newest = key;
    const second = this.seconds.get(key) ?? { counts: [0, 0, 0, 0], durations: [] };
    second.counts[outcomeOf(status)] += 1;
    second.durations.push(durationMs);
    this.seconds.set(key, second);
  }
}

/** The new requests are at the end. */
function firstAfter(all: readonly RequestSummary[], id: number): number {
  let at = all.length;
  while (at > 0 && (all[at - 1] as RequestSummary).id > id) at -= 1;
  return at;
}

/** Returns the place of a status code in `outcomes`. */
export function outcomeOf(status: number): 0 | 1 | 2 | 3 {
  if (status === 0) return 3;
  return status < 400 ? 0 : status < 500 ? 1 : 2;
}

/** The traffic of the sandbox. */
export const traffic: Traffic = new Traffic();

/** Grows when the traffic changes. */
export const trafficChanges: Signal<number> = signal(0);

/** Keeps the traffic current. */
export const keepTraffic = (): (() => void) =>
  effect(() => {
    if (traffic.add(requests.value)) trafficChanges.value = trafficChanges.peek() + 1;
  });

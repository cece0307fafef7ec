/** The rows of the journal: the filtered requests of the sandbox. During a pause, only those from before the pause. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { RequestSummary } from '../../../control-client/control-types.js';
import { control, done } from '../../api/control.js';
import { forget, requests } from '../../stores/live.js';
import { matching, type RequestFilter, showAll } from './request-filter.js';

/** Which requests are shown. */
export const filter: Signal<RequestFilter> = signal<RequestFilter>(showAll);

const frozen = signal<readonly RequestSummary[] | undefined>(undefined);

/** Whether rows stay where they are. */
export const isPaused: ReadonlySignal<boolean> = computed(() => frozen.value !== undefined);

/** How many requests have arrived since the pause. */
export const waitingCount: ReadonlySignal<number> = computed(() => {
  const last = frozen.value?.at(-1)?.id ?? 0;
  return frozen.value === undefined ? 0 : countAfter(requests.value, last);
});

/** The rows, newest first. */
export const rows: ReadonlySignal<readonly RequestSummary[]> = computed(() =>
  matching(frozen.value ?? requests.value, filter.value),
);

/** The operations that occur in the journal, in alphabetical order. */
export const operationsSeen: ReadonlySignal<readonly string[]> = computed(() =>
  distinct((one) => [one.operationId]),
);

/** The players that occur in the journal, at most 100, in alphabetical order. */
export const playersSeen: ReadonlySignal<readonly string[]> = computed(() =>
  distinct((one) => one.players).slice(0, 100),
);

/** Stops the rows. */
export function pause(): void {
  frozen.value = requests.value;
}

/** Lets the rows move again. */
export function resume(): void {
  frozen.value = undefined;
}

/** Empties the journal of the mock. */
export async function clearJournal(): Promise<void> {
  await done(control.DELETE('/requests'));
  resume();
  forget();
}

function countAfter(all: readonly RequestSummary[], last: number): number {
  let count = 0;
  while (count < all.length && (all[all.length - 1 - count] as RequestSummary).id > last) count += 1;
  return count;
}

function distinct(of: (request: RequestSummary) => readonly (string | null)[]): string[] {
  const seen = new Set(requests.value.flatMap((request) => of(request).filter((one) => one !== null)));
  return [...seen].sort();
}

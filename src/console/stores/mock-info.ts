/**
 * A summary of the mock and the sandbox, for the bar. It is read again when something happens, at most once a
 * second.
 */
import { effect, type Signal, signal } from '@preact/signals';
import type {
  ClockInfo,
  Fault,
  MockInfo,
  SandboxInfo,
  TaskWorker,
} from '../../control-client/control-types.js';
import { control, done } from '../api/control.js';
import { changed, requests } from './live.js';

/** What the bar shows. */
export interface Overview {
  mock: MockInfo;
  sandboxes: SandboxInfo[];
  clock: ClockInfo;
  worker: TaskWorker;
  faults: Fault[];
}

/** Undefined until it is loaded. */
export const overview: Signal<Overview | undefined> = signal<Overview | undefined>(undefined);

/** Reads everything that the bar shows. */
export async function readOverview(): Promise<void> {
  const [mock, { sandboxes }, clock, worker, { faults }] = await Promise.all([
    done(control.GET('/')),
    done(control.GET('/sandboxes')),
    done(control.GET('/clock')),
    done(control.GET('/tasks')),
    done(control.GET('/faults')),
  ]);
  overview.value = { mock, sandboxes, clock, worker, faults };
}

const pauseMs = 1_000;

/** Keeps it current. */
export function keepOverview(): () => void {
  let isPlanned = false;
  let last = 0;
  const read = () => {
    isPlanned = false;
    last = Date.now();
    // Ignore errors: the connection for events also shows when the mock is gone.
    void readOverview().catch(() => {});
  };
  return effect(() => {
    void [changed('any').value, requests.value];
    if (!isPlanned) setTimeout(read, Math.max(0, last + pauseMs - Date.now()));
    isPlanned = true;
  });
}

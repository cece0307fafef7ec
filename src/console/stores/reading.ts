/** What the page reads by itself, and how to stop it. */
import { watch } from './live.js';
import { keepOverview } from './mock-info.js';
import { keepTraffic } from './traffic.js';

let stops: (() => void)[] = [];

/** Begins to read. */
export function startReading(): void {
  stops = [watch(), keepOverview(), keepTraffic()];
}

/** Stops. A sandbox that is about to be deleted must not be read, because a read creates it again. */
export function stopReading(): void {
  for (const stop of stops) stop();
  stops = [];
}

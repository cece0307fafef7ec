/** Starts and stops all background reading of the page. */
import { watch } from './live.js';
import { keepOverview } from './mock-info.js';
import { keepTraffic } from './traffic.js';

let stops: (() => void)[] = [];

/** Starts reading. */
export function startReading(): void {
  stops = [watch(), keepOverview(), keepTraffic()];
}

/** Stops reading. Don't read a sandbox that is about to be deleted, because a read creates it again. */
export function stopReading(): void {
  for (const stop of stops) stop();
  stops = [];
}

/** The clock of the sandbox, which can be ahead of the clock of this machine. It ticks once a second. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { overview } from './mock-info.js';

const tickMs = 1_000;

/** How far the sandbox is ahead of this page, in milliseconds. */
const aheadMs = signal(0);
effect(() => {
  const shown = overview.value;
  if (shown) aheadMs.value = shown.clock.ms - Date.now();
});

let timer: ReturnType<typeof setInterval> | undefined;

/** The timer runs only while the page shows a time. */
const tick = signal(Date.now(), {
  watched() {
    tick.value = Date.now();
    timer = setInterval(() => {
      tick.value = Date.now();
    }, tickMs);
  },
  unwatched() {
    clearInterval(timer);
  },
});

/** The time in the sandbox, in milliseconds since the epoch. */
export const sandboxNow: ReadonlySignal<number> = computed(() => tick.value + aheadMs.value);

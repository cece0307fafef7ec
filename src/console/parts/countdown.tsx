import type { JSX } from 'preact';
import { sandboxNow } from '../stores/sandbox-clock.js';
import { distance, Time } from './time.js';

/** A moment, and how far away it is on the sandbox's clock. */
export function Countdown({ at }: { at: string }): JSX.Element {
  return (
    <span class="countdown">
      <Time at={at} full /> <span class="quiet">({distance(Date.parse(at) - sandboxNow.value)})</span>
    </span>
  );
}

import type { JSX } from 'preact';
import type { Connection as State } from '../../../control-client/event-stream.js';

const states = { connecting: 'Connecting', live: 'Live', lost: 'Not connected', rejected: 'No access' };

/** Whether the page shows what happens now. */
export function Connection({ state }: { state: State }): JSX.Element {
  return (
    <span class={`connection ${state}`} role="status">
      {states[state]}
    </span>
  );
}

/** Says that the page is out of date. */
export function DisconnectedBanner({ state }: { state: State }): JSX.Element | null {
  if (state !== 'lost') return null;
  return (
    <p class="disconnected" role="alert">
      The mock does not answer. This page shows what it knew before. It connects again by itself as soon as
      the mock is up.
    </p>
  );
}

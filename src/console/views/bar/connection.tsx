import type { JSX } from 'preact';
import type { Connection as State } from '../../../control-client/event-stream.js';

const states = { connecting: 'Connecting', live: 'Live', lost: 'Not connected', rejected: 'No access' };

/** Shows whether the page is up to date. */
export function Connection({ state }: { state: State }): JSX.Element {
  return (
    <span class={`connection ${state}`} role="status">
      {states[state]}
    </span>
  );
}

/** Warns that the page is out of date. */
export function DisconnectedBanner({ state }: { state: State }): JSX.Element | null {
  if (state !== 'lost') return null;
  return (
    <p class="disconnected" role="alert">
      The mock does not respond. This page may be out of date. It reconnects automatically when the mock is
      running again.
    </p>
  );
}

import type { JSX } from 'preact';
import { connection } from '../../stores/live.js';
import { overview } from '../../stores/mock-info.js';

const states = { connecting: 'Connecting', live: 'Live', lost: 'Not connected', rejected: 'No access' };

/** The bar at the top: which sandbox, its clock, its worker, and the modes of the mock. */
export function Bar(): JSX.Element {
  const shown = overview.value;
  return (
    <header class="bar">
      <h1>PLYR mock</h1>
      {shown && <span class="badge">{shown.mock.network ?? shown.mock.mode}</span>}
      <span class={`connection ${connection.value}`} role="status">
        {states[connection.value]}
      </span>
    </header>
  );
}

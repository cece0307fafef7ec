import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { connection } from '../../stores/live.js';
import { overview } from '../../stores/mock-info.js';
import { ActiveFaults } from './active-faults.js';
import { ClockControl } from './clock-control.js';
import { Connection, DisconnectedBanner } from './connection.js';
import { ModeBadges } from './mode-badges.js';
import { SandboxMenu } from './sandbox-menu.js';
import { WorkerControl } from './worker-control.js';

/**
 * The bar at the top: the sandbox, its clock, its worker, and the modes of the mock. At phone width, most of it
 * is folded.
 */
export function Bar(): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const shown = overview.value;
  return (
    <header class={isOpen ? 'bar is-open' : 'bar'}>
      <h1>PLYR mock</h1>
      <SandboxMenu sandboxes={shown?.sandboxes ?? []} />
      <Connection state={connection.value} />
      {shown && (
        <>
          <button
            type="button"
            class="quiet bar-toggle"
            aria-expanded={isOpen}
            aria-controls="bar-items"
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? 'Less' : 'More'}
          </button>
          <div id="bar-items" class="bar-items">
            <ClockControl clock={shown.clock} />
            <WorkerControl worker={shown.worker} />
            <ActiveFaults faults={shown.faults} />
            <ModeBadges mock={shown.mock} />
          </div>
        </>
      )}
      <DisconnectedBanner state={connection.value} />
    </header>
  );
}

import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { SandboxInfo } from '../../../control-client/control-types.js';
import { pathOf, place } from '../../api/place.js';
import { PanelButton } from '../../parts/panel-button.js';
import { readOverview } from '../../stores/mock-info.js';
import {
  copySandbox,
  createSandbox,
  deleteSandbox,
  renameSandbox,
  resetSandbox,
  restoreFile,
  saveFile,
} from './sandbox-actions.js';

/** The name of a sandbox, as the page shows it. */
const titleOf = (name: string): string => name || 'Default sandbox';

/** The name of the current sandbox, a list of all sandboxes, and the actions for the current one. */
export function SandboxMenu({ sandboxes }: { sandboxes: readonly SandboxInfo[] }): JSX.Element {
  const file = useRef<HTMLInputElement>(null);
  const isNamed = place.sandbox !== '';
  return (
    <>
      <PanelButton
        title="Sandbox"
        onOpen={() => void readOverview().catch(() => {})}
        label={
          <>
            <span class="hidden">Sandbox: </span>
            {titleOf(place.sandbox)}
          </>
        }
      >
        {(close) => {
          const then = (action: () => unknown) => () => {
            close();
            void action();
          };
          return (
            <>
              <SandboxList sandboxes={sandboxes} />
              <div class="panel-actions">
                <button type="button" onClick={then(createSandbox)}>
                  New sandbox…
                </button>
                <button type="button" onClick={then(copySandbox)}>
                  Copy this sandbox…
                </button>
                {isNamed && (
                  <button type="button" onClick={then(renameSandbox)}>
                    Rename…
                  </button>
                )}
                <button type="button" onClick={then(saveFile)}>
                  Save a snapshot to a file
                </button>
                <button type="button" onClick={then(() => file.current?.click())}>
                  Restore a snapshot from a file…
                </button>
                <button type="button" class="danger" onClick={then(resetSandbox)}>
                  Reset…
                </button>
                {isNamed && (
                  <button type="button" class="danger" onClick={then(deleteSandbox)}>
                    Delete…
                  </button>
                )}
              </div>
            </>
          );
        }}
      </PanelButton>
      <input
        ref={file}
        type="file"
        hidden
        accept="application/json,.json"
        aria-label="Snapshot to restore"
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (chosen) void restoreFile(chosen);
        }}
      />
    </>
  );
}

/** The sandboxes in memory, each a link to its console. */
function SandboxList({ sandboxes }: { sandboxes: readonly SandboxInfo[] }): JSX.Element {
  return (
    <ul class="sandboxes">
      {sandboxes.map(({ name, players, requests, waitingTasks }) => (
        <li key={name}>
          <a
            href={`${pathOf(place.mock, name)}${location.hash}`}
            aria-current={name === place.sandbox ? 'page' : undefined}
          >
            <strong>{titleOf(name)}</strong>
            <small>
              {players} players, {requests} requests, {waitingTasks} waiting
            </small>
          </a>
        </li>
      ))}
    </ul>
  );
}

import type { JSX } from 'preact';
import type { Fault } from '../../../control-client/control-types.js';
import {
  canHappen,
  conditionText,
  countText,
  effectText,
  newFaultOf,
} from '../../../control-client/fault-text.js';
import { control, done } from '../../api/control.js';
import { RecordTable } from '../../parts/record-table.js';
import { readOverview } from '../../stores/mock-info.js';
import { linkTo } from '../../stores/navigation.js';
import { attempt } from '../../stores/notices.js';

/** Adds faults again, and restarts their incidents. */
async function addAgain(faults: readonly Fault[]): Promise<void> {
  const begun = new Set<string>();
  for (const fault of faults) {
    const { incident: name, match } = fault;
    if (name === undefined) await done(control.POST('/faults', { body: newFaultOf(fault) }));
    else if (!begun.has(name)) {
      const body = { ...(match && { match }) };
      await done(control.POST('/incidents/{name}', { params: { path: { name } }, body }));
      begun.add(name);
    }
  }
  await readOverview();
}

async function remove(fault: Fault): Promise<void> {
  const { id } = fault;
  await attempt(
    () => done(control.DELETE('/faults/{id}', { params: { path: { id } } })),
    `Fault ${id} is removed.`,
    // A removed part of an incident is restored as a separate fault.
    async () => {
      await done(control.POST('/faults', { body: newFaultOf(fault) }));
      await readOverview();
    },
  );
  await readOverview();
}

async function clear(faults: readonly Fault[]): Promise<void> {
  await attempt(
    () => done(control.DELETE('/faults')),
    ({ deleted }) => (deleted === 1 ? 'The fault is removed.' : `${deleted} faults are removed.`),
    () => addAgain(faults),
  );
  await readOverview();
}

/** The faults of the sandbox: what goes wrong, for which requests, and how often it has happened. */
export function FaultList({ faults }: { faults: readonly Fault[] }): JSX.Element {
  return (
    <section class="fault-list" aria-labelledby="faults-title">
      <div class="section-head">
        <h2 id="faults-title">Faults</h2>
        <a href={linkTo('faults', 'new')}>Add a fault</a>
        {faults.length > 0 && (
          <button type="button" class="danger" onClick={() => clear(faults)}>
            Remove all
          </button>
        )}
      </div>
      {faults.length === 0 ? (
        <p class="quiet">
          This sandbox has no faults: it returns what the server would return. Begin an incident, or add a
          fault.
        </p>
      ) : (
        <RecordTable
          rows={faults}
          keyOf={({ id }) => id}
          columns={[
            { title: 'ID', cell: ({ id }) => id },
            { title: 'Operation', cell: operationOf },
            { title: 'What goes wrong', cell: (fault) => <Effect fault={fault} /> },
            { title: 'Which requests', cell: (fault) => conditionText(fault) || 'All' },
            {
              title: 'How often',
              cell: (fault) => (
                <span class={canHappen(fault) ? 'badge warn' : 'badge'}>{countText(fault)}</span>
              ),
            },
            { title: 'Actions', isTitleHidden: true, cell: (fault) => <RemoveButton fault={fault} /> },
          ]}
        />
      )}
    </section>
  );
}

const operationOf = ({ operation }: Fault): string | JSX.Element =>
  operation === '*' ? 'All operations' : <code>{operation}</code>;

function Effect({ fault }: { fault: Fault }): JSX.Element {
  return (
    <span class={canHappen(fault) ? '' : 'quiet'}>
      {effectText(fault)} {fault.incident && <span class="badge">{fault.incident}</span>}
    </span>
  );
}

function RemoveButton({ fault }: { fault: Fault }): JSX.Element {
  return (
    <button type="button" aria-label={`Remove fault ${fault.id}`} onClick={() => remove(fault)}>
      Remove
    </button>
  );
}

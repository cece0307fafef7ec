import type { JSX } from 'preact';
import { control, done } from '../../api/control.js';
import type { Fault } from '../../api/control-types.js';
import { readOverview } from '../../stores/mock-info.js';
import { linkTo } from '../../stores/navigation.js';
import { attempt } from '../../stores/notices.js';
import { canHappen, conditionText, countText, effectText, newFaultOf } from './fault-text.js';

const addAgain = async (faults: readonly Fault[]): Promise<void> => {
  for (const fault of faults) await done(control.POST('/faults', { body: newFaultOf(fault) }));
  await readOverview();
};

async function remove(fault: Fault): Promise<void> {
  const { id } = fault;
  await attempt(
    () => done(control.DELETE('/faults/{id}', { params: { path: { id } } })),
    `Fault ${id} is removed.`,
    () => addAgain([fault]),
  );
  await readOverview();
}

async function clear(faults: readonly Fault[]): Promise<void> {
  await attempt(
    () => done(control.DELETE('/faults')),
    ({ deleted }) => (deleted === 1 ? 'The fault is removed.' : `${deleted} faults are removed.`),
    // Incidents are begun again by their cards.
    () => addAgain(faults.filter(({ incident }) => incident === undefined)),
  );
  await readOverview();
}

/** The faults of the sandbox: what goes wrong, for which requests, and how often it did. */
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
        <div class="scroll-x framed">
          <table>
            <thead>
              <tr>
                <th scope="col">ID</th>
                <th scope="col">Operation</th>
                <th scope="col">What goes wrong</th>
                <th scope="col">Which requests</th>
                <th scope="col">How often</th>
                <th scope="col">
                  <span class="hidden">Actions</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {faults.map((fault) => (
                <FaultRow key={fault.id} fault={fault} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function FaultRow({ fault }: { fault: Fault }): JSX.Element {
  return (
    <tr class={canHappen(fault) ? '' : 'used-up'}>
      <td>{fault.id}</td>
      <td>{fault.operation === '*' ? 'All operations' : <code>{fault.operation}</code>}</td>
      <td>
        {effectText(fault)}
        {fault.incident && (
          <>
            {' '}
            <span class="badge">{fault.incident}</span>
          </>
        )}
      </td>
      <td>{conditionText(fault) || 'All'}</td>
      <td>
        <span class={canHappen(fault) ? 'badge warn' : 'badge'}>{countText(fault)}</span>
      </td>
      <td>
        <button type="button" aria-label={`Remove fault ${fault.id}`} onClick={() => remove(fault)}>
          Remove
        </button>
      </td>
    </tr>
  );
}

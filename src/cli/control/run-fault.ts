/** Faults and incidents of a running mock. */
import { ControlError, done } from '../../control-client/control-client.js';
import type { Fault, Incident, NewFault } from '../../control-client/control-types.js';
import { conditionText, countText, effectText } from '../../control-client/fault-text.js';
import { nearest } from '../../mock/observability/hints/near-misses.js';
import { UserError } from '../../mock/openapi/user-error.js';
import { readAll } from '../api/ask.js';
import { oneOf } from '../api/catalog.js';
import { readTextFile } from '../api/text-file.js';
import { counted } from '../counted.js';
import { table } from '../mock/columns.js';
import type { Paint, Shell } from '../shell.js';
import { type ControlCommand, type RunningMock, runControl, sandboxText } from './control-command.js';
import { type FaultOptions, faultKinds, incidentOptions, newFault } from './new-fault.js';

/**
 * Prints the faults of a sandbox.
 * @param command How it was called.
 * @param shell Gets the output.
 */
export async function runFaultList(command: ControlCommand, shell: Shell): Promise<void> {
  await runControl(command, shell, async ({ control, target, paint }) => {
    const data = await done(control.GET('/faults'));
    const empty = `No faults in ${sandboxText(target.sandbox)}. "plyr-api mock fault incidents" lists what can happen.`;
    return { data, text: data.faults.length > 0 ? faultTable(data.faults, paint) : empty };
  });
}

/**
 * Prints the incidents that can be started.
 * @param command How it was called.
 * @param shell Gets the output.
 */
export async function runIncidentList(command: ControlCommand, shell: Shell): Promise<void> {
  await runControl(command, shell, async ({ control, paint }) => {
    const data = await done(control.GET('/incidents'));
    return { data, text: data.incidents.map((one) => incidentText(one, paint)).join('\n') };
  });
}

/**
 * Starts an incident, or adds a fault.
 * @param command How it was called.
 * @param shell Gets the output.
 * @throws UserError for a name that is neither an incident nor a kind, or for options that don't apply.
 */
export async function runFaultAdd(
  { what, options, ...command }: ControlCommand & { what: string; options: FaultOptions },
  shell: Shell,
): Promise<void> {
  const kind = faultKinds.find((one) => one === what);
  const fault = what === '-' || what.startsWith('@') ? await readFault(what, shell) : undefined;
  const single = fault ?? (kind && newFault(kind, options));
  const narrowed = single ? {} : incidentOptions(what, options);
  await runControl(command, shell, async (mock) => {
    if (single) {
      const data = await done(mock.control.POST('/faults', { body: single }));
      return {
        data,
        text: `Added to ${sandboxText(mock.target.sandbox)}:\n${faultTable([data], mock.paint)}`,
      };
    }
    const path = { name: what };
    const data = await done(
      mock.control.POST('/incidents/{name}', { params: { path }, body: narrowed }),
    ).catch((error) => withSuggestion(error, what, mock));
    const begun = `Begun in ${sandboxText(mock.target.sandbox)}: ${data.title}.`;
    return { data, text: [begun, data.description, endText(data)].join('\n') };
  });
}

/**
 * Removes faults.
 * @param command How it was called, with IDs and names of incidents.
 * @param shell Gets the output.
 */
export async function runFaultRemove(
  { faults, ...command }: ControlCommand & { faults: readonly string[] },
  shell: Shell,
): Promise<void> {
  await runControl(command, shell, async ({ control }) => {
    const data: unknown[] = [];
    const lines: string[] = [];
    for (const name of faults) {
      if (/^\d+$/.test(name)) {
        const removed = await done(control.DELETE('/faults/{id}', { params: { path: { id: name } } }));
        data.push(removed);
        lines.push(
          `Removed fault ${removed.id} of ${removed.operation}. ${countText({ ...removed, remaining: null }).replace(', no limit', '')}.`,
        );
      } else {
        const ended = await done(control.DELETE('/incidents/{name}', { params: { path: { name } } }));
        data.push(ended);
        const released =
          ended.releasedTasks > 0 ? ` ${counted(ended.releasedTasks, 'task')} can run now.` : '';
        lines.push(`Ended ${ended.name}: ${counted(ended.removedFaults, 'fault')} removed.${released}`);
      }
    }
    return { data: { removed: data }, text: lines.join('\n') };
  });
}

/**
 * Removes all faults of a sandbox.
 * @param command How it was called.
 * @param shell Gets the output.
 */
export async function runFaultClear(command: ControlCommand, shell: Shell): Promise<void> {
  await runControl(command, shell, async ({ control, target }) => {
    const data = await done(control.DELETE('/faults'));
    return { data, text: `Removed ${counted(data.deleted, 'fault')} of ${sandboxText(target.sandbox)}.` };
  });
}

async function readFault(what: string, shell: Shell): Promise<NewFault> {
  const text = what === '-' ? await readAll(shell.stdin) : readTextFile(what.slice(1));
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError(`${what === '-' ? 'standard input' : what.slice(1)} is not valid JSON.`);
  }
}

/** The mock's message lists only incidents, but the name can be a misspelled kind. */
async function withSuggestion(error: unknown, name: string, { control }: RunningMock): Promise<never> {
  if (!(error instanceof ControlError) || error.status !== 404) throw error;
  const { incidents } = await done(control.GET('/incidents'));
  const like = nearest(name, [...incidents.map((one) => one.name), ...faultKinds]);
  const help = like.length > 0 ? `Did you mean ${oneOf(like)}? ` : '';
  throw new UserError(
    `there is no incident and no kind of fault ${JSON.stringify(name)}. ${help}"plyr-api mock fault incidents" lists the incidents.`,
  );
}

function faultTable(faults: readonly Fault[], paint: Paint): string {
  const rows = faults.map((fault) => [
    fault.id,
    fault.operation === '*' ? 'all' : fault.operation,
    effectText(fault),
    conditionText(fault) || 'all',
    countText(fault),
    fault.incident ?? '',
  ]);
  return table([['ID', 'Operation', 'What happens', 'Requests', 'So far', 'Incident'], ...rows], paint);
}

function incidentText(incident: Incident, paint: Paint): string {
  const active = incident.isActive ? ` ${paint('yellow', '(active)')}` : '';
  return `${paint('cyan', incident.name)}: ${incident.title}${active}\n    ${incident.description}`;
}

const endText = ({ end, name }: Incident): string => `${end} To end it: plyr-api mock fault remove ${name}`;

/** Lists, begins, and ends named incidents. */
import type { NewFault } from '../../faults/faults.js';
import { type Incident, incidents } from '../../faults/incidents.js';
import { didYouMean } from '../../observability/hints/did-you-mean.js';
import { UserError } from '../../openapi/user-error.js';
import type { Sandbox } from '../../sandboxes/sandboxes.js';
import type { ControlHandler } from '../handler.js';
import { releaseEndedIncidents } from './tasks.js';

/** Options that limit an incident. */
interface Options extends Pick<NewFault, 'match' | 'probability' | 'times'> {
  operation?: string;
}

function find(name = ''): Incident {
  const found = incidents.find((incident) => incident.name === name);
  if (found) return found;
  const names = incidents.map((incident) => incident.name);
  throw new UserError(
    `Unknown incident "${name.slice(0, 100)}".${didYouMean(name, names)} See GET /_mock/incidents.`,
    404,
  );
}

function describe(incident: Incident, { faults }: Sandbox): object {
  const own = faults.list().filter((fault) => fault.incident === incident.name);
  const { name, title, description, end, setUp } = incident;
  return {
    ...{ name, title, description, end },
    ...(setUp === undefined ? { endWith: `DELETE /_mock/incidents/${name}` } : { setUp }),
    isActive: own.some(({ remaining }) => remaining !== 0),
    faults: own,
  };
}

function narrowed(fault: NewFault, { name }: Incident, options: Options): NewFault {
  const { operation = fault.operation, ...rest } = options;
  if (fault.operation !== '*' && operation !== fault.operation)
    throw new UserError(`The incident "${name}" has operations of its own. Leave out operation.`);
  if (fault.kind === 'sequence' && rest.times !== undefined)
    throw new UserError(`The incident "${name}" is a sequence. Leave out times.`);
  return { ...fault, ...rest, operation };
}

export const incidentHandlers: Record<'listIncidents' | 'beginIncident' | 'endIncident', ControlHandler> = {
  listIncidents: ({ sandbox }) => ({ incidents: incidents.map((incident) => describe(incident, sandbox)) }),

  beginIncident({ sandbox, path, body = {} }) {
    const incident = find(path.name);
    const { faults } = sandbox;
    if (incident.setUp !== undefined)
      throw new UserError(`No request can begin the incident "${incident.name}". ${incident.setUp}`, 409);
    if (faults.list().some((fault) => fault.incident === incident.name && fault.remaining !== 0))
      throw new UserError(
        `The incident "${incident.name}" is active. End it first: DELETE /_mock/incidents/${incident.name}`,
        409,
      );
    const limited = incident.faults.map((fault) => narrowed(fault, incident, body));
    // Remove an incident whose faults are all used up, so that it can begin again.
    faults.removeIncident(incident.name);
    const errors: unknown[] = [];
    for (const fault of limited) {
      try {
        faults.add(fault, incident.name);
      } catch (error) {
        errors.push(error);
      }
    }
    // The body can exclude some of the operations, such as those without a room.
    if (errors.length === limited.length) {
      releaseEndedIncidents(sandbox);
      throw errors[0];
    }
    return describe(incident, sandbox);
  },

  endIncident({ sandbox, path }) {
    const { name } = find(path.name);
    const removed = sandbox.faults.removeIncident(name);
    if (removed.length === 0)
      throw new UserError(`The incident "${name}" is not active in this sandbox.`, 404);
    return { name, removedFaults: removed.length, releasedTasks: releaseEndedIncidents(sandbox) };
  },
};

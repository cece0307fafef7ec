/** Faults in words. */
import type { Fault, NewFault } from './control-types.js';

/** The members of all kinds of faults. */
type AnyFault = Partial<Omit<Fault, 'kind' | 'operation'>> & Pick<Fault, 'kind'>;

/** Whether a fault can still happen. */
export const canHappen = ({ remaining }: Pick<Fault, 'remaining'>): boolean => remaining !== 0;

/**
 * Says what goes wrong.
 * @param fault A fault.
 * @returns Such as `The connection ends after the request was handled.`
 */
export function effectText(fault: AnyFault): string {
  switch (fault.kind) {
    case 'latency':
      return `Waits ${latencyText(fault.latency)}.`;
    case 'status':
      return fault.example
        ? `Returns the documented ${fault.status}, example ${fault.example}.`
        : `Returns the documented ${fault.status}.`;
    case 'response':
      return fault.after ? `Is handled, and returns ${fault.status}.` : `Returns ${fault.status}.`;
    case 'drop':
      return fault.after ? 'Is handled, and the connection ends.' : 'The connection ends.';
    case 'truncate':
      return fault.bytes === undefined
        ? 'The response breaks off in the middle.'
        : `The response breaks off after ${fault.bytes} bytes.`;
    case 'slow':
      return `Sends the response at ${fault.bytesPerSecond} bytes per second.`;
    case 'outage':
      return `Fails because ${fault.dependency} is down.`;
    case 'task':
      return taskText(fault);
    case 'sequence':
      return `Goes through ${stepsText(fault.steps?.length ?? 0)}${fault.repeat ? ', again and again' : ''}.`;
  }
}

const stepsText = (count: number): string => (count === 1 ? '1 step' : `${count} steps`);

function latencyText(latency: Fault['latency']): string {
  switch (latency?.distribution) {
    case 'fixed':
      return `${latency.ms} ms`;
    case 'uniform':
      return `${latency.minMs} to ${latency.maxMs} ms`;
    case 'lognormal':
      return `about ${latency.medianMs} ms`;
    default:
      return '';
  }
}

function taskText({ effect, errorMessage, ms }: AnyFault): string {
  if (effect === 'fail') return errorMessage ? `Its task fails: ${errorMessage}` : 'Its task fails.';
  return effect === 'hold' ? 'Its task stays PENDING.' : `Its task takes ${ms} ms longer.`;
}

/**
 * Says which requests meet a fault.
 * @param fault A fault.
 * @returns Such as `player alice`. Empty when all requests of the operation do.
 */
export function conditionText({ match = {}, nth, probability = 1 }: Omit<AnyFault, 'kind'>): string {
  const { path, player, room, key, body = {} } = match;
  const parts = [
    path && `path ${path}`,
    player && `player ${player}`,
    room && `room ${room}`,
    key && `key ${key}`,
    ...Object.entries(body).map(([name, value]) => `${name} is ${JSON.stringify(value)}`),
    nth && `only request ${nth}`,
    probability < 1 && `${Math.round(probability * 1000) / 10}% of requests`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** Says how often a fault has happened, and how many times are left. */
export function countText({ hits, remaining }: Pick<Fault, 'hits' | 'remaining'>): string {
  const past = hits === 0 ? 'Not met yet' : hits === 1 ? 'Met once' : `Met ${hits} times`;
  if (remaining === null) return `${past}, no limit`;
  return remaining === 0 ? `${past}, used up` : `${past}, ${remaining} left`;
}

/**
 * Returns what adds a fault again. It counts from the start.
 * @param fault As the control API lists it.
 */
export function newFaultOf(fault: Fault): NewFault {
  const { id: _, hits: _hits, remaining: _remaining, incident: _incident, ...rest } = fault;
  return rest as NewFault;
}

/** Explains responses that a fault causes. */
import type { FaultPlan } from '../../faults/faults.js';
import { listed } from './rejection.js';

/**
 * Returns how faults changed a response; undefined if they are not the reason for its failure.
 * @param plan The faults that the request met.
 * @param status The status code of the response; 0 if there is none.
 */
export function explainFault(plan: FaultPlan, status: number): string | undefined {
  const { ids, answer, response, drop, truncate, outages } = plan;
  const one = ids.length === 1;
  const who = `The ${one ? 'fault' : 'faults'} ${listed(ids)}`;
  if (drop === 'before')
    return `${who} ${one ? 'closes' : 'close'} the connection before the request is handled.`;
  if (drop === 'after') return `${who} ${one ? 'closes' : 'close'} the connection; the request was handled.`;
  if (response?.after && status >= 400)
    return `${who} ${one ? 'replaces' : 'replace'} the response; the request was handled.`;
  if ((answer || response) && (status >= 400 || truncate))
    return `${who} ${one ? 'asks' : 'ask'} for this response.`;
  if (truncate) return `${who} ${one ? 'cuts' : 'cut'} the body of this response.`;
  if (outages && status >= 500)
    return `${who} ${one ? 'takes' : 'take'} down what the server depends on: ${listed([...outages])}.`;
  return undefined;
}

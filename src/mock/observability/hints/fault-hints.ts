/** Explains responses that a fault causes. */
import type { FaultPlan } from '../../faults/faults.js';

/**
 * Returns how faults changed a response; undefined if they did not. Outages and tasks attach their reasons themselves.
 * @param plan The faults that the request met.
 * @param status The status code of the response; 0 if there is none.
 */
export function explainFault(plan: FaultPlan, status: number): string | undefined {
  const { sources, answer, response, drop, truncate } = plan;
  if (drop) {
    const isHandled = drop === 'after' && !answer && (!response || response.after);
    const when = isHandled ? '; the request was handled' : ' before the request is handled';
    return `The fault ${sources.drop} closes the connection${when}.`;
  }
  const hints: string[] = [];
  if (response?.after && status >= 400)
    hints.push(`The fault ${sources.response} replaces the response; the request was handled.`);
  else if ((answer || response) && status >= 400)
    hints.push(`The fault ${sources.status ?? sources.response} asks for this response.`);
  if (truncate) hints.push(`The fault ${sources.truncate} cuts the body of this response.`);
  return hints.length > 0 ? hints.join(' ') : undefined;
}

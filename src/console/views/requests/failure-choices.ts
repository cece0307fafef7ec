/** Common failures, to add as a fault for the next such request. */
import type { JournalEntry, NewFault } from '../../../control-client/control-types.js';

/** A failure. */
export interface FailureChoice {
  /** The text in the menu. */
  title: string;
  /** The fault to add. */
  fault: NewFault;
}

const gatewayPage =
  '<html>\r\n<head><title>504 Gateway Time-out</title></head>\r\n<body><center><h1>504 Gateway Time-out</h1></center></body>\r\n</html>\r\n';

/**
 * Returns failures for the next request like this one: of its operation, and of its player.
 * @param entry The request. Without an operation, there are none.
 * @param hasTask Whether the operation queues a background task.
 */
export function failureChoices(
  { operationId, players }: Pick<JournalEntry, 'operationId' | 'players'>,
  hasTask: boolean,
): FailureChoice[] {
  if (operationId === null) return [];
  const [player] = players;
  const where = { operation: operationId, once: true, ...(player !== undefined && { match: { player } }) };
  return [
    {
      title: 'The gateway returns 504, as HTML',
      fault: {
        ...where,
        kind: 'response',
        after: false,
        status: 504,
        headers: { 'content-type': 'text/html' },
        body: gatewayPage,
      },
    },
    { title: 'It is handled, but the response is lost', fault: { ...where, kind: 'drop', after: true } },
    { title: 'The connection closes before it is handled', fault: { ...where, kind: 'drop', after: false } },
    ...(hasTask
      ? [{ title: 'Its task fails on the chain', fault: { ...where, kind: 'task', effect: 'fail' } as const }]
      : []),
  ];
}

/** Counts in which ways messages differ from the description. */
import { redactText } from './redact.js';

/** A way in which messages differ. */
export interface ContractViolation {
  /** Null when the request met no operation. */
  operationId: string | null;
  side: 'request' | 'answer';
  text: string;
  count: number;
}

/** So that texts that never repeat cannot fill the memory. */
const limit = 1_000;

/** The violations of all requests since the start. */
export class ContractViolations {
  /** How many requests were looked at. */
  requests = 0;
  /** How many responses broke the description. Of the mock's own responses, each one is a bug. */
  responsesWithViolations = 0;
  readonly #byKey = new Map<string, ContractViolation>();

  /**
   * Counts a request.
   * @param operationId The operation, if it met one.
   * @param request What of the request is outside of the description.
   * @param answer What of the answer is.
   */
  count(operationId: string | null, request: readonly string[], answer: readonly string[]): void {
    this.requests += 1;
    if (request.length > 0) this.#add(operationId, 'request', request);
    if (answer.length === 0) return;
    this.responsesWithViolations += 1;
    this.#add(operationId, 'answer', answer);
  }

  /** All kinds, the most frequent ones first. */
  list(): ContractViolation[] {
    return [...this.#byKey.values()].sort((a, b) => b.count - a.count).map((one) => ({ ...one }));
  }

  #add(operationId: string | null, side: ContractViolation['side'], texts: readonly string[]): void {
    for (const text of texts) {
      const key = JSON.stringify([operationId, side, text]);
      const known = this.#byKey.get(key);
      if (known) known.count += 1;
      else if (this.#byKey.size < limit) this.#byKey.set(key, { operationId, side, text, count: 1 });
    }
  }
}

/**
 * Prints to standard error in which ways a response breaks the description, if it does.
 * @param entry The request.
 */
export function reportViolations(entry: {
  operationId: string | null;
  status: number;
  violations: readonly string[];
}): void {
  const { operationId, status, violations } = entry;
  if (violations.length === 0) return;
  const found = redactText(violations.join('; ')).replaceAll(/[^\x20-\x7e]/g, '?');
  console.error(
    `plyr-api: response ${status} of ${operationId ?? 'an unknown operation'} breaks the description: ${found}`,
  );
}

/** Counts violations: requests and responses that do not match the description. */
import { redactText } from './redact.js';

/** One kind of violation, with its count. */
export interface ContractViolation {
  /** Null when the request matches no operation. */
  operationId: string | null;
  side: 'request' | 'answer';
  text: string;
  count: number;
}

/** The most kinds. Violations that never repeat must not fill the memory. */
const limit = 1_000;

/** The violations of all requests since the start. */
export class ContractViolations {
  /** How many requests were checked. */
  requests = 0;
  /** How many responses violate the description. If the mock itself sent one, that is a bug. */
  responsesWithViolations = 0;
  readonly #byKey = new Map<string, ContractViolation>();

  /**
   * Counts a request.
   * @param operationId The operation, if the request matches one.
   * @param request The violations of the request.
   * @param answer The violations of the response.
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
 * Prints the violations of a response to standard error, if there are any.
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

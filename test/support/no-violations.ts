/**
 * Runs before each test file: a test fails when a mock in its process returned a response that breaks the description.
 * Tests that mean it take the violations before they end.
 */
import { afterAll, afterEach, expect } from 'vitest';
import { ContractViolations } from '../../src/mock/observability/contract-violations.js';

const shared = globalThis as { responseViolations?: string[] };
shared.responseViolations ??= [];

// Files share a process, and a test that resets its modules leaves other copies of the class behind, so the mark is on the class itself.
const violations = ContractViolations.prototype as ContractViolations & { isWatched?: boolean };
if (!violations.isWatched) {
  violations.isWatched = true;
  const { count } = violations;
  violations.count = function (operationId, request, response) {
    for (const text of response) shared.responseViolations?.push(`${operationId}: ${text}`);
    count.call(this, operationId, request, response);
  };
}

/** Returns the violations of responses since the last call, and forgets them. */
export const takeViolations = (): string[] => shared.responseViolations?.splice(0) ?? [];

const check = () => expect(takeViolations(), 'responses that break the description').toEqual([]);
afterEach(check);
afterAll(check);

/** A request in short, for readers of events. */
import type { Exchange } from './journal-entry.js';

/** A request without headers and bodies. */
export interface RequestSummary {
  /** As in the journal. */
  id: number;
  /** ISO 8601. */
  at: string;
  method: string;
  /** Without the query, and without secrets. */
  path: string;
  operationId: string | null;
  gameId: string | null;
  /** 0 when the connection was dropped without a response. */
  status: number;
  durationMs: number;
  faults: readonly string[];
  /** How many violations request and response have. */
  violations: number;
}

/**
 * Makes a summary.
 * @param id The ID in the journal.
 * @param exchange The request.
 * @param path Its path without secrets.
 */
export function requestSummary(id: number, exchange: Exchange, path: string): RequestSummary {
  const { at, method, operationId, gameId, status, durationMs, faults } = exchange;
  const violations = exchange.requestViolations.length + exchange.violations.length;
  return {
    ...{ id, at: new Date(at).toISOString(), method, path, operationId, gameId, status },
    ...{ durationMs: Math.round(durationMs * 1000) / 1000, faults, violations },
  };
}

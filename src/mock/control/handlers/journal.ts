/** What was asked and answered. */
import type { ControlHandler } from '../handler.js';

const defaultLimit = 100;

type Names = 'listRequests' | 'clearRequests' | 'listErrors' | 'listDeviations';

export const observationHandlers: Record<Names, ControlHandler> = {
  listRequests: ({ sandbox, query }) => ({
    requests: sandbox.journal.list({
      limit: Number(query.limit ?? defaultLimit),
      ...(query.operation !== undefined && { operationId: String(query.operation) }),
    }),
  }),

  clearRequests: ({ sandbox }) => ({ deleted: sandbox.journal.clear() }),

  listErrors: ({ sandbox, query }) => ({
    requests: sandbox.journal.list({ limit: Number(query.limit ?? defaultLimit), errorsOnly: true }),
  }),

  listDeviations: ({ parts }) => ({
    requests: parts.violations.requests,
    deviations: parts.violations.list(),
  }),
};

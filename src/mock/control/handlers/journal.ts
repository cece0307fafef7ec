/** What was asked and answered. */
import type { ControlHandler } from '../handler.js';

const defaultLimit = 100;

type Names = 'listRequests' | 'clearRequests' | 'listErrors' | 'listDeviations';

export const observationHandlers: Record<Names, ControlHandler> = {
  listRequests: ({ tester, query }) => ({
    requests: tester.journal.list({
      limit: Number(query.limit ?? defaultLimit),
      ...(query.operation !== undefined && { operationId: String(query.operation) }),
    }),
  }),

  clearRequests: ({ tester }) => ({ deleted: tester.journal.clear() }),

  listErrors: ({ tester, query }) => ({
    requests: tester.journal.list({ limit: Number(query.limit ?? defaultLimit), errorsOnly: true }),
  }),

  listDeviations: ({ parts }) => ({
    requests: parts.deviations.requests,
    deviations: parts.deviations.list(),
  }),
};

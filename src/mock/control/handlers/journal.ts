/** What was asked and answered. */
import { redactText } from '../../observability/redact.js';
import { UserError } from '../../openapi/user-error.js';
import type { ControlHandler } from '../handler.js';

const defaultLimit = 100;

type Names = 'listRequests' | 'clearRequests' | 'listErrors' | 'listDeviations';

export const observationHandlers: Record<Names, ControlHandler> = {
  listRequests({ sandbox, query, parts }) {
    const { limit = defaultLimit, operation } = query;
    const operationId = operation === undefined ? undefined : String(operation);
    // A misspelt name would otherwise look like an operation without requests.
    if (operationId !== undefined && !parts.operations.some(({ id }) => id === operationId))
      throw new UserError(
        `There is no operation "${operationId.slice(0, 100)}". Give an operationId such as login.`,
      );
    const filter = { limit: Number(limit), ...(operationId !== undefined && { operationId }) };
    return { requests: sandbox.journal.list(filter) };
  },

  clearRequests: ({ sandbox }) => ({ deleted: sandbox.journal.clear() }),

  listErrors: ({ sandbox, query }) => ({
    requests: sandbox.journal.list({ limit: Number(query.limit ?? defaultLimit), errorsOnly: true }),
  }),

  listDeviations: ({ parts }) => ({
    requests: parts.violations.requests,
    deviations: parts.violations.list().map((one) => ({ ...one, text: redactText(one.text) })),
  }),
};

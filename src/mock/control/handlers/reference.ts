/** Returns the data that a program needs to call the API: key pairs, and the operations with their responses. */
import { shownKeys } from '../../sandboxes/own-keys.js';
import { describeOperations } from '../describe-operations.js';
import type { ControlHandler } from '../handler.js';

export const referenceHandlers: Record<'listKeys' | 'listOperations', ControlHandler> = {
  listKeys: ({ sandbox: { name, state } }) => ({
    keys: shownKeys(state.tables.apiKeys.all(), name).map(({ apiKey, secretKey, gameId, role }) => ({
      ...{ apiKey, secretKey, gameId, role },
    })),
  }),

  listOperations: ({ parts }) => ({ operations: describeOperations(parts.document, parts.operations) }),
};

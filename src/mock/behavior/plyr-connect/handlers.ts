/** Reads and deletes the responses that PLYR[CONNECT] stored for a game (openapi/evidence/users-auth-misc.md#8-readauth). */

import type { MockState } from '../../state/mock-state.js';
import type { AuthRecord } from '../../state/records.js';
import { apiError } from '../api-error.js';
import type { Call, HandlersOf } from '../handler.js';

const lifetimeMs = 600_000;

export const plyrConnectHandlers: HandlersOf<'readAuth' | 'revokeAuth'> = {
  readAuth({ path }, state) {
    const { data, createdAt } = recordOf(path, state);
    if (state.now() - createdAt > lifetimeMs) throw apiError(404, 'Auth expired');
    return { status: 200, body: { data: data as never } };
  },

  revokeAuth({ path }, state) {
    state.tables.auths.delete(recordOf(path, state).uid);
    return { status: 200, body: { message: 'Auth data revoked' } };
  },
};

function recordOf({ uid = '' }: Call['path'], state: MockState): Readonly<AuthRecord> {
  const record = state.tables.auths.get(uid);
  if (!record) throw apiError(404, 'Auth not found');
  return record;
}

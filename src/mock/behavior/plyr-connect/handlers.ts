/** Answers that PLYR[CONNECT] left for a game (fact sheet users-auth-misc, operations 8 and 9). */

import type { World } from '../../state/mock-state.js';
import type { AuthRecord } from '../../state/records.js';
import { refuse } from '../api-error.js';
import type { Call, HandlersOf } from '../handler.js';

const lifetimeMs = 600_000;

export const plyrConnectHandlers: HandlersOf<'readAuth' | 'revokeAuth'> = {
  readAuth({ path }, world) {
    const { data, createdAt } = recordOf(path, world);
    if (world.now() - createdAt > lifetimeMs) throw refuse(404, 'Auth expired');
    return { status: 200, body: { data: data as never } };
  },

  revokeAuth({ path }, world) {
    world.tables.auths.delete(recordOf(path, world).uid);
    return { status: 200, body: { message: 'Auth data revoked' } };
  },
};

function recordOf({ uid = '' }: Call['path'], world: World): Readonly<AuthRecord> {
  const record = world.tables.auths.get(uid);
  if (!record) throw refuse(404, 'Auth not found');
  return record;
}

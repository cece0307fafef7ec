/** Stores responses for PLYR[CONNECT], to be fetched by their uid (openapi/evidence/users-auth-misc.md#7-plyrconnect). */

import type { MockState } from '../../state/mock-state.js';
import type { ApiError } from '../api-error.js';
import { castErrorMessage } from '../coercion/mongoose-cast.js';

/**
 * Stores a response. The server's database requires that both the uid and the response are new, even for responses that
 * are always the same. With `strict`, only the uid must be new.
 * @param state The state.
 * @param uid The uid in the request. If it is missing or empty, nothing is stored.
 * @param data The response.
 * @param fail Creates the exception from the database's message.
 * @throws The result of `fail` when the uid or the response was stored before, even if it has expired.
 */
export function storeConnectResult(
  state: MockState,
  uid: unknown,
  data: object,
  fail: (error: string) => ApiError,
): void {
  if (!uid) return;
  const { auths } = state.tables;
  if (typeof uid === 'object') {
    throw fail(`Auth validation failed: uid: ${castErrorMessage('string', uid, 'uid')}`);
  }
  const id = String(uid);
  const duplicate = (key: string) =>
    fail(
      `E11000 duplicate key error collection: plyr.auths index: ${key.split(':', 1)[0]}_1 dup key: { ${key} }`,
    );
  if (auths.has(id)) throw duplicate(`uid: "${id}"`);
  const isStored = !state.options.strict && auths.find('data', JSON.stringify(data)).length > 0;
  if (isStored) throw duplicate(`data: ${shellForm(data)}`);
  auths.put({ uid: id, data, createdAt: state.now() });
}

/** Returns an object in the notation of the database's messages. */
function shellForm(data: object): string {
  const fields = Object.entries(data).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `{ ${fields.join(', ')} }`;
}

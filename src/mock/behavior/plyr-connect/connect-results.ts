/** Stores responses for PLYR[CONNECT], to be fetched by their uid (openapi/evidence/users-auth-misc.md#7-plyrconnect). */

import type { MockState } from '../../state/mock-state.js';
import type { ApiError } from '../api-error.js';
import { castErrorMessage } from '../coercion/mongoose-cast.js';

/**
 * Stores an answer. Both the uid and the answer have to be new: the server's database says so, even of answers that
 * are always the same. With `strict` only the uid has to be.
 * @param state The state.
 * @param uid What the request calls it; nothing is stored when it is missing or empty.
 * @param data The answer.
 * @param fail Makes the exception out of the database's text.
 * @throws What `fail` makes when the uid or the answer is stored already, whether it has expired or not.
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

/** An object as the database's messages spell it. */
function shellForm(data: object): string {
  const fields = Object.entries(data).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `{ ${fields.join(', ')} }`;
}

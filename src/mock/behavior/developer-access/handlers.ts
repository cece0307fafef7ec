/**
 * Developer access: a player asks for an API key, and an admin decides. All failures except one return 400
 * (openapi/evidence/users-auth-misc.md#36-requestpermissionupgrade).
 */

import type { MockState } from '../../state/mock-state.js';
import type { Admin, ApiKey, PermissionUpgrade } from '../../state/records.js';
import { apiError, apiError400, because } from '../api-error.js';
import { checkHex, checkSignature } from '../chain/check-wallet-signature.js';
import { signerOf } from '../chain/wallet.js';
import { lowerCase } from '../coercion/javascript-type-error.js';
import { castString, invalidRecord } from '../coercion/to-string.js';
import type { Call, HandlerResponse, HandlersOf } from '../handler.js';

export const developerAccessHandlers: HandlersOf<
  | 'requestPermissionUpgrade'
  | 'getPermissionUpgrade'
  | 'listPermissionUpgrades'
  | 'approvePermissionUpgrade'
  | 'rejectPermissionUpgrade'
  | 'revealApiKey'
  | 'resetApiKey'
> = {
  requestPermissionUpgrade({ body }, state) {
    const { users, permissionUpgrades } = state.tables;
    const { signature } = body;
    checkHex(signature);
    const plyrId = lowerCase(body.plyrId, 'plyrId', apiError400);
    if (keyOfGame(state, plyrId)) throw apiError(400, 'PlyrId is already a gameId');
    const user = users.get(plyrId);
    if (!user) throw apiError(400, 'User not found');
    const message = 'PLYR[ID] Permission Upgrade';
    checkSignature({ message, signature, signer: user.primaryAddress }, { fail: apiError400 });

    const field = 'information';
    const information = castString(
      body.information,
      field,
      invalidRecord('PermissionUpgrade', field, apiError400),
    );
    if (permissionUpgrades.has(plyrId)) {
      const duplicate = `{ plyrId: "${plyrId}" }`;
      throw apiError(
        400,
        `E11000 duplicate key error collection: plyr.permissionupgrades index: plyrId_1 dup key: ${duplicate}`,
      );
    }
    const createdAt = state.now();
    permissionUpgrades.put({
      id: state.random.objectId(createdAt),
      plyrId,
      ...(information !== undefined && { information }),
      status: 'pending',
      createdAt,
    });
    return { status: 200, body: { message: 'Permission upgrade requested' } };
  },

  getPermissionUpgrade({ path }, state) {
    const upgrade = state.tables.permissionUpgrades.get((path.plyrId ?? '').toLowerCase());
    if (!upgrade) throw apiError(404, 'Permission request not found');
    return { status: 200, body: shown(upgrade) };
  },

  listPermissionUpgrades({ path }, state) {
    return {
      status: 200,
      body: state.tables.permissionUpgrades.find('status', path.status ?? '').map(shown),
    };
  },

  approvePermissionUpgrade({ body }, state) {
    const plyrId = decide(state, body, 'Approve', 'success');
    state.tables.apiKeys.put({ ...newKeyPair(state), gameId: plyrId, role: 'game' });
    return { status: 200, body: { message: 'Permission upgrade approved' } };
  },

  rejectPermissionUpgrade({ body }, state) {
    decide(state, body, 'Reject', 'failed');
    return { status: 200, body: { message: 'Permission upgrade rejected' } };
  },

  revealApiKey({ body }, state) {
    const { apiKey, secretKey } = ownKey(state, body, 'Reveal');
    return { status: 200, body: { apiKey, secretKey } };
  },

  resetApiKey({ body }, state) {
    const old = ownKey(state, body, 'Reset');
    const pair = newKeyPair(state);
    state.tables.apiKeys.delete(old.apiKey);
    state.tables.apiKeys.put({ ...old, ...pair });
    return { status: 200, body: pair };
  },
};

type ShownUpgrade = Extract<HandlerResponse<'getPermissionUpgrade'>, { status: 200 }>['body'];

function shown(upgrade: Readonly<PermissionUpgrade>): ShownUpgrade {
  const { id, createdAt, approvedAt, approvedBy, ...asked } = upgrade;
  return {
    ...asked,
    _id: id,
    createdAt: new Date(createdAt).toISOString(),
    __v: 0,
    ...(approvedAt !== undefined && { approvedAt: new Date(approvedAt).toISOString() }),
    ...(approvedBy !== undefined && { approvedBy }),
  };
}

/** Applies an admin's decision. Returns the player whose request it was. */
function decide(
  state: MockState,
  body: Call['body'],
  verb: 'Approve' | 'Reject',
  status: PermissionUpgrade['status'],
): string {
  const { permissionUpgrades, admins } = state.tables;
  const plyrId = lowerCase(body.plyrId, 'plyrId', apiError400);
  const upgrade = permissionUpgrades.get(plyrId);
  if (!upgrade) throw apiError(400, 'Permission upgrade not found');
  if (upgrade.status !== 'pending') throw apiError(400, 'Permission upgrade already processed');
  const message = `${verb} ${plyrId.toUpperCase()}'s permission upgrade`;
  const signer = signerOf(message, body.signature, apiError400);
  const admin: Readonly<Admin> | undefined = admins.get(signer);
  if (!admin)
    throw because(
      apiError(400, 'Invalid signature'),
      `An admin must sign the message ${JSON.stringify(message)}. The signature is that of ${signer} if the message is right, who is not an admin.`,
    );
  permissionUpgrades.update(plyrId, { status, approvedBy: admin.name, approvedAt: state.now() });
  return plyrId;
}

/** Returns the key of a player who signs as its owner. The server catches all exceptions except that of a missing plyrId. */
function ownKey(state: MockState, body: Call['body'], verb: 'Reveal' | 'Reset'): Readonly<ApiKey> {
  const plyrId = lowerCase(body.plyrId, 'plyrId');
  const user = state.tables.users.get(plyrId);
  if (!user) throw apiError(400, 'User not found');
  const message = `${verb} ${plyrId.toUpperCase()}'s API key`;
  const { signature } = body;
  checkSignature({ message, signature, signer: user.primaryAddress }, { fail: apiError400 });
  const key = keyOfGame(state, plyrId);
  if (!key) throw apiError(400, 'API key not found');
  return key;
}

const keyOfGame = (state: MockState, plyrId: string): Readonly<ApiKey> | undefined =>
  state.tables.apiKeys.find('gameId', plyrId)[0];

const newKeyPair = (state: MockState): Pick<ApiKey, 'apiKey' | 'secretKey'> => ({
  apiKey: state.random.hex(32),
  secretKey: state.random.hex(64),
});

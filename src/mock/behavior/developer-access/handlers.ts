/** How a player becomes a game (fact sheet users-auth-misc, operations 36 to 42). All failures but one answer 400. */

import type { World } from '../../state/mock-state.js';
import type { Admin, ApiKey, PermissionUpgrade } from '../../state/records.js';
import { lowerCase, refuse } from '../api-error.js';
import { checkHex, checkSignature, refused400 } from '../chain/check-wallet-signature.js';
import { signerOf } from '../chain/wallet.js';
import { castText, invalidRecord } from '../coercion/to-string.js';
import type { Call, HandlerAnswer, HandlersOf } from '../handler.js';

export const developerAccessHandlers: HandlersOf<
  | 'requestPermissionUpgrade'
  | 'getPermissionUpgrade'
  | 'listPermissionUpgrades'
  | 'approvePermissionUpgrade'
  | 'rejectPermissionUpgrade'
  | 'revealApiKey'
  | 'resetApiKey'
> = {
  requestPermissionUpgrade({ body }, world) {
    const { users, permissionUpgrades } = world.tables;
    const { signature } = body;
    checkHex(signature);
    const plyrId = lowerCase(body.plyrId, 'plyrId', refused400);
    if (keyOfGame(world, plyrId)) throw refuse(400, 'PlyrId is already a gameId');
    const user = users.get(plyrId);
    if (!user) throw refuse(400, 'User not found');
    const message = 'PLYR[ID] Permission Upgrade';
    checkSignature({ message, signature, signer: user.primaryAddress }, { fail: refused400 });

    const field = 'information';
    const information = castText(
      body.information,
      field,
      invalidRecord('PermissionUpgrade', field, refused400),
    );
    if (permissionUpgrades.has(plyrId)) {
      const duplicate = `{ plyrId: "${plyrId}" }`;
      throw refuse(
        400,
        `E11000 duplicate key error collection: plyr.permissionupgrades index: plyrId_1 dup key: ${duplicate}`,
      );
    }
    const createdAt = world.now();
    permissionUpgrades.put({
      id: world.random.objectId(createdAt),
      plyrId,
      ...(information !== undefined && { information }),
      status: 'pending',
      createdAt,
    });
    return { status: 200, body: { message: 'Permission upgrade requested' } };
  },

  getPermissionUpgrade({ path }, world) {
    const upgrade = world.tables.permissionUpgrades.get((path.plyrId ?? '').toLowerCase());
    if (!upgrade) throw refuse(404, 'Permission request not found');
    return { status: 200, body: shown(upgrade) };
  },

  listPermissionUpgrades({ path }, world) {
    return {
      status: 200,
      body: world.tables.permissionUpgrades.find('status', path.status ?? '').map(shown),
    };
  },

  approvePermissionUpgrade({ body }, world) {
    const plyrId = decide(world, body, 'Approve', 'success');
    world.tables.apiKeys.put({ ...newKeyPair(world), gameId: plyrId, role: 'game' });
    return { status: 200, body: { message: 'Permission upgrade approved' } };
  },

  rejectPermissionUpgrade({ body }, world) {
    decide(world, body, 'Reject', 'failed');
    return { status: 200, body: { message: 'Permission upgrade rejected' } };
  },

  revealApiKey({ body }, world) {
    const { apiKey, secretKey } = ownKey(world, body, 'Reveal');
    return { status: 200, body: { apiKey, secretKey } };
  },

  resetApiKey({ body }, world) {
    const old = ownKey(world, body, 'Reset');
    const pair = newKeyPair(world);
    world.tables.apiKeys.delete(old.apiKey);
    world.tables.apiKeys.put({ ...old, ...pair });
    return { status: 200, body: pair };
  },
};

type ShownUpgrade = Extract<HandlerAnswer<'getPermissionUpgrade'>, { status: 200 }>['body'];

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

/** An administrator's decision. Returns whose request it was about. */
function decide(
  world: World,
  body: Call['body'],
  verb: 'Approve' | 'Reject',
  status: PermissionUpgrade['status'],
): string {
  const { permissionUpgrades, admins } = world.tables;
  const plyrId = lowerCase(body.plyrId, 'plyrId', refused400);
  const upgrade = permissionUpgrades.get(plyrId);
  if (!upgrade) throw refuse(400, 'Permission upgrade not found');
  if (upgrade.status !== 'pending') throw refuse(400, 'Permission upgrade already processed');
  const message = `${verb} ${plyrId.toUpperCase()}'s permission upgrade`;
  const admin: Readonly<Admin> | undefined = admins.get(signerOf(message, body.signature, refused400));
  if (!admin) throw refuse(400, 'Invalid signature');
  permissionUpgrades.update(plyrId, { status, approvedBy: admin.name, approvedAt: world.now() });
  return plyrId;
}

/** The key of a player who proves to be its owner. Only the missing id is outside of what the server catches. */
function ownKey(world: World, body: Call['body'], verb: 'Reveal' | 'Reset'): Readonly<ApiKey> {
  const plyrId = lowerCase(body.plyrId, 'plyrId');
  const user = world.tables.users.get(plyrId);
  if (!user) throw refuse(400, 'User not found');
  const message = `${verb} ${plyrId.toUpperCase()}'s API key`;
  const { signature } = body;
  checkSignature({ message, signature, signer: user.primaryAddress }, { fail: refused400 });
  const key = keyOfGame(world, plyrId);
  if (!key) throw refuse(400, 'API key not found');
  return key;
}

const keyOfGame = (world: World, plyrId: string): Readonly<ApiKey> | undefined =>
  world.tables.apiKeys.find('gameId', plyrId)[0];

const newKeyPair = (world: World): Pick<ApiKey, 'apiKey' | 'secretKey'> => ({
  apiKey: world.random.hex(32),
  secretKey: world.random.hex(64),
});

/** Secondary addresses of a player (openapi/evidence/users-auth-misc.md#25-bindsecondaryaddress). */

import { apiError } from '../api-error.js';
import { checksum, isAddress } from '../chain/addresses.js';
import { checkHex, checkSignature } from '../chain/check-wallet-signature.js';
import type { HandlersOf } from '../handler.js';
import { checkPlyrId } from './plyr-id.js';

export const secondaryAddressHandlers: HandlersOf<
  'bindSecondaryAddress' | 'unbindSecondaryAddress' | 'listSecondaryAddresses'
> = {
  bindSecondaryAddress({ body }, state) {
    const { users, secondaries } = state.tables;
    const { signature } = body;
    const plyrId = checkPlyrId(body.plyrId);
    const secondaryAddress = checkSecondary(body.secondaryAddress);
    checkHex(signature);
    if (users.find('primaryAddress', secondaryAddress).length > 0) {
      throw apiError(
        400,
        'You can not bind to this address, because this address is primary address of other user',
      );
    }
    if (!users.has(plyrId)) throw apiError(400, 'User not exists');
    checkSignature({ message: 'PLYR[ID] Secondary Bind', signature, signer: secondaryAddress });

    const boundAt = state.now();
    secondaries.put({ id: state.random.objectId(boundAt), plyrId, secondaryAddress, boundAt });
    const [loggedId, data] = [body.plyrId as string, { secondaryAddress }];
    state.log({ plyrId: loggedId, gameId: null, type: 'user', action: 'secondaryBind', data });
    return { status: 200, body: { plyrId, secondaryAddress } };
  },

  unbindSecondaryAddress({ body }, state) {
    const { signature } = body;
    const plyrId = checkPlyrId(body.plyrId);
    const secondaryAddress = checkSecondary(body.secondaryAddress);
    const user = state.tables.users.get(plyrId);
    if (!user) throw apiError(404, 'User not found');
    checkSignature({ message: 'PLYR[ID] Secondary Unbind', signature, signer: user.primaryAddress });

    // The server does not check the owner.
    state.tables.secondaries.delete(secondaryAddress);
    const [loggedId, data] = [body.plyrId as string, { secondaryAddress }];
    state.log({ plyrId: loggedId, gameId: null, type: 'user', action: 'secondaryUnbind', data });
    return { status: 200, body: { plyrId, secondaryAddress } };
  },

  listSecondaryAddresses({ path }, state) {
    const plyrId = checkPlyrId(path.plyrId);
    // Sort by time. An address that is bound again keeps its place in the table, but the server creates a new record for it.
    const oldestFirst = state.tables.secondaries
      .find('plyrId', plyrId)
      .sort((left, right) => left.boundAt - right.boundAt);
    return {
      status: 200,
      body: oldestFirst.map(({ id, secondaryAddress, boundAt }) => ({
        plyrId,
        secondaryAddress,
        boundAt: new Date(boundAt).toISOString(),
        _id: id,
        __v: 0,
      })),
    };
  },
};

function checkSecondary(value: unknown): string {
  if (!isAddress(value)) throw apiError(400, 'Invalid secondary address');
  return checksum(value);
}

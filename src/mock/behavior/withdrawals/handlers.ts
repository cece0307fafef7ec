/** Withdrawals and transfers of tokens from a player's mirror (openapi/evidence/users-auth-misc.md#43-withdrawtoken). */

import type { MockState } from '../../state/mock-state.js';
import type { User } from '../../state/records.js';
import { apiError, unhandledException } from '../api-error.js';
import { isAddress, zeroAddress } from '../chain/addresses.js';
import { checkHex, checkSignature } from '../chain/check-wallet-signature.js';
import { lowerCase } from '../coercion/javascript-type-error.js';
import { castErrorMessage } from '../coercion/mongoose-cast.js';
import { isNumeric } from '../coercion/to-number.js';
import { textOf } from '../coercion/to-string.js';
import type { Call, HandlersOf } from '../handler.js';
import { queueTask } from '../tasks/queue-task.js';
import { taskAccepted } from '../tasks/task-response.js';
import { checkTokenOrTokens } from '../tokens/check-tokens.js';
import { tokenByName } from '../tokens/tokens.js';

export const withdrawalsHandlers: HandlersOf<'withdrawToken' | 'transferToken' | 'checkIsGame'> = {
  withdrawToken({ body }, state) {
    const user = checkSender(state, body, ['plyrId', 'signature', 'token', 'amount', 'toChain']);
    const { plyrId, primaryAddress: from } = user;
    const { signature, token, amount, toChain } = body;
    const message = `PLYR[ID] Withdraw token: ${token}, amount: ${textOf(amount)}`;
    checkSignature({ message, signature, signer: from }, { status: 401 });

    const task = { plyrId, from, to: from, amount, token: contractOf(state, token), toChain };
    return taskAccepted(queueTask(state, 'createWithdrawTx', task));
  },

  transferToken({ body }, state) {
    const required = ['plyrId', 'signature', 'token', 'amount', 'toChain', 'toAddress'];
    const user = checkSender(state, body, required);
    const { plyrId, primaryAddress: from } = user;
    const { signature, token, amount, toChain, toAddress, toPlyrId } = body;
    const to = receiverOf(state, toAddress);
    const message = `PLYR[ID] Transfer token: ${token}, amount: ${textOf(amount)} to ${toAddress}`;
    checkSignature({ message, signature, signer: from }, { status: 401 });

    const logged = toPlyrId !== undefined && { toPlyrId };
    const task = { plyrId, ...logged, from, to, amount, token: contractOf(state, token), toChain };
    return taskAccepted(queueTask(state, 'createWithdrawTx', task));
  },

  checkIsGame({ path }, state) {
    return { status: 200, body: { isGame: isGame(state, (path.plyrId ?? '').toLowerCase()) } };
  },
};

/** Makes the checks that both operations share, up to the format of the signature. */
function checkSender(state: MockState, body: Call['body'], required: string[]): Readonly<User> {
  checkTokenOrTokens(state, body);
  const user = findUser(state, body.plyrId);
  if (!user) throw apiError(404, 'User not found');
  if (required.some((field) => !body[field])) throw apiError(400, 'Invalid request');
  if (isAnybody(body.plyrId) || isGame(state, user.plyrId)) throw apiError(400, 'Game can not use this api');
  const amount = typeof body.amount === 'object' ? textOf(body.amount) : body.amount;
  if (!isNumeric(amount) || Number(amount) <= 0) throw apiError(400, 'Invalid amount');
  checkHex(body.signature);
  return user;
}

/**
 * Looks up a player as the server does, by the exact value in the request. Database operators in the request reach the
 * database (withdraw-transfer-033 of test/replay/recordings). The only known one matches all players.
 */
function findUser({ tables }: MockState, plyrId: unknown): Readonly<User> | undefined {
  if (isAnybody(plyrId)) return tables.users.all()[0];
  if (typeof plyrId === 'object' && plyrId !== null)
    throw unhandledException(`${castErrorMessage('string', plyrId, 'plyrId')} for model "UserInfo"`);
  return tables.users.get(String(plyrId));
}

/** Returns whether a value is `{"$ne": null}`. It finds the first player and also the first API key, so the player is a game. */
const isAnybody = (plyrId: unknown): boolean => JSON.stringify(plyrId) === '{"$ne":null}';

const isGame = (state: MockState, plyrId: string): boolean =>
  state.tables.apiKeys.find('gameId', plyrId).length > 0;

/** Returns the receiver of a transfer: an address as it is, or the mirror of a player. */
function receiverOf(state: MockState, toAddress: unknown): string {
  if (isAddress(toAddress)) return toAddress;
  const user = state.tables.users.get(lowerCase(toAddress, 'toAddress'));
  if (!user) throw apiError(400, 'Invalid to address');
  return user.mirrorAddress;
}

/** Returns the contract of a checked token. For the native coin, that is the zero address. */
function contractOf(state: MockState, token: unknown): string {
  return isAddress(token) ? token : (tokenByName(state, token as string)?.address ?? zeroAddress);
}

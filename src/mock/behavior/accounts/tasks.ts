/**
 * The tasks of accounts: registration on the chain, withdrawals, and transfers
 * (openapi/evidence/users-auth-misc.md#113-background-tasks, openapi/evidence/users-auth-misc.md#112-activity-log-catalog).
 */

import type { MockState } from '../../state/mock-state.js';
import { checksum, zeroAddress } from '../chain/addresses.js';
import { move } from '../chain/balances.js';
import { revertUnless, TaskError } from '../chain/contract-error.js';
import { parseAmounts } from '../chain/parse-amounts.js';
import { chipDecimals, transferChips } from '../chips/contract.js';
import type { TaskMethod, TaskReceipt } from '../tasks/task-types.js';
import { tokenByAddress } from '../tokens/tokens.js';

/** A new player. */
export interface CreateUserBody {
  /** The checksummed primary address. */
  address: string;
  plyrId: string;
  chainId: number | string;
}

/** A player who takes over the mirror of a guest. */
export interface CreateUserWithMirrorBody extends CreateUserBody {
  mirror: string;
}

/** Tokens that leave a player's mirror. */
export interface CreateWithdrawTxBody {
  plyrId: string;
  /** If set, the log describes a transfer. */
  toPlyrId?: unknown;
  /** The sender's primary address, although the tokens come from the mirror. */
  from: string;
  to: string;
  /** The value in the request. */
  amount: unknown;
  /** The token's contract, or the zero address for the native coin. */
  token: string;
  /** The value in the request, which is not used. */
  toChain: unknown;
}

type AccountTasks = {
  createUser: TaskMethod<CreateUserBody>;
  createUserWithMirror: TaskMethod<CreateUserWithMirrorBody>;
  createWithdrawTx: TaskMethod<CreateWithdrawTxBody>;
};

export const accountTasks: AccountTasks = {
  createUser: {
    ignoresReceipt: true,
    // The server deploys the mirror contract here. Nothing in the mock depends on it.
    run: () => undefined,
    log(state, { address, plyrId }, { at, hash, success }) {
      logRegistration(state, plyrId, { ippClaimed: false, primaryAddress: address, hash, success }, at);
    },
  },

  createUserWithMirror: {
    ignoresReceipt: true,
    run: () => undefined,
    log(state, { address, mirror, plyrId }, { at, hash, success }) {
      const data = { ippClaimed: true, mirrorAddress: mirror, primaryAddress: address, hash, success };
      logRegistration(state, plyrId, data, at);
    },
  },

  createWithdrawTx: {
    ignoresReceipt: true,
    run(state, { from, to, amount, token }) {
      const listed = tokenByAddress(state, token);
      // The worker reads the decimals of the token's contract first.
      if (!listed && !state.tables.chips.has(checksum(token)))
        throw new TaskError(
          'The contract function "decimals" returned no data ("0x").',
          `The address ${token} is not that of a token or a chip.`,
        );
      const [units] = parseAmounts([amount], listed ? listed.decimals : chipDecimals) as [bigint];
      const [sender] = state.tables.users.find('primaryAddress', checksum(from));
      revertUnless(sender, () => `No player has the primary address ${from} any more.`);
      const [mirror, receiver] = [sender.mirrorAddress, checksum(to)];
      if (listed) {
        // Token contracts reject the zero address as the receiver. The native coin accepts any receiver.
        revertUnless(
          receiver !== zeroAddress || listed.address === zeroAddress,
          () => `${listed.apiId} can't be sent to the zero address.`,
        );
        move(state, listed.apiId, mirror, receiver, units);
      } else transferChips(state, { chips: [token], amounts: [units] }, [mirror], [receiver]);
      return undefined;
    },
    log: logWithdrawal,
  },
};

function logRegistration(state: MockState, plyrId: string, data: object, at: number): void {
  state.log({ plyrId, gameId: null, type: 'user', action: 'register', data }, at);
}

function logWithdrawal(state: MockState, body: CreateWithdrawTxBody, receipt: TaskReceipt<unknown>): void {
  const { plyrId, toPlyrId, token, from, to, amount } = body;
  const { at, hash, success } = receipt;
  const moved = { token, from, to, amount, hash, success };
  if (!toPlyrId) {
    state.log({ plyrId, gameId: null, type: 'withdraw', action: 'withdraw', data: moved }, at);
    return;
  }
  const entry = { gameId: null, type: 'transfer', data: { fromPlyrId: plyrId, toPlyrId, ...moved } };
  state.log({ plyrId, ...entry, action: 'transferOut' }, at);
  // If the ID is not a string, skip the line, because no ID could find it.
  if (typeof toPlyrId === 'string') state.log({ plyrId: toPlyrId, ...entry, action: 'transferIn' }, at);
}

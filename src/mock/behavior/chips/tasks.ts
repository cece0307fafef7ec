/** The tasks of chips (openapi/evidence/game-tokens-chips.md#34-taskdata, openapi/evidence/game-tokens-chips.md#49-chips). */

import type { MockState } from '../../state/mock-state.js';
import { zeroAddress } from '../chain/addresses.js';
import { TaskError } from '../chain/contract-error.js';
import { listOf, parseAmounts } from '../chain/parse-amounts.js';
import { briefly } from '../coercion/to-string.js';
import type { TaskMethod, TaskReceipt, TasksOf } from '../tasks/task-types.js';
import { burnChips, chipDecimals, createChip, mintChips, transferChips } from './contract.js';

/** Body of a task that creates a chip. */
export interface CreateChipBody {
  gameId: string;
  name: string | number;
  symbol: string | number;
  /** Undefined on the mainnet (openapi/evidence/networks.md#3-on-both-but-different-on-mainnet). */
  image?: string;
}

/** Body of a task that mints or burns chips. The chips are addresses. The other fields are as the request sent them. */
export interface HolderChipsBody {
  gameId: string;
  chips: readonly string[];
  plyrIds: unknown;
  amounts: unknown;
}

/** Body of a task that moves chips. The chips are addresses. The other fields are as the request sent them. */
export interface TransferChipsBody {
  gameId: string;
  chips: readonly string[];
  fromPlyrIds: unknown;
  toPlyrIds: unknown;
  amounts: unknown;
}

interface CreatedChip extends CreateChipBody {
  chip: string;
  hash: string;
}

const createGameChip: TaskMethod<CreateChipBody, CreatedChip> = {
  run(state, { gameId, name, symbol, image }, { hash }) {
    const texts = { name: String(name), symbol: String(symbol), image: image ?? '' };
    const chip = createChip(state, { gameId, ...texts });
    return { gameId, chip, name, symbol, ...(image !== undefined && { image }), hash };
  },
  log(state, { gameId }, { at, hash, success, result }) {
    const data = { gameId, ...(result && { chip: result.chip }), hash, success };
    state.log({ plyrId: gameId, gameId, type: 'gameChip', action: 'create', data }, at);
  },
};

const mintGameChip: TaskMethod<HolderChipsBody, undefined> = {
  run(state, body) {
    mintChips(state, entriesOf(body), holdersOf(state, body.plyrIds));
    return undefined;
  },
  log: (state, body, receipt) => logHolders(state, 'mint', body, receipt),
};

const burnGameChip: TaskMethod<HolderChipsBody, undefined> = {
  run(state, body) {
    burnChips(state, entriesOf(body), holdersOf(state, body.plyrIds));
    return undefined;
  },
  log: (state, body, receipt) => logHolders(state, 'burn', body, receipt),
};

const transferGameChip: TaskMethod<TransferChipsBody, undefined> = {
  run(state, body) {
    const [from, to] = [holdersOf(state, body.fromPlyrIds), holdersOf(state, body.toPlyrIds)];
    transferChips(state, entriesOf(body), from, to);
    return undefined;
  },
  log(state, { gameId, chips, fromPlyrIds, toPlyrIds, amounts }, { at, hash, success }) {
    const to = namesOf(toPlyrIds);
    for (const [index, fromPlyrId] of namesOf(fromPlyrIds).entries()) {
      const names = { gameId, fromPlyrId, toPlyrId: to[index] };
      const data = { ...names, hash, chip: chips[index], amount: listOf(amounts)[index], success };
      state.log(
        { plyrId: fromPlyrId, gameId, type: 'gameChip', action: 'transfer', data: present(data) },
        at,
      );
    }
  },
};

export const chipTasks: TasksOf<'createGameChip' | 'mintGameChip' | 'burnGameChip' | 'transferGameChip'> = {
  createGameChip,
  mintGameChip,
  burnGameChip,
  transferGameChip,
};

function logHolders(
  state: MockState,
  action: 'mint' | 'burn',
  { gameId, chips, plyrIds, amounts }: HolderChipsBody,
  { at, hash, success }: TaskReceipt<undefined>,
): void {
  for (const [index, plyrId] of namesOf(plyrIds).entries()) {
    const data = { gameId, plyrId, hash, chip: chips[index], amount: listOf(amounts)[index], success };
    state.log({ plyrId, gameId, type: 'gameChip', action, data: present(data) }, at);
  }
}

function entriesOf({ chips, amounts }: { chips: readonly string[]; amounts: unknown }) {
  return { chips, amounts: parseAmounts(listOf(amounts), chipDecimals) };
}

/** Returns the addresses of players. The zero address replaces a name that no player has in exactly this spelling. */
function holdersOf(state: MockState, plyrIds: unknown): string[] {
  return namesOf(plyrIds).map((name) => {
    const plyrId = name.endsWith('.plyr') ? name.slice(0, -'.plyr'.length) : name;
    return state.tables.users.get(plyrId)?.mirrorAddress ?? zeroAddress;
  });
}

/** Returns an array of names. The worker requires strings. */
function namesOf(names: unknown): string[] {
  return listOf(names).map((name) => {
    if (typeof name !== 'string' || name === '')
      throw new TaskError(null, `${briefly(name)} is not the name of a player.`);
    return name;
  });
}

/** Returns an object without undefined fields, because the arrays of a request can have different lengths. */
const present = (data: object): object =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));

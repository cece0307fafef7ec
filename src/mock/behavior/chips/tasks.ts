/** The tasks of chips (openapi/evidence/game-tokens-chips.md#34-taskdata, openapi/evidence/game-tokens-chips.md#49-chips). */

import type { MockState } from '../../state/mock-state.js';
import { zeroAddress } from '../chain/addresses.js';
import { TaskError } from '../chain/contract-error.js';
import { listOf, parseAmounts } from '../chain/parse-amounts.js';
import { briefly } from '../coercion/to-string.js';
import type { TaskMethod, TaskReceipt, TasksOf } from '../tasks/task-types.js';
import { burnChips, chipDecimals, createChip, mintChips, transferChips } from './contract.js';

/** Body of a task that makes a chip. */
export interface CreateChipBody {
  gameId: string;
  name: string | number;
  symbol: string | number;
  /** Absent on the mainnet (openapi/evidence/networks.md#3-on-both-but-different-on-mainnet). */
  image?: string;
}

/** Body of a task that mints or burns chips: the chips are addresses, the rest is as it was sent. */
export interface HolderChipsBody {
  gameId: string;
  chips: readonly string[];
  plyrIds: unknown;
  amounts: unknown;
}

/** Body of a task that moves chips: the chips are addresses, the rest is as it was sent. */
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

/** Where the chips of players are. A name that nobody has, in exactly this spelling, leads to the zero address. */
function holdersOf(state: MockState, plyrIds: unknown): string[] {
  return namesOf(plyrIds).map((name) => {
    const plyrId = name.endsWith('.plyr') ? name.slice(0, -'.plyr'.length) : name;
    return state.tables.users.get(plyrId)?.mirrorAddress ?? zeroAddress;
  });
}

/** A list of names. In the place of a name the worker cannot do with anything but a text. */
function namesOf(names: unknown): string[] {
  return listOf(names).map((name) => {
    if (typeof name !== 'string' || name === '')
      throw new TaskError(null, `${briefly(name)} is not the name of a player.`);
    return name;
  });
}

/** Without the fields that have no value: the lists of a request need not be equally long. */
const present = (data: object): object =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));

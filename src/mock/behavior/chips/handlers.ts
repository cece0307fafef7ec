/** Chips, the tokens of a game (openapi/evidence/game-tokens-chips.md#7-chip-operations). */

import type { MockState } from '../../state/mock-state.js';
import type { Chip } from '../../state/records.js';
import { apiError, unhandledException } from '../api-error.js';
import { requireAddress } from '../chain/addresses.js';
import { balanceOf } from '../chain/balances.js';
import { checkSignature } from '../chain/check-wallet-signature.js';
import { fromUnits } from '../chain/units.js';
import { lengthOf, lowerCase, typeErrorOf } from '../coercion/javascript-type-error.js';
import { textOf } from '../coercion/to-string.js';
import type { Call, HandlersOf } from '../handler.js';
import { requireChain } from '../outages.js';
import { okWhenDone } from '../tasks/ok-when-done.js';
import { runTaskAndWait } from '../tasks/run-and-wait.js';
import { chipDecimals } from './contract.js';
import type { CreateChipBody, HolderChipsBody, TransferChipsBody } from './tasks.js';

type Body = Call['body'];

/** The contract on the testnet that manages the chips. */
const routerAddress = '0xaABae47f41fee8f877c7F2641A306A01F7d8A2FA';

export const chipsHandlers: HandlersOf<
  | 'createChip'
  | 'createChipBySignature'
  | 'mintChip'
  | 'burnChip'
  | 'transferChip'
  | 'getChipBalance'
  | 'getChipInfo'
> = {
  createChip({ body, key }, state) {
    // The message also names the image, but the server does not require it.
    if (!body.name || !body.symbol) throw apiError(400, 'name, symbol, and image are required');
    return okWhenDone(create(state, key.gameId, body));
  },

  createChipBySignature({ body }, state) {
    const { gameId, name, symbol, signature } = body;
    if (!gameId || !name || !symbol) throw apiError(400, 'gameId, name, and symbol are required');
    const user = state.tables.users.get(lowerCase(gameId, 'gameId'));
    if (!user) throw apiError(404, 'user not found');
    const message = `Create game chip for ${(gameId as string).toUpperCase()} ${textOf(name)} ${textOf(symbol)}`;
    checkSignature({ message, signature, signer: user.primaryAddress });
    return okWhenDone(create(state, user.plyrId, body));
  },

  mintChip({ body, key }, state) {
    return okWhenDone(runTaskAndWait(state, 'mintGameChip', holderChips(body, key.gameId, state)));
  },

  burnChip({ body, key }, state) {
    return okWhenDone(runTaskAndWait(state, 'burnGameChip', holderChips(body, key.gameId, state)));
  },

  transferChip({ body, key }, state) {
    const { chips, fromPlyrIds, toPlyrIds, amounts } = body;
    if (!chips || !fromPlyrIds || !toPlyrIds || !amounts) {
      throw apiError(400, 'chip, fromPlyrIds, toPlyrIds, and amounts are required');
    }
    if (lengthOf(fromPlyrIds) !== lengthOf(toPlyrIds) || lengthOf(fromPlyrIds) !== lengthOf(amounts)) {
      throw apiError(400, 'fromPlyrIds, toPlyrIds, and amounts must be the same length');
    }
    const gameId = key.gameId.toLowerCase();
    const owned = ownChips(state, gameId, chips);
    const task: TransferChipsBody = { gameId, chips: owned, fromPlyrIds, toPlyrIds, amounts };
    return okWhenDone(runTaskAndWait(state, 'transferGameChip', task));
  },

  getChipBalance({ query }, state) {
    if (!query.plyrId) throw apiError(400, 'plyrId is required');
    const user = state.tables.users.get(lowerCase(query.plyrId, 'plyrId'));
    if (!user) throw apiError(404, 'user not found');
    const byGame = new Map<string, [string, object][]>();
    for (const { gameId, chip, name, symbol, image } of findChips(state, query)) {
      const { mirrorAddress } = user;
      const signature = 'balanceOf(address account)';
      requireChain(state, () => ({ address: chip, signature, args: [mirrorAddress] }));
      const balance = fromUnits(balanceOf(state, chip, user.mirrorAddress), chipDecimals);
      const ofGame = byGame.get(gameId) ?? [];
      byGame.set(gameId, [...ofGame, [chip, { name, symbol, ...imageOn(state, image), balance }]]);
    }
    const games = [...byGame].map(([gameId, chips]) => [gameId, Object.fromEntries(chips)]);
    return { status: 200, body: Object.fromEntries(games) };
  },

  getChipInfo({ query }, state) {
    if (!query.gameId && !query.chip) throw apiError(400, 'gameId or chip are required');
    const found = findChips(state, query);
    const args = [found[0]?.chip];
    requireChain(state, () => ({ address: routerAddress, signature: 'chipInfo(address _chip)', args }));
    const body = found.map(({ totalSupply, holderCount, ...chip }) => ({
      gameId: chip.gameId,
      chip: chip.chip,
      name: chip.name,
      symbol: chip.symbol,
      ...imageOn(state, chip.image),
      totalSupply: fromUnits(totalSupply, chipDecimals),
      holderCount: String(holderCount),
    }));
    return { status: 200, body };
  },
};

/** The server accepts values of any type, but the description allows only strings and whole numbers. */
function create(state: MockState, gameId: string, { name, symbol, image }: Body) {
  const body: CreateChipBody = {
    gameId: gameId.toLowerCase(),
    name: textOrInteger(name),
    symbol: textOrInteger(symbol),
    ...imageOn(state, image ? String(textOrInteger(image)).replace(/\s/g, encodeURIComponent) : ''),
  };
  return runTaskAndWait(state, 'createGameChip', body);
}

/** Chips on the mainnet have no images (openapi/evidence/networks.md#3-on-both-but-different-on-mainnet). */
const imageOn = (state: MockState, image: string): { image?: string } =>
  state.options.network === 'mainnet' ? {} : { image };

function textOrInteger(value: unknown): string | number {
  return typeof value === 'string' || Number.isInteger(value)
    ? (value as string | number)
    : JSON.stringify(value);
}

function holderChips(body: Body, keyOwner: string, state: MockState): HolderChipsBody {
  const { chips, plyrIds, amounts } = body;
  if (!chips || !plyrIds || !amounts) throw apiError(400, 'chip, plyrIds, and amounts are required');
  if (lengthOf(plyrIds) !== lengthOf(amounts)) {
    throw apiError(400, 'plyrIds and amounts must be the same length');
  }
  const gameId = keyOwner.toLowerCase();
  return { gameId, chips: ownChips(state, gameId, chips), plyrIds, amounts };
}

/**
 * Checks that all chips belong to a game.
 * @returns The chips as the request sent them.
 * @throws ApiError 400, or 500 for a value that is not an array of addresses.
 */
function ownChips(state: MockState, gameId: string, chips: unknown): readonly string[] {
  const error = typeErrorOf(chips, 'array', 'chips', 'map');
  if (error) throw unhandledException(error);
  const addresses = (chips as unknown[]).map(requireAddress);
  if (!addresses.every((chip) => state.tables.chips.get(chip)?.gameId === gameId)) {
    throw apiError(400, 'chips do not belong to this game');
  }
  return chips as string[];
}

/** Returns the chips that match a query, at least one. */
function findChips(state: MockState, { gameId, chip }: Call['query']): Readonly<Chip>[] {
  const { chips } = state.tables;
  const owner = gameId ? lowerCase(gameId, 'gameId') : undefined;
  const address = chip ? requireAddress(chip) : undefined;
  const ofGame = owner === undefined ? chips.all() : chips.find('gameId', owner);
  const found = ofGame.filter((record) => address === undefined || record.chip === address);
  if (found.length === 0) throw apiError(404, 'chip not found');
  return found;
}

/** Finds the tokens, addresses, and owners that a seed names. */
import { checksum, isAddress } from '../behavior/chain/addresses.js';
import { largestUint256 } from '../behavior/chain/uint256.js';
import { toUnits } from '../behavior/chain/units.js';
import { tokenByAddress, tokenByName } from '../behavior/tokens/tokens.js';
import { checkGame } from '../observability/request-filter.js';
import { UserError } from '../openapi/user-error.js';
import type { MockState } from '../state/mock-state.js';
import type { SeedBalances } from './seed.js';
import { inPart } from './seed-error.js';

/**
 * Finds a token or a chip.
 * @param state The state.
 * @param name A token's name or address, or the address of a chip.
 * @param whose The record that names it, for the error message.
 * @returns The name under which balances are kept, and the number of decimals.
 * @throws UserError
 */
export function tokenOf(state: MockState, name: string, whose: string): { id: string; decimals: number } {
  const token = tokenByName(state, name) ?? (isAddress(name) ? tokenByAddress(state, name) : undefined);
  if (token) return { id: token.apiId, decimals: token.decimals };
  const chip = isAddress(name) ? state.tables.chips.get(checksum(name)) : undefined;
  if (chip) return { id: chip.chip, decimals: 18 };
  throw new UserError(`${whose}: there is no token or chip "${name}".`);
}

/**
 * Returns an address with its checksum.
 * @param text The address.
 * @param whose The record that names it, for the error message.
 * @throws UserError when the checksum of the address is wrong.
 */
export function addressOf(text: string, whose: string): string {
  if (isAddress(text)) return checksum(text);
  throw new UserError(
    `${whose}: the capital letters of ${text} do not match its checksum. Correct the address, or write it in lowercase.`,
  );
}

/**
 * Returns the address of an owner.
 * @param state The state.
 * @param owner A player, which stands for their mirror address, or an address.
 * @throws UserError when the player is unknown.
 */
export function ownerOf(state: MockState, owner: string): string {
  if (/^0x/i.test(owner)) {
    if (!/^0x[\da-f]{40}$/i.test(owner))
      throw new UserError(`"${owner.slice(0, 100)}" is not an address: 0x and 40 hexadecimal digits.`);
    return addressOf(owner, 'owner');
  }
  const player = state.tables.users.get(owner.toLowerCase());
  if (player) return player.mirrorAddress;
  throw new UserError(`Unknown player "${owner.slice(0, 100)}". Add the player to "players" first.`);
}

/**
 * Checks that a game exists. A game of a seed has an account, but can have no API key.
 * @param state The state.
 * @param gameId The game.
 * @throws UserError
 */
export function checkKnownGame(state: MockState, gameId: string): void {
  const game = gameId.toLowerCase();
  if (!state.tables.users.has(game)) checkGame(game, state);
}

/**
 * Returns an amount in smallest units.
 * @param amount Whole tokens.
 * @param name The token, for the error message.
 * @param whose The record with the amount, for the error message.
 * @param decimals The decimals of the token.
 * @throws UserError when the amount is too large.
 */
export function unitsOf(amount: string, name: string, whose: string, decimals = 18): bigint {
  const units = toUnits(amount, decimals);
  if (units > largestUint256)
    throw new UserError(`${whose}: ${amount} ${name} is more than the chain can count.`);
  return units;
}

/**
 * Sets the balances of an address.
 * @param state The state.
 * @param address Checksummed.
 * @param balances The balances to set. Others stay.
 * @param whose The owner, for the error message.
 * @returns The tokens.
 * @throws SeedError
 */
export function setBalances(
  state: MockState,
  address: string,
  balances: SeedBalances = {},
  whose: string = address,
): string[] {
  return Object.entries(balances).map(([name, amount]) =>
    inPart([name], () => {
      const { id, decimals } = tokenOf(state, name, whose);
      const units = unitsOf(amount, name, whose, decimals);
      state.tables.balances.put({ token: id, address, units: units.toString() });
      return id;
    }),
  );
}

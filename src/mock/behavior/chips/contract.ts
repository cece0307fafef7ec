/**
 * Chips on the chain, with the quirks of their contract (openapi/evidence/game-tokens-chips.md#49-chips). All entries of a
 * call are one transaction.
 */

import type { MockState } from '../../state/mock-state.js';
import type { Chip } from '../../state/records.js';
import { checksum, derivedAddress, zeroAddress } from '../chain/addresses.js';
import { balanceOf, credit, move } from '../chain/balances.js';
import { revertUnless } from '../chain/contract-error.js';
import { fitsUint256 } from '../chain/parse-amounts.js';

/** Chips always have 18 decimals. */
export const chipDecimals = 18;

/** The data of a new chip. */
export type NewChip = Pick<Chip, 'gameId' | 'name' | 'symbol' | 'image'>;

/** Entries of a call. The number of chips counts. Surplus players and amounts are ignored. */
export interface ChipEntries {
  /** Addresses, in any spelling. */
  chips: readonly string[];
  /** Smallest units. */
  amounts: readonly bigint[];
}

/**
 * Creates a chip. None of its fields must be unique.
 * @param state The state.
 * @param chip The data of the chip.
 * @returns Its checksummed address.
 */
export function createChip(state: MockState, chip: NewChip): string {
  const { chips } = state.tables;
  // Chips are never removed, so an address that is derived from their number is new.
  const address = derivedAddress('chip', chip.gameId, String(chips.size));
  chips.put({ ...chip, chip: address, totalSupply: '0', holderCount: 0 });
  return address;
}

/**
 * Mints chips. An amount of 0 changes nothing, even for a holder without chips.
 * @param state The state.
 * @param entries The chips and amounts.
 * @param holders The checksummed addresses that receive them.
 * @throws ChainRevert
 */
export function mintChips(state: MockState, entries: ChipEntries, holders: readonly string[]): void {
  forEach(state, entries, [holders], (chip, units, [holder]) => {
    if (units === 0n) return;
    revertUnless(holder !== zeroAddress, noHolder('a player to mint for'));
    countHolders(state, chip.chip, holdsNone(state, chip.chip, holder) ? 1 : 0);
    credit(state, chip.chip, holder, units);
    changeSupply(state, chip.chip, units);
  });
}

/**
 * Burns chips. The count of holders falls whenever the balance is 0 afterward, even after burning 0.
 * @param state The state.
 * @param entries The chips and amounts.
 * @param holders The checksummed addresses that lose them.
 * @throws ChainRevert
 */
export function burnChips(state: MockState, entries: ChipEntries, holders: readonly string[]): void {
  forEach(state, entries, [holders], (chip, units, [holder]) => {
    revertUnless(holder !== zeroAddress, noHolder('a player to burn from'));
    credit(state, chip.chip, holder, -units);
    changeSupply(state, chip.chip, -units);
    countHolders(state, chip.chip, holdsNone(state, chip.chip, holder) ? -1 : 0);
  });
}

/**
 * Moves chips between players. An amount of 0 changes nothing, even for a receiver without chips.
 * @param state The state.
 * @param entries The chips and amounts.
 * @param from The checksummed addresses that send them.
 * @param to The checksummed addresses that receive them.
 * @throws ChainRevert
 */
export function transferChips(
  state: MockState,
  entries: ChipEntries,
  from: readonly string[],
  to: readonly string[],
): void {
  forEach(state, entries, [from, to], (chip, units, [sender, receiver]) => {
    if (units === 0n) return;
    revertUnless(sender !== zeroAddress, noHolder('a sender'));
    revertUnless(receiver !== zeroAddress, noHolder('a receiver'));
    countHolders(state, chip.chip, holdsNone(state, chip.chip, receiver) ? 1 : 0);
    move(state, chip.chip, sender, receiver, units);
    countHolders(state, chip.chip, holdsNone(state, chip.chip, sender) ? -1 : 0);
  });
}

/** The zero address means that a name has no player. Names are case-sensitive. */
const noHolder = (role: string) => () => `Unknown player for ${role}. Names are case-sensitive.`;

function forEach(
  state: MockState,
  { chips, amounts }: ChipEntries,
  addresses: readonly (readonly string[])[],
  run: (chip: Readonly<Chip>, units: bigint, holders: [string, string]) => void,
): void {
  for (const [index, address] of chips.entries()) {
    const chip = state.tables.chips.get(checksum(address));
    const units = amounts[index];
    const holders = addresses.map((list) => list[index]);
    revertUnless(chip, () => `Unknown chip ${address}.`);
    revertUnless(
      units !== undefined && holders.every((holder) => holder !== undefined),
      () => `There are ${chips.length} chips, but fewer players or amounts.`,
    );
    run(chip, units, holders as [string, string]);
  }
}

/** Returns whether an address has a balance of 0 in a chip. */
const holdsNone = (state: MockState, chip: string, holder: string): boolean =>
  balanceOf(state, chip, holder) === 0n;

function countHolders(state: MockState, chip: string, change: number): void {
  const holderCount = (state.tables.chips.get(chip) as Chip).holderCount + change;
  revertUnless(holderCount >= 0, () => `The contract of the chip ${chip} counts fewer than 0 holders.`);
  if (change !== 0) state.tables.chips.update(chip, { holderCount });
}

function changeSupply(state: MockState, chip: string, units: bigint): void {
  const supply = BigInt((state.tables.chips.get(chip) as Chip).totalSupply) + units;
  revertUnless(fitsUint256(supply), () => `The supply of the chip ${chip} is more than the chain can count.`);
  if (units !== 0n) state.tables.chips.update(chip, { totalSupply: supply.toString() });
}

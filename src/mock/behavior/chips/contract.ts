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

/** What is known of a chip when it is made. */
export type NewChip = Pick<Chip, 'gameId' | 'name' | 'symbol' | 'image'>;

/** Entries of a call. The chain counts the chips; players and amounts beyond them are ignored. */
export interface ChipEntries {
  /** Addresses, in any spelling. */
  chips: readonly string[];
  /** Smallest units. */
  amounts: readonly bigint[];
}

/**
 * Makes a chip. Nothing has to be unique about it.
 * @param state The state.
 * @param chip What it is.
 * @returns Its checksummed address.
 */
export function createChip(state: MockState, chip: NewChip): string {
  const { chips } = state.tables;
  // Chips are never removed, so their number makes a new address each time.
  const address = derivedAddress('chip', chip.gameId, String(chips.size));
  chips.put({ ...chip, chip: address, totalSupply: '0', holderCount: 0 });
  return address;
}

/**
 * Mints chips. An amount of 0 changes nothing, whoever would get it.
 * @param state The state.
 * @param entries The chips and amounts.
 * @param holders Who gets them; checksummed.
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
 * Burns chips. Even burning 0 takes a holder off the count when the player has none left.
 * @param state The state.
 * @param entries The chips and amounts.
 * @param holders Who loses them; checksummed.
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
 * Moves chips between players. An amount of 0 changes nothing, whoever would get it.
 * @param state The state.
 * @param entries The chips and amounts.
 * @param from Who gives them; checksummed.
 * @param to Who gets them; checksummed.
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

/** Names without a player stand for the zero address. Names are case-sensitive. */
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

/** Whether somebody holds none of a chip: not yet, or not any more. */
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
